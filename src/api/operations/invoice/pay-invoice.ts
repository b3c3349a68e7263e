// Money that a phone takes for a bill, its own or a counter's.

import { nextDocumentNumber, seriesOf } from '../../../shared/domain/invoice/document-type.ts'
import { dayInIndia, financialYearOf } from '../../../shared/kernel/calendar.ts'
import type { Payment, Tender } from '../../../shared/records/payment.ts'
import { paymentRows, type StoredPayment } from '../../store/invoice/payment-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
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
  const { code } = await openCloudCounter(deps, tx, by)
  const invoice = await requireInvoice(tx, said.invoiceId)
  if (said.amount > invoice.totalPaise - invoice.paidPaise) throw new ApiRefusal('payment_too_large')
  const now = new Date(deps.clock.nowMs())
  const today = dayInIndia(now.getTime())
  const series = `${seriesOf(code, 'receipt')}/${financialYearOf(today)}`
  const last = await paymentRows(tx).lastSerial(series)
  const payment: Payment = {
    id: deps.newId(),
    invoiceId: invoice.id,
    customerId: invoice.customerId,
    tender: said.method,
    amountPaise: said.amount,
    givenPaise: said.amount,
    changePaise: 0,
    note: said.note,
    receiptNumber: nextDocumentNumber(code, 'receipt', today, () => last + 1).number,
    receivedAt: (said.paidAt !== undefined && said.paidAt < now ? said.paidAt : now).toISOString(),
    receivedBy: by,
  }
  await postFacts(deps, tx, by, [{ id: payment.id, kind: 'payment.taken', body: { payment } }], now)
  const paid = (await paymentRows(tx).ofInvoice(invoice.id)).find(({ id }) => id === payment.id)
  if (paid === undefined) throw new Error(`payment ${payment.id} was just posted`)
  return { payment: paid, invoice: await requireInvoiceById(tx, invoice.id) }
}

/** Refuses `not_found`. */
export async function findPayments(tx: ShopTx, invoiceObjectId: string): Promise<StoredPayment[]> {
  return paymentRows(tx).ofInvoice((await requireInvoice(tx, invoiceObjectId)).id)
}
