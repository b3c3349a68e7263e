// An invoice is claimed in the transaction that offers it: nobody offers it again, here or from another account, until it is
// taken back or has expired (domain.md 1.4).

import { checkGstin } from '../../../shared/domain/customer/gstin.ts'
import { irnOf } from '../../../shared/domain/e-invoice/irn.ts'
import { claimTexts } from '../../../shared/domain/finance/claim-texts.ts'
import { financialYearOf } from '../../../shared/kernel/calendar.ts'
import { financedClaimRows, type Lookalikes } from '../../store/market/checks/financed-claim-rows.ts'
import type { NewFinancedInvoice } from '../../store/market/financed-invoice-rows.ts'
import type { FinancingAccount } from '../../store/market/financing-account-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'

type Claimed = Pick<NewFinancedInvoice, 'buyerEmail' | 'buyerGstin' | 'facePaise' | 'issuedOn' | 'number'>

/** What looks the same and is claimed. */
export function readLookalikes(
  deps: Pick<ApiDeps, 'fingerprints'>,
  tx: Tx,
  seller: FinancingAccount,
  made: Claimed,
): Promise<Lookalikes> {
  return financedClaimRows(tx).lookalikes(fingerprintsOf(deps, seller, made))
}

/** Refuses `claimed_already`, `irn_wrong`. */
export async function claimInvoice(
  deps: Pick<ApiDeps, 'fingerprints'>,
  tx: Tx,
  seller: FinancingAccount,
  made: Claimed & { readonly id: string; readonly irn?: string | undefined },
): Promise<void> {
  const { id: invoiceId, irn, issuedOn, number } = made
  const said = irn?.toLowerCase()
  const sellerGstin = seller.profile.gstNumber
  if (said !== undefined && said !== irnOf({ sellerGstin, type: 'INV', number, issuedOn }, deps.fingerprints.open))
    throw new ApiRefusal('irn_wrong')
  const prints = fingerprintsOf(deps, seller, made)
  const isFirst = await financedClaimRows(tx).insert({ ...prints, invoiceId, irn: said ?? null })
  if (!isFirst) throw new ApiRefusal('claimed_already')
}

function fingerprintsOf({ fingerprints }: Pick<ApiDeps, 'fingerprints'>, seller: FinancingAccount, made: Claimed) {
  const { buyerEmail, buyerGstin, facePaise, issuedOn, number } = made
  const buyer = [buyerGstin, buyerEmail].find(name => name !== '')
  const texts = claimTexts({
    ...{ supplier: supplierOf(seller), buyer, number, issuedOn, facePaise },
    financialYear: financialYearOf(issuedOn),
  })
  const orNull = (text: string | undefined) => (text === undefined ? null : fingerprints.keyed(text))
  return {
    ...{ exact: fingerprints.keyed(texts.exact), loose: fingerprints.keyed(texts.loose) },
    ...{ content: orNull(texts.content), across: orNull(texts.across) },
  }
}

/** A GSTIN that nobody has looked at names nobody: with it anyone could claim the papers of another. */
function supplierOf({ id, kycStatus, profile: { gstNumber } }: FinancingAccount): string {
  return kycStatus === 'verified' && checkGstin(gstNumber).ok ? gstNumber : id
}
