// Posts what a count found as one fact: the difference of each line against what the ledger held when it was counted.

import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { EntryBody } from '../../../shared/records/entry.ts'
import type { StockMove } from '../../../shared/records/stock.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import type { StoredEntry } from '../../ledger/rows/entry-rows.ts'
import { idOfBlob } from '../../ledger/statements/id-blob.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { overBatches } from '../over-batches.ts'
import { requireShop } from '../shop-state.ts'
import { requireCount } from './count-view.ts'

export function postCount(
  { ledger, clock, session }: Deps,
  { id, note }: { id: string; note: string },
): { postedCount: number } {
  return transact(ledger, tx => {
    const known = tx.rows.entries.byId(id)
    if (known !== undefined) return postedBefore(known)
    const { poster } = requireShop(tx.rows, session)
    requireCount(tx.rows, id)
    const moves = tx.rows.stockCounts.differences(id).map((row): StockMove => {
      const deltaThousandths = (row.countedThousandths ?? 0) - (row.expectedThousandths ?? 0)
      return { itemId: idOfBlob(row.itemId), deltaThousandths, cause: 'count', note }
    })
    if (moves.length > 0) {
      const body = { moves: overBatches(tx.rows, moves) }
      tx.post(poster, { id, kind: 'stock.moved', body }, timeToPost(tx.rows, clock, poster.counterNo))
    }
    tx.rows.stockCounts.delete(id)
    tx.changed('count', id)
    for (const { itemId } of moves) tx.changed('item', itemId)
    return { postedCount: moves.length }
  })
}

function postedBefore({ kind, body }: StoredEntry): { postedCount: number } {
  if (kind !== 'stock.moved') throw new Refusal('entry_conflict')
  const { moves } = JSON.parse(body) as EntryBody<'stock.moved'>
  return { postedCount: new Set(moves.map(move => move.itemId)).size }
}
