// A new counter joins its shop: by a one-time code to the owner's phone, or by a code shown on a counter that belongs
// already. It gets a token of its own, of which the server keeps a hash.

import { chainStart } from '../../../chain/entry-hash.ts'
import { type EnrolledCounter, enrolmentCodeLifeMs, type NewCounter } from '../../../shared/contract/sync/sync-calls.ts'
import { counterRows, enrolmentCodeRows, type StoredCounter } from '../../store/counter-rows.ts'
import type { ShopTx, Tx } from '../../store/open-store.ts'
import { sequenceRows } from '../../store/sequence-rows.ts'
import { storeLife } from '../../store/store-life.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { cloudCode, freeCode } from '../counter-codes.ts'
import { type Places, readPlaces } from './counter-places.ts'

/** Good once, for ten minutes. */
export async function makeEnrolmentCode(deps: Pick<ApiDeps, 'clock' | 'secrets'>, tx: ShopTx) {
  const code = deps.secrets.newSpokenCode()
  const expiresAt = new Date(deps.clock.nowMs() + enrolmentCodeLifeMs)
  await counterRows(tx).insertCode(deps.secrets.hash(code), expiresAt)
  return { code, expiresAt: expiresAt.toISOString() }
}

/** The shop that a code lets into; the code is then used up. Refuses `enrolment_code_wrong`. */
export async function shopOfCode(deps: ApiDeps, tx: Tx, code: string): Promise<string> {
  const spelled = code.toUpperCase().replaceAll(/[\s-]/g, '')
  const shopId = await enrolmentCodeRows(tx).spendCode(deps.secrets.hash(spelled), new Date(deps.clock.nowMs()))
  if (shopId === undefined) throw new ApiRefusal('enrolment_code_wrong')
  return shopId
}

/**
 * Refuses `counter_code_taken` when another counter of the shop writes its numbers with this code,
 * `shop_without_counter` when one without books joins a shop that has none either, and `books_of_others` when one with
 * books of its own joins a shop that has those of other counters, unless a person wants them brought together. A counter that comes back, by its id,
 * keeps its place and its chain; its former token is of no use from then on. Unless it was signed out that token may be at
 * work, on a machine that is the same counter: refuses `counter_at_work` until a person says that it is not.
 */
export async function enrolCounter(deps: ApiDeps, tx: ShopTx, made: NewCounter): Promise<EnrolledCounter> {
  const counters = counterRows(tx)
  const now = new Date(deps.clock.nowMs())
  const token = deps.secrets.newToken()
  const tokenHash = deps.secrets.hash(token)
  const sequence = await sequenceRows(tx).lock()
  const [all, life] = await Promise.all([counters.all(), storeLife(tx)])
  const { branch, code } = placeFor(made, all, { life, places: await readPlaces(tx, all) })
  if (code === cloudCode || all.some(other => other.code === code && other.id !== made.id))
    throw new ApiRefusal('counter_code_taken')
  if (bringsOtherBooks(tx, made, all)) throw new ApiRefusal('books_of_others')
  const known = all.find(({ id }) => id === made.id)
  if (known !== undefined && mayBeAtWork(known, made)) throw new ApiRefusal('counter_at_work')
  if (known === undefined) {
    const { id, name, publicKey } = made
    const place = { branchId: branch.id, branchName: branch.name, isCloud: false, life, lastHash: chainStart }
    await counters.insert({ id, code, name, publicKey, ...place, tokenHash }, now)
  } else {
    await counters.enrolAgain(made.id, made.publicKey, tokenHash, now)
    tx.afterCommit(() => deps.hangUp(made.id))
  }
  const number = known?.lastNumber ?? 0
  return { shopId: tx.shopId, counterId: made.id, code, branch, token, number, sequence }
}

/** One that has brought nothing, or whose books still come in, loses nothing to another machine. */
function mayBeAtWork({ lastNumber, revokedAt }: StoredCounter, { code, takesOver }: NewCounter): boolean {
  return revokedAt === null && lastNumber > 0 && code !== undefined && takesOver !== true
}

/** What phones wrote is the shop's own, whoever joins first. */
function bringsOtherBooks({ shopId }: ShopTx, made: NewCounter, all: readonly StoredCounter[]): boolean {
  const { belongsTo, bringsBooksTogether, code, insteadOf } = made
  if (code === undefined && insteadOf === undefined) return false
  if (bringsBooksTogether === true || belongsTo === shopId) return false
  if (all.some(({ id }) => id === (insteadOf ?? made.id))) return false
  return all.some(({ isCloud, lastNumber }) => !isCloud && lastNumber > 0)
}

/** What a counter that has none yet is called, and where it stands: free, and beside the shop's first. */
function placeFor(
  made: NewCounter,
  all: readonly StoredCounter[],
  { life, places }: { readonly life: number; readonly places: Places },
) {
  const like = all.find(({ id }) => id === made.id) ?? all.find(({ isCloud }) => !isCloud)
  const branch = made.branch ?? (like && places.of(like))
  const code = made.code ?? (like?.id === made.id ? like.code : freeCode(all, life))
  if (branch === undefined || code === undefined) throw new ApiRefusal('shop_without_counter')
  return { branch, code }
}
