// What the counter and the server say to each other: each act asks once, writes what came of it, and tells the machine.

import type { PullAnswer, PushAnswer } from '../../shared/contract/sync/sync-calls.ts'
import type { SyncEntry } from '../../shared/contract/sync/sync-entry.ts'
import type { Clock } from '../../shared/kernel/calendar.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { transact } from '../ledger/transact.ts'
import { type ApplyDeps, applyChanges, applyLate } from './apply-changes.ts'
import { createPushGathering, type Heads, hasToPush, type PushGathering } from './push-entries.ts'
import { createReadAhead, type ReadAhead } from './read-ahead.ts'
import { RemoteFailure } from './remote.ts'
import type { SyncActs } from './sync-engine.ts'
import type { SyncEvent } from './sync-machine.ts'
import { createVolumePull, type VolumeDeps, type VolumePull } from './volumes.ts'

export interface ExchangeDeps extends ApplyDeps, VolumeDeps {
  /** All of the log is here, for the moment: who joins is a counter from now on. */
  readonly onAllHere: () => Promise<void>
  /** The machine has joined as another counter than the one whose books are here, or sold as one that has another history. */
  readonly isOther: () => boolean
}

export interface Exchange extends SyncActs {
  /** How many changes the shop's log had when it was last heard of. */
  lastSequence(): number | undefined
  /** The server's own sentence, where it said no. */
  problem(): string | null
  exchangedAtMs(): number | undefined
}

export function createExchange(deps: ExchangeDeps): Exchange {
  const heard = createHeard(deps.clock)
  const ways = {
    byVolume: createVolumePull(deps),
    gathering: createPushGathering(deps.ledger),
    pages: createReadAhead(async (place, signal) => deps.remote().pull(place, signal)),
  }
  const act = (ask: (signal: AbortSignal) => Promise<SyncEvent>) => async (signal: AbortSignal) => {
    try {
      return await ask(signal)
    } catch (error) {
      return eventOf(error, heard.refused)
    }
  }
  return {
    connect: act(signal => connect(deps, heard, signal)),
    pull: act(signal => pull(deps, heard, ways, signal)),
    push: act(signal => push(deps, heard, ways.gathering, signal)),
    startOver: act(signal => {
      transact(deps.ledger(), tx => {
        const place = tx.rows.sync.place()
        if (place !== undefined) tx.rows.sync.savePlace({ ...place, cursor: 0, after: null })
      })
      return connect(deps, heard, signal)
    }),
    lastSequence: () => heard.now.sequence,
    problem: () => heard.now.problem,
    exchangedAtMs: () => heard.now.atMs,
  }
}

interface Heard {
  sequence?: number
  atMs?: number
  problem: string | null
  /** In which the server takes a push, besides JSON. */
  pushTypes: readonly string[]
  lateTriedIn?: Ledger
}

/** What the server said last: it need not outlive the program, since connecting asks again. */
function createHeard(clock: Clock) {
  const heads: Heads = new Map()
  const now: Heard = { problem: null, pushTypes: [] }
  return {
    heads,
    now,
    answered(sequence: number): void {
      now.sequence = sequence
      now.atMs = clock.nowMs()
      now.problem = null
    },
    refused(problem: string): void {
      now.problem = problem
    },
  }
}
type Hearing = ReturnType<typeof createHeard>

async function connect(deps: ExchangeDeps, { answered, heads, now }: Hearing, signal: AbortSignal): Promise<SyncEvent> {
  const { heads: theirs, pushTypes, sequence } = await deps.remote().state(signal)
  now.pushTypes = pushTypes
  // A server put back to an earlier day knows less than before.
  heads.clear()
  for (const { counterId, number } of theirs) heads.set(counterId, number)
  answered(sequence)
  const ledger = deps.ledger()
  noteAcknowledged(ledger, heads)
  // Once is enough: a program changes only by starting anew.
  if (now.lateTriedIn !== ledger) applyLate(ledger)
  now.lateTriedIn = ledger
  return { kind: 'reached', isParted: isOwnForked(ledger) || deps.isOther() }
}

async function pull(
  deps: ExchangeDeps,
  { answered, heads, now }: Hearing,
  { byVolume, pages }: { byVolume: VolumePull; pages: ReadAhead<PullAnswer> },
  signal: AbortSignal,
): Promise<SyncEvent> {
  const asking = deps.ledger()
  const place = asking.rows.sync.place()
  const from = { cursor: place?.cursor ?? 0, after: place?.after ?? undefined }
  const volume = await byVolume.pull(from, now.sequence ?? 0, signal)
  if (volume !== undefined)
    return { kind: 'pulled', hasMore: true, isParted: volume.isParted, hereTo: hereTo(deps.ledger()) }
  const { changes, hasMore } = await pages.at(from, signal)
  const last = changes.at(-1)
  if (hasMore && last !== undefined) pages.begin({ cursor: last.sequence, after: last.id }, signal)
  for (const { counterId, number } of changes) heads.set(counterId, Math.max(heads.get(counterId) ?? 0, number))
  const isParted = await applyChanges(deps, asking, changes, signal)
  answered(Math.max(now.sequence ?? 0, last?.sequence ?? 0))
  if (!hasMore && !signal.aborted) await deps.onAllHere()
  return { kind: 'pulled', hasMore, isParted, hereTo: hereTo(deps.ledger()) }
}

async function push(
  deps: ExchangeDeps,
  { answered, heads, now }: Hearing,
  gathering: PushGathering,
  signal: AbortSignal,
): Promise<SyncEvent> {
  const asking = deps.ledger()
  const entries = await gathering.next(heads)
  if (entries.length === 0) return { kind: 'pushed', hasMore: false, isParted: false, hereTo: hereTo(deps.ledger()) }
  const answering = deps.remote().push(entries, signal, now.pushTypes)
  gathering.begin(heads, entries)
  const answer = await answering
  const ledger = deps.ledger()
  const isMoved = answer.heads.some(({ counterId, number }) => number !== heads.get(counterId))
  for (const { counterId, number } of answer.heads) heads.set(counterId, number)
  noteAcknowledged(ledger, heads)
  // Another file may have been put in its place, which need not have what was sent.
  if (ledger === asking) passOwn(ledger, entries, answer)
  keepAside(ledger, deps.clock.nowMs(), entries, answer)
  answered(answer.sequence)
  // A server that takes nothing would be sent the same for ever.
  const hasMore = isMoved && hasToPush(ledger.rows, heads)
  return { kind: 'pushed', hasMore, isParted: isOwnForked(ledger), hereTo: hereTo(ledger) }
}

function hereTo({ rows }: Ledger): number {
  return rows.sync.place()?.cursor ?? 0
}

/**
 * The place goes on over what was just brought, if nothing else lies between: whatever was sent is in the log, behind the
 * place, and fills all of it to the last change. A server that was put back may have filled up again with what this counter
 * has not heard: so the log must have the change at the place that this counter has there.
 */
function passOwn(ledger: Ledger, sent: readonly SyncEntry[], { behind, forks, heads, sequence }: PushAnswer): void {
  const place = ledger.rows.sync.place()
  const last = sent.at(-1)
  if (place === undefined || last === undefined || forks.length > 0) return
  const isChain = sent.every(({ counterId }) => counterId === last.counterId)
  const isTaken = heads.some(({ counterId, number }) => counterId === last.counterId && number === last.number)
  if (!isChain || !isTaken || place.cursor + sent.length !== sequence || behind !== place.after) return
  transact(ledger, tx => void tx.rows.sync.savePlace({ ...place, cursor: sequence, after: last.id }))
}

function isOwnForked({ rows }: Ledger): boolean {
  const own = rows.shops.thisCounter()?.id
  return own !== undefined && rows.sync.countersWith('forked').has(own)
}

function noteAcknowledged(ledger: Ledger, heads: Heads): void {
  const own = ledger.rows.shops.thisCounter()
  const acknowledged = own === undefined ? undefined : heads.get(own.id)
  const place = ledger.rows.sync.place()
  if (acknowledged === undefined || place === undefined || place.acknowledged === acknowledged) return
  transact(ledger, tx => void tx.rows.sync.savePlace({ ...place, acknowledged }))
}

/** Of those refused and forked the entry itself is in the log; here it is only told of. */
function keepAside(ledger: Ledger, nowMs: number, sent: readonly SyncEntry[], { forks, refused }: PushAnswer): void {
  if (forks.length + refused.length === 0) return
  const isSent = new Set(sent.map(({ id }) => id))
  transact(ledger, tx => {
    const keep = (id: string, counterId: string, number: number, reason: 'refused' | 'forked', code: string): void => {
      if (isSent.has(id)) tx.rows.sync.keep({ id, counterId, number, reason, code, keptAtMs: nowMs, content: null })
    }
    for (const { code, counterId, id, number } of refused) keep(id, counterId, number, 'refused', code)
    for (const { counterId, id, number } of forks) keep(id, counterId, number, 'forked', 'number_taken')
  })
}

function eventOf(error: unknown, onProblem: (problem: string) => void): SyncEvent {
  // The file is being closed or put back; it is asked for again later.
  if (error instanceof Refusal) return { kind: 'toldToWait', ms: null }
  if (!(error instanceof RemoteFailure)) throw error
  const { outcome } = error
  if (outcome.kind !== 'refused') return outcome
  onProblem(outcome.said)
  return { kind: 'toldToWait', ms: null }
}
