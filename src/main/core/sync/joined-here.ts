// Whether this machine belongs to a shop on a server, and as which counter.

import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import type { SecretKeeper } from '../../secrets/counter-secret.ts'
import { type Membership, readMembership } from '../../sync/joining.ts'

/** A file that was put in place of another one's may belong to another shop than the token. */
export function isJoined(rows: LedgerRows, secrets: SecretKeeper): boolean {
  const membership = readMembership(rows)
  return membership !== undefined && secrets.read()?.shopId === membership.shopId
}

/** Refuses `sync_not_joined`. */
export function requireJoined(rows: LedgerRows, secrets: SecretKeeper): Membership {
  const membership = readMembership(rows)
  if (membership === undefined || !isJoined(rows, secrets)) throw new Refusal('sync_not_joined')
  return membership
}

/** A token that was given to another counter: the machine has joined as that one, and its books are not brought there yet. */
export function isTokenOfOther(rows: LedgerRows, secrets: SecretKeeper): boolean {
  const [whose, own] = [secrets.read()?.counterId, ownCounterId(rows)]
  return whose !== undefined && own !== undefined && whose !== own
}

/** As whom the server knows the token: files of earlier programs do not say it, and hold that of their own counter. */
export function counterIdOfToken(rows: LedgerRows, secrets: SecretKeeper): string | undefined {
  return secrets.read()?.counterId ?? ownCounterId(rows)
}

/** Of this machine's counter, or of the one that it is about to be. */
export function ownCounterId(rows: LedgerRows): string | undefined {
  return rows.shops.thisCounter()?.id ?? readMembership(rows)?.joining?.counterId
}
