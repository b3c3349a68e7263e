// Runs sync while the file is open: the engine with what it acts on, and how it stands.

import type { SyncStatus } from '../../../shared/contract/counter/sync/sync-calls.ts'
import type { Clock } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Failure } from '../../../shared/rpc/server.ts'
import type { Ledger, LedgerOptions } from '../../ledger/open-ledger.ts'
import type { ListenToMarket } from '../../market/market-news.ts'
import type { SecretKeeper } from '../../secrets/counter-secret.ts'
import { createSellingPace } from '../../sync/apply-changes.ts'
import { createExchange } from '../../sync/exchange.ts'
import { createHttpRemote } from '../../sync/http-remote.ts'
import { readMembership } from '../../sync/joining.ts'
import type { Listen, PokesAsked } from '../../sync/pokes.ts'
import type { Remote } from '../../sync/remote.ts'
import { listenBySocket } from '../../sync/socket-pokes.ts'
import { createSyncEngine, type SyncActs, type SyncEngine, type SyncTimes } from '../../sync/sync-engine.ts'
import type { Volumes } from '../../sync/volumes.ts'
import { comeBackByFormerToken, type FreshTokenDeps, keepTokenFresh } from './fresh-token.ts'
import { counterIdOfToken, isTokenOfOther, requireJoined } from './joined-here.ts'
import { keepListening, type Listening } from './keep-listening.ts'
import { type LogBeside, openLogBeside } from './log-beside.ts'
import { sellingAhead } from './selling-ahead.ts'
import { statusOf } from './status-of.ts'

/** What of the world sync needs; doors hand it in. */
export interface Network extends SyncTimes {
  readonly fetch: typeof globalThis.fetch
  /** Goes on evenly, whatever the clock does. */
  elapsedMs(): number
  /** For news of the shop; by socket unless said. */
  readonly listen?: Listen | undefined
  /** For news of the marketplace; by socket unless said. */
  readonly listenToMarket?: ListenToMarket | undefined
}

export interface SyncOptions {
  /** Throws while the file is not open. */
  readonly ledger: () => Ledger
  readonly secrets: SecretKeeper
  /** The shop's file, for putting another one in its place. */
  readonly shopFile: {
    readonly options: LedgerOptions
    whileClosed<T>(act: (options: LedgerOptions) => T): Promise<T>
  }
  readonly network: Network
  /** Threads for volumes of the log: into the shop's file, and into the one beside it. */
  readonly volumes: Volumes
  readonly volumesBeside: Volumes
  readonly clock: Clock
  readonly newId: () => string
  readonly onChange: (status: SyncStatus) => void
  readonly log: (failure: Failure) => void
}

export interface RunningSync {
  readonly engine: SyncEngine
  readonly listening: Pick<Listening, 'close'>
  readonly beside: LogBeside
  /** The server at that address, with this machine's token if it has one. */
  remoteAt(address: string): Remote
  /** The server of the shop. Refuses `sync_not_joined`. */
  remote(): Remote
  status(): SyncStatus
  /** How far the shop's log is in the file beside. */
  tellMending(mending: SyncStatus['mending']): void
}

export function runSync(options: SyncOptions): RunningSync {
  const { clock, ledger, network, onChange, secrets } = options
  const onBug = bugLog(options)
  const remoteAt = (address: string, token = secrets.read()?.token): Remote =>
    createHttpRemote({ address, token, fetch: network.fetch })
  const remote = (token?: string): Remote => remoteAt(requireJoined(ledger().rows, secrets).address, token)
  const beside = openLogBeside(options)
  const exchange = createExchange({
    ledger: beside.ledger,
    clock,
    onAllHere: beside.finish,
    isOther: () => isTokenOfOther(ledger().rows, secrets) || beside.isParted(),
    remote,
    volumes: beside.volumes,
    onBug,
    pace: createSellingPace(network.elapsedMs),
  })
  const rest: { untilMs: number | null } = { untilMs: null }
  const anew: { mending: SyncStatus['mending'] } = { mending: null }
  const engine = createSyncEngine({
    acts: withGoodToken(
      { clock, secrets, remote, counterId: () => counterIdOfToken(ledger().rows, secrets) },
      sellingAhead({ ...options, onBug }, exchange, remote),
    ),
    ...network,
    onBug,
    onStep({ name }, restsForMs) {
      rest.untilMs = restsForMs === undefined ? null : clock.nowMs() + restsForMs
      // Signed out by the owner: the token is of no use any more, what it belonged to is still known.
      if (name === 'signedOut') secrets.forget()
      listening.follow(name)
      tell()
    },
  })
  const listening = keepListening(network.listen ?? listenBySocket, () => pokesAsked(options), {
    onNews: sequence => engine.feed({ kind: 'poked', sequence }),
    onLost: () => engine.feed({ kind: 'lineLost' }),
  })
  const status = (): SyncStatus =>
    statusOf(ledger().rows, {
      state: engine.state().name,
      exchange,
      nextTryMs: rest.untilMs,
      place: beside.place(),
      ...anew,
    })
  const tell = (): void => unlessClosed(() => onChange(status()))
  const tellMending: RunningSync['tellMending'] = mending => {
    anew.mending = mending
    tell()
  }
  return { engine, listening, beside, remoteAt, remote, status, tellMending }
}

/** While the file is closed there is nothing to say of it. */
function unlessClosed(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

function bugLog({ log }: SyncOptions) {
  return (error: unknown) => log({ reference: '-', path: 'sync', error })
}

function pokesAsked({ ledger, secrets }: SyncOptions): PokesAsked | undefined {
  const secret = secrets.read()
  const membership = readMembership(ledger().rows)
  if (secret === undefined || membership?.shopId !== secret.shopId) return undefined
  return { address: membership.address, token: secret.token }
}

function withGoodToken(deps: FreshTokenDeps, acts: SyncActs): SyncActs {
  const connect: SyncActs['connect'] = async signal => {
    try {
      if ((await keepTokenFresh(deps, signal)) === 'unanswered') return { kind: 'unreachable' }
    } catch (error) {
      // The file is being closed or put back; so is what comes next, which says so.
      if (!(error instanceof Refusal)) throw error
    }
    return acts.connect(signal)
  }
  const unlessForgotten =
    (act: SyncActs['connect'], askAgain: SyncActs['connect']): SyncActs['connect'] =>
    async signal => {
      const event = await act(signal)
      if (event.kind !== 'signedOut') return event
      const outcome = await comeBackByFormerToken(deps, signal)
      if (outcome === 'asked') return askAgain(signal)
      return outcome === 'noFormer' ? event : { kind: outcome }
    }
  const later = async () => ({ kind: 'toldToWait', ms: null }) as const
  return {
    connect: unlessForgotten(connect, acts.connect),
    startOver: unlessForgotten(acts.startOver, acts.connect),
    pull: unlessForgotten(acts.pull, later),
    push: unlessForgotten(acts.push, later),
  }
}
