// How the buyer of an invoice on the marketplace is reached who may have no account there.

import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { financedInvoice } from './financed-invoice.ts'

export const buyerContact = pgTable('buyer_contact', {
  invoiceId: uuid('invoice_id')
    .primaryKey()
    .references(() => financedInvoice.id),
  /** Ten digits. */
  phone: text().notNull(),
})
