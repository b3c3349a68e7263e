// The buyer's money for a funded invoice: kept until all of it is there, then paid out to those who funded it. Of one that
// has defaulted whatever comes is theirs at once.

import { awaitsMoney } from '../../../shared/domain/finance/financed-states.ts'
import { type FinancedInvoice, financedInvoiceRows } from '../../store/market/financed-invoice-rows.ts'
import { type FinancedPart, financedPartRows } from '../../store/market/financed-part-rows.ts'
import type { MoneyAccount } from '../../store/market/money-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { postMoney } from '../post-money.ts'
import { openWallet } from '../wallet.ts'
import { payOut } from './pay-out.ts'
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
  const isWhole = receivedPaise >= invoice.facePaise
  if (isWhole || invoice.state === 'defaulted') await payOut(deps, tx, invoice, receivedPaise)
  return isWhole ? takeStep(deps, tx, invoice, { to: 'repaid', byId }) : rows.byId(invoiceId)
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
