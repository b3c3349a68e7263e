// Gives a counter what it lacks, in the shop's order.

import { packedPushType } from '../../../shared/contract/sync/packed-push.ts'
import type { Pull, PullAnswer, SyncState } from '../../../shared/contract/sync/sync-calls.ts'
import type { SyncChange } from '../../../shared/contract/sync/sync-entry.ts'
import { counterRows } from '../../store/counter-rows.ts'
import { type ChangeRow, entryRows } from '../../store/entry-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { sequenceRows } from '../../store/sequence-rows.ts'
import { ApiRefusal } from '../api-refusal.ts'

/** More than this is left for the next page, whatever was asked for: a counter reads a page between two sales. */
const maxPageCharacters = 1_000_000

/** Refuses `cursor_unknown` when the entry at the cursor is not the one that the counter has: it starts over. */
export async function pullChanges(tx: ShopTx, { cursor, after, limit }: Pull): Promise<PullAnswer> {
  await refuseUnknownCursor(tx, { cursor, after })
  const rows = await entryRows(tx).after(cursor, limit + 1)
  const page: PullAnswer['changes'] = []
  let characters = 0
  for (const row of rows.slice(0, limit)) {
    characters += row.body.length
    if (page.length > 0 && characters > maxPageCharacters) break
    page.push(travelling(row))
  }
  return { changes: page, hasMore: rows.length > page.length }
}

export async function refuseUnknownCursor(
  tx: ShopTx,
  { cursor, after }: Pick<Pull, 'after' | 'cursor'>,
): Promise<void> {
  if (cursor > 0 && (after === undefined || (await entryRows(tx).idAt(cursor)) !== after))
    throw new ApiRefusal('cursor_unknown')
}

/** As its counter hashed it. */
export function travelling(row: ChangeRow): SyncChange {
  return { ...row, sequence: Number(row.sequence), at: row.at.toISOString(), hash: row.hash.toString('hex') }
}

export async function readSyncState(tx: ShopTx): Promise<SyncState> {
  const counters = await counterRows(tx).all()
  return {
    sequence: await sequenceRows(tx).last(),
    heads: counters.map(({ id, lastNumber }) => ({ counterId: id, number: lastNumber })),
    pushTypes: [packedPushType],
  }
}
