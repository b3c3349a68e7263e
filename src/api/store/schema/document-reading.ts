// What a machine read off a document of an invoice.

import { jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { financedDocument } from './financed-invoice.ts'

export const documentReading = pgTable('document_reading', {
  documentId: uuid('document_id')
    .primaryKey()
    .references(() => financedDocument.id),
  source: text().notNull(),
  /** {number, facePaise, issuedOn, dueOn, buyerGstin, sellerGstin}: what was found of it. */
  facts: jsonb().notNull(),
  /** Names of what was typed and does not stand there. */
  mismatches: jsonb().notNull(),
  at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
})
