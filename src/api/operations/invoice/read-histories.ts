// Bills and their payments over a time, for the phone's histories.

import type { CustomerFields } from '../../../shared/records/customer.ts'
import { invoiceRows, type StoredInvoice } from '../../store/invoice/invoice-rows.ts'
import { paymentRows, type StoredPayment } from '../../store/invoice/payment-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import type { StoredRecord } from '../../store/record-rows.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { findRecord } from '../find-record.ts'
import { findInvoices, type InvoiceWithLines, requireInvoice, requireInvoiceById } from './find-invoices.ts'

/** Its ends belong to it; open where nothing is said. */
export interface Span {
  readonly from?: Date | undefined
  readonly to?: Date | undefined
}

export type WithPayments<I> = I & { readonly payments: readonly StoredPayment[] }

/** Bills made in a time, the newest first. */
export async function readInvoiceHistory(
  tx: ShopTx,
  span: Span,
  customerObjectId?: string,
): Promise<WithPayments<InvoiceWithLines>[]> {
  return withPayments(tx, await findInvoices(tx, { customerObjectId }, span))
}

/** Refuses `not_found`. */
export async function requireCustomer(tx: ShopTx, objectId: string): Promise<StoredRecord<CustomerFields>> {
  const customer = await findRecord<CustomerFields>(tx, 'customer', objectId)
  if (customer === undefined) throw new ApiRefusal('not_found')
  return customer
}

/** One bill; refuses `not_found`. */
export async function readInvoicePayments(tx: ShopTx, objectId: string): Promise<WithPayments<InvoiceWithLines>> {
  const invoice = await requireInvoiceById(tx, (await requireInvoice(tx, objectId)).id)
  return { ...invoice, payments: await paymentRows(tx).ofInvoice(invoice.id) }
}

const [begin, end] = [new Date(0), new Date('9999-12-31T00:00:00.000Z')]

/** What was received in a time, the oldest first, and the bills that were made or paid for in it with all their payments. */
export async function readPaymentHistory(tx: ShopTx, { from = begin, to = end }: Span) {
  const payments = await paymentRows(tx).between(from, to)
  const made = await invoiceRows(tx).find({ from, to })
  const known = new Set(made.map(({ id }) => id))
  const before = payments.map(({ invoiceId }) => invoiceId).filter(id => !known.has(id))
  const paidLater = before.length === 0 ? [] : await invoiceRows(tx).these([...new Set(before)])
  return { payments, invoices: await withPayments(tx, [...made, ...paidLater]) }
}

async function withPayments<I extends StoredInvoice>(tx: ShopTx, invoices: readonly I[]): Promise<WithPayments<I>[]> {
  const taken = invoices.length === 0 ? [] : await paymentRows(tx).ofInvoices(invoices.map(({ id }) => id))
  const byInvoice = Map.groupBy(taken, ({ invoiceId }) => invoiceId)
  return invoices.map(invoice => ({ ...invoice, payments: byInvoice.get(invoice.id) ?? [] }))
}
