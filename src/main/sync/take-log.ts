// Takes the whole log of the shop into a file beside the counter's own, which sells on meanwhile.

import type { Clock } from '../../shared/kernel/calendar.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { transact } from '../ledger/transact.ts'
import { applyChanges, createSellingPace } from './apply-changes.ts'
import type { Remote } from './remote.ts'

export interface TakeLogDeps {
  readonly remote: Remote
  readonly clock: Clock
  readonly elapsedMs: () => number
  /** How many of the shop's changes are here. */
  readonly onProgress: (done: number) => void
}

/** Rejects as the remote does. */
export async function takeLog(
  { clock, elapsedMs, onProgress, remote }: TakeLogDeps,
  file: Ledger,
  shopId: string,
  signal: AbortSignal,
): Promise<void> {
  transact(file, tx => {
    tx.rows.sync.savePlace({ shopId, cursor: 0, after: null, acknowledged: 0, exchangedAtMs: null })
  })
  const pace = createSellingPace(elapsedMs)
  const next = async (): Promise<boolean> => {
    const place = file.rows.sync.place()
    const page = await remote.pull({ cursor: place?.cursor ?? 0, after: place?.after ?? undefined }, signal)
    await applyChanges({ ledger: () => file, clock, pace }, file, page.changes, signal)
    onProgress(file.rows.sync.place()?.cursor ?? 0)
    return page.hasMore && !signal.aborted
  }
  while (await next());
}
