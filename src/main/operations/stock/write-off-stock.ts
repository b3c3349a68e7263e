// Takes goods out of stock that will never be sold, and says why.

import type { WriteOff } from '../../../shared/contract/counter/stock-calls.ts'
import type { StockMove } from '../../../shared/records/stock.ts'
import type { Deps } from '../deps.ts'
import { postMoves } from './post-moves.ts'

export function writeOffStock(deps: Deps, { id, lines, reason, note }: WriteOff): Record<string, never> {
  const moves = lines.map(({ itemId, quantityThousandths, batch }): StockMove => {
    const move = { itemId, deltaThousandths: -quantityThousandths, cause: 'write_off' as const, reason, note }
    return batch === undefined ? move : { ...move, batch }
  })
  return postMoves(deps, id, moves)
}
