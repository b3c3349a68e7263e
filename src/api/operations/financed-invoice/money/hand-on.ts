// Hands the buyer's money on, to the paisa (F6, F7, F11, F12): to those who funded his invoice until what they are owed is
// theirs, then for being late, then to the seller. What is above all of it is nobody's yet.

import { type BuyerReceipt, shareReceipt } from '../../../../shared/domain/finance/share-receipts.ts'
import { type FinancedInvoice, financedSums } from '../../../store/market/financed-invoice-rows.ts'
import { type FinancedPart, financedPartRows } from '../../../store/market/financed-part-rows.ts'
import type { Tx } from '../../../store/open-store.ts'
import type { ApiDeps } from '../../api-deps.ts'
import { type MoneyLeg, postMoney } from '../../post-money.ts'
import { tellPortfolios } from '../tell-parties.ts'

/** So much of what was collected and not handed on yet. The invoice is locked. */
export async function handOn(deps: ApiDeps, tx: Tx, invoice: FinancedInvoice, receipt: BuyerReceipt): Promise<void> {
  const { id: invoiceId, owedPaise, reservePaise, sellerId } = invoice
  const rows = financedPartRows(tx)
  const parts = await rows.ofInvoices([invoiceId])
  const terms = {
    ...{ advancePaise: owedPaise, reservePaise, dueOn: invoice.dueOn, lateBps: deps.market.lateBps },
    contributionsPaise: parts.map(part => weightOf(invoice, part)),
  }
  const shares = shareReceipt(terms, invoice, receipt)
  const { sharedPaise, latePaise } = shares.after
  const dues = parts.map((part, index) => ({
    part,
    duePaise: (shares.investorsPaise[index] ?? 0) + (shares.latePaise[index] ?? 0),
  }))
  const legs: MoneyLeg[] = [
    { account: { kind: 'collected', invoiceId }, amountPaise: -receipt.amountPaise },
    ...dues.map(({ duePaise, part }) => ({
      account: { kind: 'wallet', ownerId: part.investorId } as const,
      amountPaise: duePaise,
    })),
    { account: { kind: 'wallet', ownerId: sellerId }, amountPaise: shares.sellerPaise },
    { account: { kind: 'suspense' }, amountPaise: shares.surplusPaise },
  ]
  if (receipt.amountPaise > 0)
    await postMoney(deps, tx, { kind: 'payout', cause: `payout ${invoiceId} ${sharedPaise}`, legs, invoiceId })
  await financedSums(tx).addShared(invoiceId, receipt.amountPaise, latePaise)
  const unpaid = invoice.state === 'defaulted' ? 'defaulted' : 'active'
  const state = sharedPaise >= owedPaise + latePaise ? 'completed' : unpaid
  for (const { duePaise, part } of dues) await rows.addReturned(part.id, duePaise, state)
  await tellPortfolios(
    deps,
    tx,
    parts.map(({ investorId }) => investorId),
  )
}

/** By what each paid (F6); slices of an auction have each their own price, so by what each is owed (F13). */
function weightOf({ pricing }: FinancedInvoice, part: FinancedPart): number {
  return pricing.mode === 'auction' ? part.expectedPaise : part.paidPaise
}
