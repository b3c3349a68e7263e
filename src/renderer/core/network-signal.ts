// Tells the core when this machine may have got another network: the browser says so, or the page was asleep. What it says
// of being offline is often wrong, and a server may be on this machine; so either way the core looks for itself.

import type { CoreConnection } from './core-client.ts'

export interface PageClock {
  readonly nowMs: () => number
  /** Rings again and again. */
  readonly every: (ms: number, ring: () => void) => void
}

const beatMs = 5_000
/** A page in the background is rung less often, about once a minute. */
const sleptMs = 90_000

export function signalNetwork(
  { client }: Pick<CoreConnection, 'client'>,
  page: Pick<Window, 'addEventListener'>,
  { every, nowMs }: PageClock,
): void {
  // A core that cannot be reached at that moment connects by itself when it can.
  const tell = (): void => void client.sync.noteNetwork({}).catch(() => undefined)
  page.addEventListener('online', tell)
  page.addEventListener('offline', tell)
  let lastMs = nowMs()
  every(beatMs, () => {
    const beforeMs = lastMs
    lastMs = nowMs()
    if (lastMs - beforeMs > sleptMs) tell()
  })
}
