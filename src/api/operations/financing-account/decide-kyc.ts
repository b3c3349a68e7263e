// An account hands in its papers, and an admin says whether they are good.

import { documentKind } from '../../../shared/domain/finance/document-kind.ts'
import { objectIdOf } from '../../protocol/object-id.ts'
import type { ToldDecision } from '../../store/market/admin/decision-rows.ts'
import { kycPaperRows } from '../../store/market/app/kyc-paper-rows.ts'
import {
  type FinancingAccount,
  financingAccountRows,
  type KycDocument,
} from '../../store/market/financing-account-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { noteDecision } from '../note-decision.ts'
import { tellMarket } from '../tell-market.ts'
import { takeKycStep } from './account.ts'

export interface KycHandedIn {
  readonly panNumber: string
  readonly gstNumber: string
  readonly papers: readonly { readonly type: KycDocument['type']; readonly name: string; readonly bytes: Buffer }[]
}

/** Where the marketplace keeps a paper, for those who may see it. */
export const paperUrl = (id: string) => `/api/market/kyc/papers/${objectIdOf(id)}`

/** Papers of before stay. Refuses `kyc_documents_missing`, `kyc_decided`, `file_unfit`. */
export async function handInKyc(
  deps: ApiDeps,
  tx: Tx,
  account: FinancingAccount,
  { gstNumber, panNumber, papers }: KycHandedIn,
): Promise<FinancingAccount> {
  if (account.kycStatus === 'verified') throw new ApiRefusal('kyc_decided')
  const at = new Date(deps.clock.nowMs())
  const documents = [...account.kycDocuments]
  for (const { bytes, name, type } of papers) {
    const kind = documentKind(name, bytes)
    if (kind === undefined) throw new ApiRefusal('file_unfit')
    const id = deps.newId()
    await kycPaperRows(tx).insert({ id, accountId: account.id, type, name, kind, bytes, at })
    documents.push({ type, url: paperUrl(id) })
  }
  tellMarket(deps, tx, [{ kind: 'kyc', accountId: account.id, status: 'submitted', why: '' }])
  return takeKycStep(deps, tx, account, { documents, gstNumber, panNumber })
}

/** Refuses `role_unfit`, `not_found`, `kyc_not_waiting`. */
export async function decideKyc(
  deps: ApiDeps,
  tx: Tx,
  admin: FinancingAccount,
  asked: { readonly accountId: string; readonly isVerified: boolean; readonly why: string },
): Promise<ToldDecision> {
  const rows = financingAccountRows(tx)
  const account = await rows.byId(asked.accountId)
  if (account === undefined) throw new ApiRefusal('not_found')
  if (account.kycStatus !== 'submitted') throw new ApiRefusal('kyc_not_waiting')
  const { isVerified, why } = asked
  const verifiedAt = isVerified ? new Date(deps.clock.nowMs()) : null
  await rows.saveKyc(account.id, isVerified ? 'verified' : 'rejected', verifiedAt)
  const status = isVerified ? 'verified' : 'rejected'
  tellMarket(deps, tx, [{ kind: 'kyc', accountId: account.id, status, why }])
  const decision = isVerified ? 'kyc_verified' : 'kyc_rejected'
  return noteDecision(deps, tx, admin, { decision, subjectId: account.id, subject: account.email, why })
}
