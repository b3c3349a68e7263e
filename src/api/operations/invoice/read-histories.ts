// Bills and their payments over a time, for the phone's histories: a page of them, and sums over all.

import type { CustomerFields } from '../../../shared/records/customer.ts'
import type { InvoiceHistorySums } from '../../protocol/billing/history/invoice-analytics.ts'
import { promptDays } from '../../protocol/billing/history/invoice-analytics.ts'
import type { PaymentHistorySums } from '../../protocol/billing/history/payment-history.ts'
import { historySums } from '../../store/invoice/history-sums.ts'
import {
  type InvoiceFilter,
  invoiceRows,
  type PartOfList,
  type StoredInvoice,
} from '../../store/invoice/invoice-rows.ts'
import { paymentRows, type StoredPayment } from '../../store/invoice/payment-rows.ts'
import { paymentSums } from '../../store/invoice/payment-sums.ts'
import type { ShopTx } from '../../store/open-store.ts'
import type { StoredRecord } from '../../store/record-rows.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { findRecord } from '../find-record.ts'
import { type InvoiceWithLines, requireInvoice, requireInvoiceById, withLines } from './find-invoices.ts'

/** Its ends belong to it; open where nothing is said. */
export interface Span {
  readonly from?: Date | undefined
  readonly to?: Date | undefined
}

/** Which of the bills of the time are listed. The sums are over all. */
export interface Listed extends PartOfList {
  readonly isPaid?: boolean | undefined
}

export type WithPayments<I> = I & { readonly payments: readonly StoredPayment[] }

const [mostItems, mostGroups, mostMonths] = [10, 5, 6]

/** Bills made in a time, the newest first; of one customer, by the id of his record, or of all. */
export async function readInvoiceHistory(tx: ShopTx, span: Span, { isPaid, ...part }: Listed, customerId?: string) {
  const filter: InvoiceFilter = { ...span, customerId }
  const sums = historySums(tx, filter)
  const [page, total, all, tenders, items, groups, months] = await Promise.all([
    invoiceRows(tx).find({ ...filter, isPaid }, part),
    invoiceRows(tx).count({ ...filter, isPaid }),
    sums.all(promptDays),
    sums.tenders(),
    sums.items(mostItems),
    sums.groups(mostGroups),
    sums.months(mostMonths),
  ])
  const history: InvoiceHistorySums = { all, tenders, items, groups, months }
  return { page: await withPayments(tx, await withLines(tx, page)), total, sums: history }
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

/** What was received in a time: ids of payments, the oldest first, and the bills of these with all their payments. */
export async function readPaymentHistory(
  tx: ShopTx,
  { from = begin, to = end }: Span,
  { isPaid, limit, offset }: Listed,
) {
  const sums = paymentSums(tx, { from, to })
  const [part, bills, tenders, months] = await Promise.all([
    sums.part(isPaid, limit, offset),
    sums.bills(),
    sums.tenders(),
    sums.months(mostMonths),
  ])
  const paid = await invoiceRows(tx).these([...new Set(part.map(({ invoiceId }) => invoiceId))])
  const history: PaymentHistorySums = { bills, tenders, months }
  return { ids: part.map(({ id }) => id), invoices: await withPayments(tx, paid), sums: history }
}

async function withPayments<I extends StoredInvoice>(tx: ShopTx, invoices: readonly I[]): Promise<WithPayments<I>[]> {
  const taken = invoices.length === 0 ? [] : await paymentRows(tx).ofInvoices(invoices.map(({ id }) => id))
  const byInvoice = Map.groupBy(taken, ({ invoiceId }) => invoiceId)
  return invoices.map(invoice => ({ ...invoice, payments: byInvoice.get(invoice.id) ?? [] }))
}
