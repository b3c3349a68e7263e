// How sync stands, as windows and the command line are told.

import type { SyncStateName, SyncStatus } from '../../../shared/contract/counter/sync/sync-calls.ts'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import type { Exchange } from '../../sync/exchange.ts'
import { readMembership } from '../../sync/joining.ts'
import { keptViews } from './kept-views.ts'

export interface SyncStanding {
  readonly state: SyncStateName
  readonly exchange: Pick<Exchange, 'exchangedAtMs' | 'lastSequence' | 'problem'>
  readonly nextTryMs: number | null
  /** Of the file that the log is written into. */
  readonly place: ReturnType<LedgerRows['sync']['place']>
  readonly mending: SyncStatus['mending']
}

export function statusOf(rows: LedgerRows, { exchange, mending, nextTryMs, place, state }: SyncStanding): SyncStatus {
  const membership = readMembership(rows)
  const total = exchange.lastSequence()
  return {
    state,
    address: membership?.address ?? null,
    isJoining: membership !== undefined && membership.joining !== null && !rows.local.booksAreComing(),
    ahead: rows.local.booksAreComing() ? aheadIn(rows) : null,
    waiting: membership === undefined ? { count: 0, since: null } : waitingIn(rows),
    mending,
    progress: total === undefined || place === undefined ? null : { done: place.cursor, total },
    kept: keptViews(rows),
    keptCount: rows.sync.keptCount() + rows.asides.notUnderstoodCount(),
    lastExchangeAt: instantOrNull(exchange.exchangedAtMs() ?? place?.exchangedAtMs ?? null),
    nextTryAt: instantOrNull(nextTryMs),
    problem: exchange.problem(),
  }
}

/** Its introduction alone is nothing that could be lost. */
function aheadIn({ entries, shops }: LedgerRows): SyncStatus['ahead'] {
  const own = shops.thisCounter()
  return own !== undefined && (entries.head(own.counterNo)?.number ?? 0) > 1 ? 'sold' : 'unsold'
}

/** Of this counter's own entries. */
export function waitingIn(rows: LedgerRows): SyncStatus['waiting'] {
  const counter = rows.shops.thisCounter()
  const last = counter === undefined ? 0 : (rows.entries.head(counter.counterNo)?.number ?? 0)
  const acknowledged = rows.sync.place()?.acknowledged ?? 0
  if (counter === undefined || last <= acknowledged) return { count: 0, since: null }
  return {
    count: last - acknowledged,
    since: instantOrNull(rows.sync.atOfNumber(counter.counterNo, acknowledged + 1) ?? null),
  }
}

function instantOrNull(ms: number | null): string | null {
  return ms === null ? null : instantOf(ms)
}
