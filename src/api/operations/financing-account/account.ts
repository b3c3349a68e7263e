// An account's own record, and how it comes to be verified.

import {
  type FinancingAccount,
  type FinancingProfile,
  financingAccountRows,
  type KycDocument,
  type KycStatus,
} from '../../store/market/financing-account-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'

export interface AccountChange {
  readonly profile: { readonly [K in keyof FinancingProfile]?: FinancingProfile[K] | undefined }
  /** As the caller believes them; they cannot be changed. */
  readonly email?: string | undefined
  readonly role?: string | undefined
}

/** Fields that are not named stay. Refuses `nothing_to_update`, `account_fixed`. */
export async function changeAccount(
  tx: Tx,
  account: FinancingAccount,
  change: AccountChange,
): Promise<FinancingAccount> {
  const { email = account.email, role = account.role } = change
  if (email !== account.email || role !== account.role) throw new ApiRefusal('account_fixed')
  const named = Object.fromEntries(Object.entries(change.profile).filter(([, value]) => value !== undefined))
  if (Object.keys(named).length === 0) throw new ApiRefusal('nothing_to_update')
  await financingAccountRows(tx).saveProfile(account.id, { ...account.profile, ...named })
  return read(tx, account.id)
}

export interface KycStep {
  /** Documents to be looked at. */
  readonly documents?: readonly KycDocument[] | undefined
  readonly gstNumber?: string | undefined
  readonly panNumber?: string | undefined
  /** Decides for oneself, which trying out needs; in production an admin decides. */
  readonly status?: KycStatus | undefined
}

/** Refuses `kyc_decided_by_admin`, `kyc_documents_missing`. */
export async function takeKycStep(
  deps: ApiDeps,
  tx: Tx,
  account: FinancingAccount,
  { documents, gstNumber, panNumber, status }: KycStep,
): Promise<FinancingAccount> {
  const rows = financingAccountRows(tx)
  if (status !== undefined && deps.isProduction) throw new ApiRefusal('kyc_decided_by_admin')
  if (status === undefined && (documents ?? []).length === 0) throw new ApiRefusal('kyc_documents_missing')
  const next = status ?? 'submitted'
  const verifiedAt = next === 'verified' ? new Date(deps.clock.nowMs()) : null
  await rows.saveKyc(account.id, next, verifiedAt, documents)
  const { profile } = account
  const numbers = { gstNumber: gstNumber ?? profile.gstNumber, panNumber: panNumber ?? profile.panNumber }
  await rows.saveProfile(account.id, { ...profile, ...numbers })
  return read(tx, account.id)
}

async function read(tx: Tx, id: string): Promise<FinancingAccount> {
  const account = await financingAccountRows(tx).byId(id)
  if (account === undefined) throw new Error('an account that is signed in is there')
  return account
}
