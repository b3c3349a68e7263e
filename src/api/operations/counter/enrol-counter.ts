// A new counter joins its shop: by a one-time code to the owner's phone, or by a code shown on a counter that belongs
// already. It gets a token of its own, of which the server keeps a hash.

import { hash, randomBytes } from 'node:crypto'
import { chainStart } from '../../../chain/entry-hash.ts'
import type { EnrolledCounter, NewCounter } from '../../../shared/contract/sync/sync-calls.ts'
import { counterRows, counterTokenRows } from '../../store/counter-rows.ts'
import { entryRows } from '../../store/entry-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'

const codeLifeMs = 10 * 60 * 1000
/** Letters and digits that nobody takes for one another. */
const codeAlphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const codeLength = 10

export function hashOf(secret: string): Buffer {
  return Buffer.from(hash('sha256', secret, 'hex'), 'hex')
}

/** Good once, for ten minutes. 50 random bits: nobody guesses one while it is good. */
export async function makeEnrolmentCode(deps: ApiDeps, tx: ShopTx) {
  const code = [...randomBytes(codeLength)].map(byte => codeAlphabet[byte % codeAlphabet.length]).join('')
  const expiresAt = new Date(deps.clock.nowMs() + codeLifeMs)
  await counterRows(tx).insertCode(hashOf(code), expiresAt)
  return { code, expiresAt: expiresAt.toISOString() }
}

/** The shop that a code lets into; refuses `enrolment_code_wrong`. */
export async function shopOfCode(deps: ApiDeps, code: string): Promise<string> {
  const spelled = code.toUpperCase().replaceAll(/[\s-]/g, '')
  const now = new Date(deps.clock.nowMs())
  const shopId = await deps.store.transact(tx => counterTokenRows(tx).spendCode(hashOf(spelled), now))
  if (shopId === undefined) throw new ApiRefusal('enrolment_code_wrong')
  return shopId
}

/**
 * Refuses `counter_code_taken` when another counter of the shop writes its numbers with this code. A counter that comes
 * back, by its id, keeps its place and its chain; its former token is of no use from then on.
 */
export async function enrolCounter(deps: ApiDeps, tx: ShopTx, made: NewCounter): Promise<EnrolledCounter> {
  const counters = counterRows(tx)
  const now = new Date(deps.clock.nowMs())
  const token = randomBytes(32).toString('base64url')
  const sequence = await entryRows(tx).lockSequence()
  const sameCode = await counters.byCode(made.code)
  if (sameCode !== undefined && sameCode.id !== made.id) throw new ApiRefusal('counter_code_taken')
  const known = await counters.get(made.id)
  if (known === undefined) {
    const { branch, ...own } = made
    const place = { branchId: branch.id, branchName: branch.name, isCloud: false, lastHash: chainStart }
    await counters.insert({ ...own, ...place, tokenHash: hashOf(token) }, now)
  } else await counters.enrolAgain(made.id, made.publicKey, hashOf(token), now)
  return { shopId: tx.shopId, counterId: made.id, token, number: known?.lastNumber ?? 0, sequence }
}
