// The first connection of a machine without books: it fetches what it can sell by, if the shop's log is long.

import type { Catalogue } from '../../../shared/contract/sync/catalogue.ts'
import type { Clock } from '../../../shared/kernel/calendar.ts'
import type { Ledger } from '../../ledger/open-ledger.ts'
import type { Exchange } from '../../sync/exchange.ts'
import { type Remote, RemoteFailure } from '../../sync/remote.ts'
import { beginSellingAhead, maySellAhead } from '../../sync/sell-ahead.ts'
import type { SyncActs } from '../../sync/sync-engine.ts'
import type { SyncEvent } from '../../sync/sync-machine.ts'

export interface AheadDeps {
  readonly ledger: () => Ledger
  readonly clock: Clock
  readonly newId: () => string
  readonly onBug: (error: unknown) => void
}

/** A line so slow that the catalogue does not come through may carry the log in its smaller pieces. */
const mostTries = 2

/** The same acts; connecting ends with a counter that sells. Where that cannot be, it waits for the log. */
export function sellingAhead(
  deps: AheadDeps,
  exchange: SyncActs & Pick<Exchange, 'lastSequence'>,
  remote: () => Remote,
): SyncActs {
  const tries = { count: 0 }
  const connect: SyncActs['connect'] = async signal => {
    const event = await exchange.connect(signal)
    if (event.kind !== 'reached' || !maySellAhead(deps.ledger(), exchange.lastSequence() ?? 0)) return event
    tries.count += 1
    const answer = await catalogueFrom(remote(), signal)
    if ('kind' in answer) return tries.count < mostTries ? answer : event
    // Who gives up meanwhile lets go of this.
    if (answer.catalogue !== undefined && !signal.aborted) begin(deps, answer.catalogue)
    return event
  }
  return { ...exchange, connect }
}

/** A catalogue that does not fit together is no reason not to join. */
function begin(deps: AheadDeps, catalogue: Catalogue): void {
  try {
    beginSellingAhead(deps.ledger(), catalogue, deps)
  } catch (error) {
    deps.onBug(error)
  }
}

/** A server that has none is no trouble. */
async function catalogueFrom(
  remote: Remote,
  signal: AbortSignal,
): Promise<SyncEvent | { readonly catalogue: Catalogue | undefined }> {
  try {
    return { catalogue: await remote.catalogue(signal) }
  } catch (error) {
    if (!(error instanceof RemoteFailure)) throw error
    return error.outcome.kind === 'refused' ? { catalogue: undefined } : error.outcome
  }
}
