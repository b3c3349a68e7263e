// The buyer's money for a funded invoice. At a flat price it is kept until all of it is there, then paid out to those who
// funded it; by a yearly rate, and of what has defaulted, it is handed on as it comes.

import { awaitsMoney, takesMoney } from '../../../../shared/domain/finance/financed-states.ts'
import { type Day, dayInIndia } from '../../../../shared/kernel/calendar.ts'
import { type FinancedInvoice, financedInvoiceRows, financedSums } from '../../../store/market/financed-invoice-rows.ts'
import { type FinancedPart, financedPartRows } from '../../../store/market/financed-part-rows.ts'
import type { MoneyAccount } from '../../../store/market/money-rows.ts'
import type { Tx } from '../../../store/open-store.ts'
import type { ApiDeps } from '../../api-deps.ts'
import { ApiRefusal } from '../../api-refusal.ts'
import { postMoney } from '../../post-money.ts'
import { openWallet } from '../../wallet.ts'
import { takeStep } from '../take-step.ts'
import { handOn } from './hand-on.ts'

export interface InvoiceReceipt {
  readonly from: MoneyAccount
  readonly amountPaise: number
  /** It is taken once. */
  readonly cause: string
  readonly method: string
  readonly byId: string | null
  /** On which its buyer paid. */
  readonly on: Day
}

/** The invoice is locked and awaits money. Undefined: this receipt was taken already. */
export async function takeReceipt(
  deps: ApiDeps,
  tx: Tx,
  invoice: FinancedInvoice,
  { from, amountPaise, cause, method, byId, on }: InvoiceReceipt,
): Promise<FinancedInvoice | undefined> {
  if (!takesMoney(invoice.state)) throw new Error('only an invoice that awaits money takes it')
  const invoiceId = invoice.id
  const legs = [
    { account: from, amountPaise: -amountPaise },
    { account: { kind: 'collected', invoiceId }, amountPaise },
  ] as const
  const by = byId === null ? {} : { byId }
  if ((await postMoney(deps, tx, { kind: 'receipt', cause, legs, invoiceId, method, ...by })) === undefined)
    return undefined
  const rows = financedInvoiceRows(tx)
  await financedSums(tx).addReceived(invoiceId, amountPaise)
  const receivedPaise = invoice.receivedPaise + amountPaise
  const isWhole = receivedPaise >= invoice.facePaise && awaitsMoney(invoice.state)
  const isKept = invoice.pricing.mode === 'flat' && !isWhole && ['funded', 'disputed'].includes(invoice.state)
  if (!isKept) await handOn(deps, tx, invoice, { amountPaise: receivedPaise - invoice.sharedPaise, on })
  if (!isWhole) return rows.byId(invoiceId)
  const paid = (await rows.byId(invoiceId)) ?? invoice
  return takeStep(deps, tx, paid, { to: 'repaid', byId })
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
  const on = dayInIndia(deps.clock.nowMs())
  const receipt = { from, amountPaise: owedPaise, cause: `repay ${id}`, method: 'wallet', byId: buyerId, on }
  const repaid = await takeReceipt(deps, tx, invoice, receipt)
  if (repaid === undefined) throw new Error('an invoice that awaits money was not repaid from a wallet before')
  return repaid
}
