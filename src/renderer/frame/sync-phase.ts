// What of the exchange is worth a word in the status bar, which must not flicker with every sale or try.

import type { SyncStatus } from '../../shared/contract/counter/sync/sync-calls.ts'

/** Fewer come in faster than they can be read. */
const leastToTell = 500

/** Something waits and nobody takes it. While it is tried, as it was before. */
export function isBehind({ address, state, waiting }: SyncStatus, was: boolean): boolean {
  if (address === null || waiting.count === 0 || state === 'live') return false
  return state === 'connecting' || state === 'pulling' || state === 'pushing' ? was : true
}

/** Much is coming in: the shop's books to a counter that joined, or weeks of them. */
export function isComingIn({ address, ahead, progress, state }: SyncStatus): boolean {
  // A counter that sells ahead of them has a line of its own for it.
  return (
    ahead === null &&
    address !== null &&
    state === 'pulling' &&
    progress !== null &&
    progress.total - progress.done >= leastToTell
  )
}

/** How many things the page of the exchange asks a person to look at. */
export function attentionOf({ address, keptCount, state }: SyncStatus): number {
  // What parted it is kept aside, and one thing with it.
  if (state === 'parted') return Math.max(1, keptCount)
  return keptCount + Number(state === 'tooOld' || (state === 'signedOut' && address !== null))
}
