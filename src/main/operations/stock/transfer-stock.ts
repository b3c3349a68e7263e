// Goods that go to another branch, or come from one.

import type { Transfer } from '../../../shared/contract/counter/stock-calls.ts'
import type { Batch, StockMove } from '../../../shared/records/stock.ts'
import { definedFields } from '../defined-fields.ts'
import type { Deps } from '../deps.ts'
import { postMoves } from './post-moves.ts'

export function transferStock(
  deps: Deps,
  { id, lines, direction, otherBranch, note }: Transfer,
): Record<string, never> {
  const sign = direction === 'out' ? -1 : 1
  const moves = lines.map(({ itemId, quantityThousandths, batch, unitCostPaise }): StockMove => {
    const named = definedFields<{ batch: Batch; unitCostPaise: number }>({ batch, unitCostPaise })
    return { itemId, deltaThousandths: sign * quantityThousandths, cause: 'transfer', otherBranch, note, ...named }
  })
  return postMoves(deps, id, moves)
}
