// A new counter joins its shop: by a one-time code to the owner's phone, or by a code shown on a counter that belongs
// already. It gets a token of its own, of which the server keeps a hash.

import { chainStart } from '../../../chain/entry-hash.ts'
import type { EnrolledCounter, NewCounter } from '../../../shared/contract/sync/sync-calls.ts'
import { counterRows, counterTokenRows } from '../../store/counter-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { sequenceRows } from '../../store/sequence-rows.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { cloudCode } from '../post-facts.ts'

const codeLifeMs = 10 * 60 * 1000

/** Good once, for ten minutes. */
export async function makeEnrolmentCode(deps: ApiDeps, tx: ShopTx) {
  const code = deps.secrets.newSpokenCode()
  const expiresAt = new Date(deps.clock.nowMs() + codeLifeMs)
  await counterRows(tx).insertCode(deps.secrets.hash(code), expiresAt)
  return { code, expiresAt: expiresAt.toISOString() }
}

/** The shop that a code lets into; refuses `enrolment_code_wrong`. */
export async function shopOfCode(deps: ApiDeps, code: string): Promise<string> {
  const spelled = code.toUpperCase().replaceAll(/[\s-]/g, '')
  const now = new Date(deps.clock.nowMs())
  const shopId = await deps.store.transact(tx => counterTokenRows(tx).spendCode(deps.secrets.hash(spelled), now))
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
  const token = deps.secrets.newToken()
  const tokenHash = deps.secrets.hash(token)
  const sequence = await sequenceRows(tx).lock()
  const sameCode = await counters.byCode(made.code)
  const isTaken = made.code === cloudCode || (sameCode !== undefined && sameCode.id !== made.id)
  if (isTaken) throw new ApiRefusal('counter_code_taken')
  const known = await counters.get(made.id)
  if (known === undefined) {
    const { branch, ...own } = made
    const place = { branchId: branch.id, branchName: branch.name, isCloud: false, lastHash: chainStart }
    await counters.insert({ ...own, ...place, tokenHash }, now)
  } else await counters.enrolAgain(made.id, made.publicKey, tokenHash, now)
  return { shopId: tx.shopId, counterId: made.id, token, number: known?.lastNumber ?? 0, sequence }
}
