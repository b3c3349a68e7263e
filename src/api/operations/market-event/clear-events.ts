// What was told is kept for a quarter of a year. Who comes back after more reads anew, as who comes for the first time.

import { keptEvents } from '../../store/market/market-event-rows.ts'
import type { ApiDeps } from '../api-deps.ts'

const dayMs = 24 * 60 * 60 * 1000
/** So long whoever was away is caught up with, and notices are kept. */
export const keptDays = 90
/** Of one transaction, so that none takes long. */
const atOnce = 5_000

/** How many were cleared away. Run by several processes at once, each is cleared once. */
export async function clearEvents({ clock, store }: Pick<ApiDeps, 'clock' | 'store'>): Promise<number> {
  const before = new Date(clock.nowMs() - keptDays * dayMs)
  for (let cleared = 0; ; ) {
    const count = await store.transact(tx => keptEvents(tx).clear(before, atOnce))
    cleared += count
    if (count < atOnce) return cleared
  }
}
