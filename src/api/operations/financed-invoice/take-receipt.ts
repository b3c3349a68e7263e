// The buyer's money for a funded invoice: kept until all of it is there, then paid out to those who funded it.

import { awaitsMoney } from '../../../shared/domain/finance/financed-states.ts'
import { shareByLargestRemainder } from '../../../shared/kernel/largest-remainder.ts'
import { type FinancedInvoice, financedInvoiceRows } from '../../store/market/financed-invoice-rows.ts'
import { type FinancedPart, financedPartRows } from '../../store/market/financed-part-rows.ts'
import type { MoneyAccount } from '../../store/market/money-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { postMoney } from '../post-money.ts'
import { openWallet } from '../wallet.ts'
import { takeStep } from './take-step.ts'

export interface InvoiceReceipt {
  readonly from: MoneyAccount
  readonly amountPaise: number
  /** It is taken once. */
  readonly cause: string
  readonly method: string
  readonly byId: string | null
}

/** The invoice is locked and awaits money. Undefined: this receipt was taken already. */
export async function takeReceipt(
  deps: ApiDeps,
  tx: Tx,
  invoice: FinancedInvoice,
  { from, amountPaise, cause, method, byId }: InvoiceReceipt,
): Promise<FinancedInvoice | undefined> {
  if (!awaitsMoney(invoice.state)) throw new Error('only an invoice that awaits money takes it')
  const invoiceId = invoice.id
  const legs = [
    { account: from, amountPaise: -amountPaise },
    { account: { kind: 'collected', invoiceId }, amountPaise },
  ] as const
  const by = byId === null ? {} : { byId }
  if ((await postMoney(deps, tx, { kind: 'receipt', cause, legs, invoiceId, method, ...by })) === undefined)
    return undefined
  const rows = financedInvoiceRows(tx)
  await rows.addReceived(invoiceId, amountPaise)
  const receivedPaise = invoice.receivedPaise + amountPaise
  if (receivedPaise < invoice.facePaise) return rows.byId(invoiceId)
  await payOut(deps, tx, invoice, receivedPaise)
  return takeStep(deps, tx, invoice, { to: 'repaid', byId })
}

/**
 * What every part of a repaid invoice was paid. Payment out comes with the last of the buyer's money, so asking for it
 * again changes nothing. Refuses `not_found`, `not_paid_yet`.
 */
export async function payOutInvoice(tx: Tx, id: string): Promise<FinancedPart[]> {
  const invoice = await financedInvoiceRows(tx).byId(id)
  if (invoice === undefined) throw new ApiRefusal('not_found')
  if (invoice.state !== 'repaid') throw new ApiRefusal('not_paid_yet')
  return financedPartRows(tx).ofInvoices([id])
}

/** From the buyer's own wallet: what is still owed. Refuses `not_found`, `not_party`, `not_awaiting_money`, `wallet_short`. */
export async function repayInvoice(deps: ApiDeps, tx: Tx, buyerId: string, id: string): Promise<FinancedInvoice> {
  const invoice = await financedInvoiceRows(tx).toChange(id)
  if (invoice === undefined) throw new ApiRefusal('not_found')
  if (invoice.buyerId !== buyerId) throw new ApiRefusal('not_party')
  if (!awaitsMoney(invoice.state)) throw new ApiRefusal('not_awaiting_money')
  const owedPaise = invoice.facePaise - invoice.receivedPaise
  if ((await openWallet(deps, tx, buyerId)) < owedPaise) throw new ApiRefusal('wallet_short')
  const from: MoneyAccount = { kind: 'wallet', ownerId: buyerId }
  const receipt = { from, amountPaise: owedPaise, cause: `repay ${id}`, method: 'wallet', byId: buyerId }
  const repaid = await takeReceipt(deps, tx, invoice, receipt)
  if (repaid === undefined) throw new Error('an invoice that awaits money was not repaid from a wallet before')
  return repaid
}

/** The face by shares, to the paisa; what is above it is nobody's yet. */
async function payOut(
  deps: ApiDeps,
  tx: Tx,
  { id: invoiceId, facePaise }: FinancedInvoice,
  receivedPaise: number,
): Promise<void> {
  const parts = await financedPartRows(tx).ofInvoices([invoiceId])
  const shares = sharesOf(parts, facePaise)
  const legs = [
    { account: { kind: 'collected', invoiceId } as MoneyAccount, amountPaise: -receivedPaise },
    ...shares.map(({ part, sharePaise }) => ({
      account: { kind: 'wallet', ownerId: part.investorId } as MoneyAccount,
      amountPaise: sharePaise,
    })),
    { account: { kind: 'suspense' } as MoneyAccount, amountPaise: receivedPaise - facePaise },
  ]
  await postMoney(deps, tx, { kind: 'payout', cause: `payout ${invoiceId}`, legs, invoiceId })
  for (const { part, sharePaise } of shares) await financedPartRows(tx).addReturned(part.id, sharePaise, 'completed')
}

function sharesOf(parts: readonly FinancedPart[], facePaise: number) {
  const shares = shareByLargestRemainder(
    facePaise,
    parts.map(({ paidPaise }) => paidPaise),
  )
  return parts.map((part, index) => ({ part, sharePaise: shares[index] ?? 0 }))
}
