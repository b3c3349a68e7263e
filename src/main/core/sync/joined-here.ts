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

/** Of this machine's counter, or of the one that it is about to be. */
export function ownCounterId(rows: LedgerRows): string | undefined {
  return rows.shops.thisCounter()?.id ?? readMembership(rows)?.joining?.counterId
}
