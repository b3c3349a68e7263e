// Posts movements of stock as one fact, once.

import { fitsDecimals } from '../../../shared/kernel/quantity.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { StockMove } from '../../../shared/records/stock.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { overBatches } from '../over-batches.ts'
import { requireShop } from '../shop-state.ts'

/**
 * The same id again changes nothing. Refuses `not_found` and `quantity_decimals`, each with the line, and
 * `entry_conflict` when the id is that of another kind of fact.
 */
export function postMoves(
  { ledger, clock, session }: Deps,
  id: string,
  moves: readonly StockMove[],
): Record<string, never> {
  return transact(ledger, tx => {
    const known = tx.rows.entries.byId(id)
    if (known !== undefined && known.kind !== 'stock.moved') throw new Refusal('entry_conflict')
    if (known !== undefined) return {}
    const { poster } = requireShop(tx.rows, session)
    moves.forEach((move, index) => {
      const item = tx.rows.items.get(move.itemId)
      const lineNumber = index + 1
      if (item === undefined) throw new Refusal('not_found', { record: 'item', id: move.itemId, lineNumber })
      const { decimals, name, unit } = item
      if (!fitsDecimals(move.deltaThousandths, decimals))
        throw new Refusal('quantity_decimals', { lineNumber, name, decimals, unit })
      tx.changed('item', move.itemId)
    })
    const body = { moves: overBatches(tx.rows, moves) }
    tx.post(poster, { id, kind: 'stock.moved', body }, timeToPost(tx.rows, clock, poster.counterNo))
    return {}
  })
}
