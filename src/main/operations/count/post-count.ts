// Posts what a count found: the difference of each line against what the ledger held when it was counted, of the batch it
// was counted for. Many differences are posted as several facts one after the other, so that no cashier waits for all of them.

import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { EntryBody } from '../../../shared/records/entry.ts'
import type { StockMove } from '../../../shared/records/stock.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import { batchOfPlace } from '../../ledger/rows/stock/count-places.ts'
import { idOfBlob } from '../../ledger/statements/id-blob.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { requireShop } from '../shop-state.ts'
import { requireCount } from './count-view.ts'

/** Differences of one fact: one to two milliseconds of work, and a commit as every sale has. */
const linesOfFact = 100

interface Asked {
  readonly id: string
  readonly note: string
}

/** Each fact takes its lines out of the count: after a power cut, posting again posts the rest. */
export async function postCount(deps: Deps, asked: Asked): Promise<{ postedCount: number }> {
  let postedCount = 0
  for (let part = 0; ; part += 1) {
    const posted = postPart(deps, asked, part)
    postedCount += posted.count
    if (posted.isLast) return { postedCount }
    await new Promise(resolve => setImmediate(resolve))
  }
}

/** The first fact has the id of the count. A part that was posted before is told, and posted no more. */
function postPart(
  { ledger, clock, session }: Deps,
  { id, note }: Asked,
  part: number,
): { count: number; isLast: boolean } {
  return transact(ledger, tx => {
    const entryId = idOfPart(id, part)
    const known = tx.rows.entries.byId(entryId)
    if (known !== undefined) {
      if (known.kind !== 'stock.moved') throw new Refusal('entry_conflict')
      const { moves } = JSON.parse(known.body) as EntryBody<'stock.moved'>
      return { count: moves.length, isLast: false }
    }
    if (part > 0 && tx.rows.stockCounts.get(id) === undefined) return { count: 0, isLast: true }
    const { poster } = requireShop(tx.rows, session)
    requireCount(tx.rows, id)
    const rows = tx.rows.stockCounts.differences(id, linesOfFact)
    const moves = rows.map((row): StockMove => {
      const deltaThousandths = (row.countedThousandths ?? 0) - (row.expectedThousandths ?? 0)
      const batch = batchOfPlace(row)
      const move = { itemId: idOfBlob(row.itemId), deltaThousandths, cause: 'count' as const, note }
      return batch === null ? move : { ...move, batch }
    })
    if (moves.length > 0) {
      tx.post(
        poster,
        { id: entryId, kind: 'stock.moved', body: { moves } },
        timeToPost(tx.rows, clock, poster.counterNo),
      )
    }
    const isLast = moves.length < linesOfFact
    if (isLast) tx.rows.stockCounts.delete(id)
    else for (const { itemId, batch } of moves) tx.rows.stockCounts.deleteLine(id, itemId, batch ?? null)
    tx.changed('count', id)
    for (const { itemId } of moves) tx.changed('item', itemId)
    return { count: moves.length, isLast }
  })
}

/** Made of the count's: the same part is the same fact. */
function idOfPart(id: string, part: number): string {
  const counted = (Number.parseInt(id.slice(-12), 16) + part) % 2 ** 48
  return id.slice(0, -12) + counted.toString(16).padStart(12, '0')
}
