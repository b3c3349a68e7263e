// This machine joins a shop: what it says of itself, and what it remembers of the answer.

import { generateKeyPairSync } from 'node:crypto'
import type { EnrolSync } from '../../../shared/contract/counter/sync/sync-calls.ts'
import type { EnrolledCounter, NewCounter } from '../../../shared/contract/sync/sync-calls.ts'
import { present } from '../../../shared/kernel/assert.ts'
import type { Clock } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Ledger } from '../../ledger/open-ledger.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { transact } from '../../ledger/transact.ts'
import type { SecretKeeper } from '../../secrets/counter-secret.ts'
import { createHttpRemote } from '../../sync/http-remote.ts'
import { readMembership, saveMembership } from '../../sync/joining.ts'
import { isJoined } from './joined-here.ts'
import { refuseFailure } from './refuse-failure.ts'

export interface EnrolDeps {
  readonly ledger: () => Ledger
  readonly network: { readonly fetch: typeof globalThis.fetch }
  readonly newId: () => string
  readonly clock: Clock
  readonly secrets: SecretKeeper
}

/**
 * As another counter than the one whose books are here the machine has parted from the server, until it brings them
 * (enrol-anew.ts). Refuses `sync_joined`, and what the server refuses.
 */
export async function enrol({ clock, ledger, network, newId, secrets }: EnrolDeps, asked: EnrolSync): Promise<void> {
  const keys = newKeys()
  const own = introduce(ledger().rows, secrets, asked, { id: newId(), publicKey: keys.publicKey })
  // What it has sold ahead of the shop's books is that counter's.
  if (asked.asCounter === 'another' && ledger().rows.local.booksAreComing()) throw new Refusal('books_coming')
  const made = asked.asCounter === 'another' && own.code !== undefined ? insteadOf(own, newId()) : own
  const unsigned = createHttpRemote({ address: asked.address, token: undefined, fetch: network.fetch })
  const enrolled = await refuseFailure(unsigned.enrol({ ...asked.by, counter: made }), made)
  const { counterId, shopId, token } = enrolled
  secrets.save({ shopId, counterId, token, tokenSinceMs: clock.nowMs(), privateKey: keys.privateKey })
  remember(ledger(), asked, enrolled)
}

/** A counter with books comes with its code, and says whose log it has taken; one without is given a place. */
function introduce(
  rows: LedgerRows,
  secrets: SecretKeeper,
  { asCounter, bringsBooksTogether, counterName }: EnrolSync,
  own: Pick<NewCounter, 'id' | 'publicKey'>,
): NewCounter {
  if (isJoined(rows, secrets)) throw new Refusal('sync_joined')
  const membership = readMembership(rows)
  const counter = rows.shops.thisCounter()
  // A machine that was signed out while the log came in is the same counter when it comes back.
  if (counter === undefined) return { ...own, id: membership?.joining?.counterId ?? own.id, name: counterName }
  const branch = present(rows.shops.branch(counter.branchId), 'branch')
  const belongsTo = rows.sync.place()?.shopId
  const said = { bringsBooksTogether, takesOver: asCounter === 'itself' }
  const books = { ...said, ...(belongsTo === undefined ? {} : { belongsTo }) }
  return { ...own, ...books, id: counter.id, code: counter.code, branch, name: counterName }
}

/** It gets a code of its own. */
function insteadOf({ code: _, ...own }: NewCounter, id: string): NewCounter {
  return { ...own, id, insteadOf: own.id }
}

function remember(ledger: Ledger, { address, cashierName }: EnrolSync, enrolled: EnrolledCounter): void {
  const { branch, code, counterId, number, shopId } = enrolled
  transact(ledger, tx => {
    const own = tx.rows.shops.thisCounter()
    const before = tx.rows.local.booksAreComing() ? (readMembership(tx.rows)?.joining ?? null) : null
    const joining = own !== undefined ? before : { counterId, code, branch, cashierName: cashierName ?? 'Owner' }
    saveMembership(tx.rows, { address, shopId, joining })
    const isAnother = own !== undefined && own.id !== counterId
    if (isAnother || tx.rows.sync.place()?.shopId === shopId) return
    tx.rows.sync.savePlace({ shopId, cursor: 0, after: null, acknowledged: number, exchangedAtMs: null })
    tx.rows.sync.dropAllKept()
  })
}

/** Ed25519, raw, base64url. */
export function newKeys(): { publicKey: string; privateKey: string } {
  const { d, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  return { publicKey: present(x, 'public key'), privateKey: present(d, 'private key') }
}
