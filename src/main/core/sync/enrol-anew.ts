// Mends a counter whose history has parted from the server's: the machine joins as another counter, beside its file a new
// one takes the shop's log, and what only it has is posted again behind that log. See docs/decisions/0040.

import type { SyncStatus } from '../../../shared/contract/counter/sync/sync-calls.ts'
import type { NewCounter } from '../../../shared/contract/sync/sync-calls.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { removeLedgerFiles } from '../../ledger/backup/put-in-place.ts'
import { type LedgerOptions, openLedger } from '../../ledger/open-ledger.ts'
import type { NewPlace } from '../../ledger/parted/post-again.ts'
import { putAnew } from '../../ledger/parted/put-anew.ts'
import { saveMembership } from '../../sync/joining.ts'
import type { Remote } from '../../sync/remote.ts'
import { takeLog } from '../../sync/take-log.ts'
import { newKeys } from './enrol.ts'
import { isTokenOfOther, ownCounterId, requireJoined } from './joined-here.ts'
import { refuseFailure } from './refuse-failure.ts'
import type { RunningSync, SyncOptions } from './run-sync.ts'

/** Until the files change places the counter sells on. Refuses `sync_not_joined`, `sync_not_parted`, and what the server does. */
export async function enrolAnew(
  options: SyncOptions,
  { engine, remote, remoteAt }: Pick<RunningSync, 'engine' | 'remote' | 'remoteAt'>,
  onProgress: (mending: SyncStatus['mending']) => void,
  signal: AbortSignal,
): Promise<void> {
  const { ledger, newId, secrets, shopFile } = options
  const { address, shopId } = requireJoined(ledger().rows, secrets)
  if (engine.state().name !== 'parted' && !isTokenOfOther(ledger().rows, secrets)) throw new Refusal('sync_not_parted')
  // First, and on the disk: a machine that ends in between is parted until it is asked again, and goes on as this counter.
  const place = (await placeOfToken(options, remote())) ?? (await joinAgain(options, remote(), remoteAt(address)))
  const file = `${shopFile.options.file}.mending`
  try {
    const { sequence } = await refuseFailure(remote().state(signal))
    onProgress({ done: 0, total: sequence })
    const take = { file, shopId, onProgress: (done: number) => onProgress({ done, total: Math.max(done, sequence) }) }
    await takeWholeLog(options, remote(), take, signal)
    await shopFile.whileClosed(shopOptions =>
      putAnew(shopOptions, file, { ...place, newId }, rows => saveMembership(rows, { address, shopId, joining: null })),
    )
  } finally {
    removeLedgerFiles(file)
    onProgress(null)
  }
}

async function takeWholeLog(
  { clock, network, shopFile }: SyncOptions,
  remote: Remote,
  { file, onProgress, shopId }: { file: string; shopId: string; onProgress: (done: number) => void },
  signal: AbortSignal,
): Promise<void> {
  removeLedgerFiles(file)
  const { turns: _, ...options }: LedgerOptions = shopFile.options
  const beside = openLedger({ ...options, file })
  try {
    await refuseFailure(takeLog({ remote, clock, elapsedMs: network.elapsedMs, onProgress }, beside, shopId, signal))
    if (signal.aborted) throw new Refusal('ledger_closing')
  } finally {
    beside.close()
  }
}

type Place = Pick<NewPlace, 'branch' | 'counter'>

/** Of the counter that this machine has joined as before, unless that one has a history by now. */
async function placeOfToken({ ledger, secrets }: SyncOptions, remote: Remote): Promise<Place | undefined> {
  if (!isTokenOfOther(ledger().rows, secrets)) return undefined
  const whose = secrets.read()?.counterId
  const listed = (await refuseFailure(remote.counters())).find(({ id }) => id === whose)
  if (listed === undefined || listed.entryCount > 0) return undefined
  const { branch, code, id } = listed
  return { branch, counter: { id, code, branchId: branch.id } }
}

/** Let in by the token that this machine has. */
async function joinAgain(options: SyncOptions, remote: Remote, server: Remote): Promise<Place> {
  const { clock, ledger, newId, secrets } = options
  const ownId = ownCounterId(ledger().rows)
  const listed = (await refuseFailure(remote.counters())).find(({ id }) => id === ownId)
  const { code } = await refuseFailure(remote.newCode())
  const keys = newKeys()
  const { rows } = ledger()
  const branchId = present(rows.shops.thisCounter(), 'the counter').branchId
  const branch = present(rows.shops.branch(branchId), 'branch')
  const made: NewCounter = { id: newId(), name: listed?.name ?? branch.name, branch, publicKey: keys.publicKey }
  const enrolled = await refuseFailure(server.enrol({ code, counter: made }), made)
  const { counterId, shopId, token } = enrolled
  secrets.save({ shopId, counterId, token, tokenSinceMs: clock.nowMs(), privateKey: keys.privateKey })
  return { branch: enrolled.branch, counter: { id: counterId, code: enrolled.code, branchId: enrolled.branch.id } }
}
