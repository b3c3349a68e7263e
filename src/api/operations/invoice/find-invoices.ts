// Reads bills with their lines, and what is bought by whom.

import type { CustomerFields } from '../../../shared/records/customer.ts'
import { boundsOf, objectIdOf } from '../../protocol/object-id.ts'
import {
  type InvoiceFilter,
  invoiceRows,
  type StoredInvoice,
  type StoredInvoiceLine,
} from '../../store/invoice/invoice-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { findRecord } from '../find-record.ts'

export interface InvoiceWithLines extends StoredInvoice {
  readonly lines: readonly StoredInvoiceLine[]
}

/** Whose bills; a phone number that is given wins over the id. */
export interface WhoseInvoices {
  readonly customerObjectId?: string | undefined
  readonly customerPhone?: string | undefined
}

/** The newest first. Of a customer nobody knows there are none. */
export async function findInvoices(
  tx: ShopTx,
  { customerObjectId, customerPhone }: WhoseInvoices = {},
  filter: Omit<InvoiceFilter, 'customerId' | 'customerPhone'> = {},
): Promise<InvoiceWithLines[]> {
  if (customerPhone !== undefined || customerObjectId === undefined)
    return withLines(tx, await invoiceRows(tx).find({ ...filter, customerPhone }))
  const customer = await findRecord<CustomerFields>(tx, 'customer', customerObjectId)
  if (customer === undefined) return []
  return withLines(tx, await invoiceRows(tx).find({ ...filter, customerId: customer.id }))
}

/** Refuses `not_found`. */
export async function requireInvoice(tx: ShopTx, objectId: string): Promise<StoredInvoice> {
  const { from, to } = boundsOf(objectId)
  const near = await invoiceRows(tx).between(from, to)
  const invoice = near.find(({ id }) => objectIdOf(id) === objectId)
  if (invoice === undefined) throw new ApiRefusal('not_found')
  return invoice
}

export async function requireInvoiceById(tx: ShopTx, id: string): Promise<InvoiceWithLines> {
  const [invoice] = await withLines(tx, await invoiceRows(tx).between(id, id))
  if (invoice === undefined) throw new Error(`invoice ${id} was just posted`)
  return invoice
}

/** Bills with what stands on them. */
export async function withLines(tx: ShopTx, invoices: readonly StoredInvoice[]): Promise<InvoiceWithLines[]> {
  const byInvoice = Map.groupBy(
    invoices.length === 0 ? [] : await invoiceRows(tx).lines(invoices.map(({ id }) => id)),
    ({ invoiceId }) => invoiceId,
  )
  return invoices.map(invoice => ({ ...invoice, lines: byInvoice.get(invoice.id) ?? [] }))
}
