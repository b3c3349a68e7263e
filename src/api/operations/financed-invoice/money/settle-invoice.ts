// What was brought together for an invoice reaches its seller, who pays the fee and the tax on it.

import { feeOf } from '../../../../shared/domain/finance/price-advance.ts'
import { shareByLargestRemainder } from '../../../../shared/kernel/largest-remainder.ts'
import type { FinancedInvoice } from '../../../store/market/financed-invoice-rows.ts'
import { financedPartRows } from '../../../store/market/financed-part-rows.ts'
import type { MoneyAccount } from '../../../store/market/money-rows.ts'
import { walletRows } from '../../../store/market/wallet-rows.ts'
import type { Tx } from '../../../store/open-store.ts'
import type { ApiDeps } from '../../api-deps.ts'
import { postMoney } from '../../post-money.ts'

/** Each hold is posted once: from escrow to the seller. The invoice is locked, and so are its accounts (`lockForInvoice`). */
export async function settleInvoice(deps: ApiDeps, tx: Tx, invoice: FinancedInvoice): Promise<void> {
  const { id: invoiceId, owedPaise, sellerId } = invoice
  const seller: MoneyAccount = { kind: 'wallet', ownerId: sellerId }
  for (const hold of await walletRows(tx).openHolds(invoiceId)) {
    const legs = [
      { account: { kind: 'escrow', invoiceId }, amountPaise: -hold.amountPaise },
      { account: seller, amountPaise: hold.amountPaise },
    ] as const
    await postMoney(deps, tx, { kind: 'settlement', cause: `end ${hold.id}`, endsId: hold.id, legs, invoiceId })
  }
  if (invoice.pricing.mode === 'rate') await shareAdvance(tx, invoice)
  const { feeGstPaise, feePaise } = feeOf(owedPaise, deps.market.feeBps)
  if (feePaise === 0) return
  const legs = [
    { account: seller, amountPaise: -feePaise - feeGstPaise },
    { account: { kind: 'platform_fee' }, amountPaise: feePaise },
    { account: { kind: 'fee_gst' }, amountPaise: feeGstPaise },
  ] as const
  await postMoney(deps, tx, { kind: 'fee', cause: `fee ${invoiceId}`, legs, invoiceId })
}

/** What each is owed, to the paisa: together it is the advance (F6). */
async function shareAdvance(tx: Tx, { id, owedPaise }: FinancedInvoice): Promise<void> {
  const rows = financedPartRows(tx)
  const parts = await rows.ofInvoices([id])
  const shares = shareByLargestRemainder(
    owedPaise,
    parts.map(({ paidPaise }) => paidPaise),
  )
  await rows.saveExpected(parts.map((part, index) => ({ id: part.id, expectedPaise: shares[index] ?? 0 })))
}
