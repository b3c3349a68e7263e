// Money that a phone takes for a bill, its own or a counter's.

import type { Tender } from '../../../shared/records/payment.ts'
import { paymentRows, type StoredPayment } from '../../store/invoice/payment-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { makeLaterPayment } from '../make-later-payment.ts'
import { openCloudCounter, postFacts } from '../post-facts.ts'
import { type InvoiceWithLines, requireInvoice, requireInvoiceById } from './find-invoices.ts'

export interface PhonePayment {
  readonly invoiceId: string
  readonly amount: number
  readonly method: Tender
  readonly note: string
  /** When it was taken, if that was before; never after now. */
  readonly paidAt?: Date | undefined
}

/** Refuses `not_found` and `payment_too_large`. */
export async function payInvoice(
  deps: ApiDeps,
  tx: ShopTx,
  by: string,
  said: PhonePayment,
): Promise<{ payment: StoredPayment; invoice: InvoiceWithLines }> {
  await openCloudCounter(deps, tx, by)
  const invoice = await requireInvoice(tx, said.invoiceId)
  if (said.amount > invoice.totalPaise - invoice.paidPaise) throw new ApiRefusal('payment_too_large')
  const { amount: amountPaise, method: tender, note, paidAt } = said
  const { customerId, id: invoiceId } = invoice
  const payment = await makeLaterPayment(deps, tx, by, { invoiceId, customerId, tender, amountPaise, note, paidAt })
  await postFacts(deps, tx, by, [{ id: payment.id, kind: 'payment.taken', body: { payment } }])
  const paid = (await paymentRows(tx).ofInvoice(invoice.id)).find(({ id }) => id === payment.id)
  if (paid === undefined) throw new Error(`payment ${payment.id} was just posted`)
  return { payment: paid, invoice: await requireInvoiceById(tx, invoice.id) }
}

/** Refuses `not_found`. */
export async function findPayments(tx: ShopTx, invoiceObjectId: string): Promise<StoredPayment[]> {
  return paymentRows(tx).ofInvoice((await requireInvoice(tx, invoiceObjectId)).id)
}
