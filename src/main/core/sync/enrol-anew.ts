// Mends a counter whose history has parted from the server's: beside its file a new one takes the shop's log, the machine
// joins as another counter, and what only it has is posted again behind that log. See docs/decisions/0040.

import type { EnrolledCounter, NewCounter } from '../../../shared/contract/sync/sync-calls.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { removeLedgerFiles } from '../../ledger/backup/put-in-place.ts'
import { type LedgerOptions, openLedger } from '../../ledger/open-ledger.ts'
import { putAnew } from '../../ledger/parted/put-anew.ts'
import { saveMembership } from '../../sync/joining.ts'
import type { Remote } from '../../sync/remote.ts'
import { takeLog } from '../../sync/take-log.ts'
import { newKeys } from './enrol.ts'
import { ownCounterId, requireJoined } from './joined-here.ts'
import { refuseFailure } from './refuse-failure.ts'
import type { RunningSync, SyncOptions } from './run-sync.ts'

/** Until the files change places the counter sells on. Refuses `sync_not_joined`, `sync_not_parted`, and what the server does. */
export async function enrolAnew(
  options: SyncOptions,
  { engine, remote, remoteAt }: Pick<RunningSync, 'engine' | 'remote' | 'remoteAt'>,
  signal: AbortSignal,
): Promise<void> {
  const { address, shopId } = requireJoined(options.ledger().rows, options.secrets)
  if (engine.state().name !== 'parted') throw new Refusal('sync_not_parted')
  const file = `${options.shopFile.options.file}.mending`
  try {
    await takeWholeLog(options, remote(), { file, shopId }, signal)
    const joined = await joinAgain(options, remote(), remoteAt(address))
    // Before the files change places: a machine that ends in between has a token that is good for either.
    const token = { token: joined.enrolled.token, tokenSinceMs: options.clock.nowMs() }
    options.secrets.save({ shopId, ...token, privateKey: joined.privateKey })
    await options.shopFile.whileClosed(shopOptions => {
      const place = { ...placeOf(joined.enrolled), newId: options.newId }
      putAnew(shopOptions, file, place, rows => saveMembership(rows, { address, shopId, joining: null }))
    })
  } finally {
    removeLedgerFiles(file)
  }
}

async function takeWholeLog(
  { clock, network, shopFile }: SyncOptions,
  remote: Remote,
  { file, shopId }: { file: string; shopId: string },
  signal: AbortSignal,
): Promise<void> {
  removeLedgerFiles(file)
  const { turns: _, ...options }: LedgerOptions = shopFile.options
  const beside = openLedger({ ...options, file })
  try {
    await refuseFailure(takeLog({ remote, clock, elapsedMs: network.elapsedMs }, beside, shopId, signal))
    if (signal.aborted) throw new Refusal('ledger_closing')
  } finally {
    beside.close()
  }
}

async function joinAgain({ ledger, newId }: SyncOptions, remote: Remote, server: Remote) {
  const ownId = ownCounterId(ledger().rows)
  const listed = (await refuseFailure(remote.counters())).find(({ id }) => id === ownId)
  const { code } = await refuseFailure(remote.newCode())
  const keys = newKeys()
  const { rows } = ledger()
  const branchId = present(rows.shops.thisCounter(), 'the counter').branchId
  const branch = present(
    rows.shops.branches().find(({ id }) => id === branchId),
    'branch',
  )
  const made: NewCounter = { id: newId(), name: listed?.name ?? branch.name, branch, publicKey: keys.publicKey }
  return { enrolled: await refuseFailure(server.enrol({ code, counter: made }), made), privateKey: keys.privateKey }
}

function placeOf({ branch, code, counterId }: EnrolledCounter) {
  return { branch, counter: { id: counterId, code, branchId: branch.id } }
}
