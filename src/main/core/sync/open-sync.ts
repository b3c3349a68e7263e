// Joins the operations to the engine: the counter's token, its place in the shop, and when sync runs.

import { generateKeyPairSync } from 'node:crypto'
import type { EnrolSync, SyncStatus } from '../../../shared/contract/counter/sync/sync-calls.ts'
import type { EnrolledCounter, NewCounter } from '../../../shared/contract/sync/sync-calls.ts'
import { present } from '../../../shared/kernel/assert.ts'
import type { Clock } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Failure } from '../../../shared/rpc/server.ts'
import type { Ledger } from '../../ledger/open-ledger.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { transact } from '../../ledger/transact.ts'
import type { Sync } from '../../operations/deps.ts'
import type { SecretKeeper } from '../../secrets/counter-secret.ts'
import { createExchange } from '../../sync/exchange.ts'
import { createHttpRemote } from '../../sync/http-remote.ts'
import { readMembership, saveMembership } from '../../sync/joining.ts'
import type { Remote } from '../../sync/remote.ts'
import { createSyncEngine, type SyncTimes } from '../../sync/sync-engine.ts'
import { refuseFailure } from './refuse-failure.ts'
import { createServerQuestions } from './server-questions.ts'
import { statusOf, waitingIn } from './status-of.ts'
import { unsentText } from './unsent-file.ts'

/** What of the world sync needs; doors hand it in. */
export interface Network extends SyncTimes {
  readonly fetch: typeof globalThis.fetch
  /** Goes on evenly, whatever the clock does. */
  elapsedMs(): number
}

export interface SyncOptions {
  /** Throws while the file is not open. */
  readonly ledger: () => Ledger
  readonly secrets: SecretKeeper
  readonly network: Network
  readonly clock: Clock
  readonly newId: () => string
  readonly onChange: (status: SyncStatus) => void
  readonly log: (failure: Failure) => void
}

export interface OpenSync extends Sync {
  /** The file is open: goes on where it was left. */
  resume(): void
  /** Something was written; what it was of, if it was posted, goes out. */
  noteChange(): void
  close(): Promise<void>
}

export function openSync(options: SyncOptions): OpenSync {
  const { clock, ledger, network, newId, onChange, secrets } = options
  const onBug = bugLog(options)
  const remoteAt = (address: string): Remote =>
    createHttpRemote({ address, token: secrets.read()?.token, fetch: network.fetch })
  const remote = (): Remote => remoteAt(requireJoined(ledger().rows, secrets).address)
  const exchange = createExchange({ ledger, clock, newId, remote, elapsedMs: network.elapsedMs })
  const rest: { untilMs: number | null } = { untilMs: null }
  const engine = createSyncEngine({
    acts: exchange,
    ...network,
    onBug,
    onStep({ name }, restsForMs) {
      rest.untilMs = restsForMs === undefined ? null : clock.nowMs() + restsForMs
      // Signed out by the owner: the token is of no use any more, what it belonged to is still known.
      if (name === 'signedOut') secrets.forget()
      tell()
    },
  })
  const status = (): SyncStatus =>
    statusOf(ledger().rows, { state: engine.state().name, exchange, nextTryMs: rest.untilMs })
  const tell = (): void => unlessClosed(() => onChange(status()))
  const forget = (): void => {
    transact(ledger(), tx => saveMembership(tx.rows, null))
    secrets.forget()
    engine.feed({ kind: 'signedOut' })
  }
  return {
    status,
    async enrol(asked) {
      await enrol(options, asked)
      engine.feed({ kind: 'signedIn' })
      return status()
    },
    tryNow() {
      requireJoined(ledger().rows, secrets)
      engine.feed({ kind: 'networkUp' })
      return status()
    },
    leave() {
      requireJoined(ledger().rows, secrets)
      forget()
      return status()
    },
    forget,
    ...createServerQuestions(() => ledger().rows, remote, remoteAt),
    unsent: () => unsentText(ledger().rows),
    resume() {
      const membership = readMembership(ledger().rows)
      if (membership !== undefined && secrets.read()?.shopId === membership.shopId) engine.feed({ kind: 'signedIn' })
    },
    noteChange() {
      if (engine.state().name === 'live' && waitingIn(ledger().rows).count > 0) engine.feed({ kind: 'posted' })
    },
    close: () => engine.close(),
  }
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

async function enrol({ ledger, network, newId, secrets }: SyncOptions, asked: EnrolSync): Promise<void> {
  const keys = newKeys()
  const made = introduce(ledger().rows, secrets, asked, { id: newId(), publicKey: keys.publicKey })
  const unsigned = createHttpRemote({ address: asked.address, token: undefined, fetch: network.fetch })
  const enrolled = await refuseFailure(unsigned.enrol({ ...asked.by, counter: made }), made)
  secrets.save({ shopId: enrolled.shopId, token: enrolled.token, privateKey: keys.privateKey })
  remember(ledger(), asked, enrolled)
}

/** Refuses `sync_not_joined`. */
function requireJoined(rows: LedgerRows, secrets: SecretKeeper) {
  const membership = readMembership(rows)
  if (membership === undefined || secrets.read()?.shopId !== membership.shopId) throw new Refusal('sync_not_joined')
  return membership
}

/** A counter with books comes with its code; one without is given a place. Refuses `sync_joined`. */
function introduce(
  rows: LedgerRows,
  secrets: SecretKeeper,
  { counterName }: EnrolSync,
  own: Pick<NewCounter, 'id' | 'publicKey'>,
): NewCounter {
  const membership = readMembership(rows)
  if (membership !== undefined && secrets.read()?.shopId === membership.shopId) throw new Refusal('sync_joined')
  const counter = rows.shops.thisCounter()
  // A machine that was signed out while the log came in is the same counter when it comes back.
  if (counter === undefined) return { ...own, id: membership?.joining?.counterId ?? own.id, name: counterName }
  const branch = present(
    rows.shops.branches().find(({ id }) => id === counter.branchId),
    'branch',
  )
  return { ...own, id: counter.id, code: counter.code, branch, name: counterName }
}

function remember(ledger: Ledger, { address, cashierName }: EnrolSync, enrolled: EnrolledCounter): void {
  const { branch, code, counterId, number, shopId } = enrolled
  transact(ledger, tx => {
    const isCounter = tx.rows.shops.thisCounter() !== undefined
    const joining = isCounter ? null : { counterId, code, branch, cashierName: cashierName ?? 'Owner' }
    saveMembership(tx.rows, { address, shopId, joining })
    if (tx.rows.sync.place()?.shopId === shopId) return
    tx.rows.sync.savePlace({ shopId, cursor: 0, after: null, acknowledged: number, exchangedAtMs: null })
    tx.rows.sync.dropAllKept()
  })
}

function newKeys(): { publicKey: string; privateKey: string } {
  const { d, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  return { publicKey: present(x, 'public key'), privateKey: present(d, 'private key') }
}
