// Puts stock right by so much: found, spilt, or goods of a batch that were there on the first day.

import type { Adjustment } from '../../../shared/contract/counter/stock-calls.ts'
import { definedFields } from '../defined-fields.ts'
import type { Deps } from '../deps.ts'
import { postMoves } from './post-moves.ts'

export function adjustStock(deps: Deps, { id, itemId, note, deltaThousandths, unitCostPaise, batch }: Adjustment) {
  if (deltaThousandths === 0) return {}
  const named = definedFields<{ unitCostPaise: number; batch: NonNullable<typeof batch> }>({ unitCostPaise, batch })
  return postMoves(deps, id, [{ itemId, deltaThousandths, cause: 'adjustment', note, ...named }])
}
