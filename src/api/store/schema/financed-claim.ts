// By what an invoice that is on offer, or was financed, is known again, whoever brings it next (domain.md 1.4.3).

import { sql } from 'drizzle-orm'
import { index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './bytes.ts'
import { financedInvoice } from './financed-invoice.ts'

export const financedClaim = pgTable(
  'financed_claim',
  {
    invoiceId: uuid('invoice_id')
      .primaryKey()
      .references(() => financedInvoice.id),
    /** Keyed fingerprints: F1 to F4. */
    exact: bytes('exact').notNull(),
    loose: bytes('loose').notNull(),
    /** Null, as the next: its buyer is not known. */
    content: bytes('content'),
    across: bytes('across'),
    /** Lower-case hex; null: it has none, or none was said. */
    irn: text(),
    /** Nobody has it any more: it was taken back, or was never funded. Null: it is claimed. */
    releasedAt: timestamp('released_at', { withTimezone: true, mode: 'date' }),
  },
  table => [
    uniqueIndex('financed_claim_exact').on(table.exact).where(sql`${table.releasedAt} is null`),
    uniqueIndex('financed_claim_irn').on(table.irn).where(sql`${table.releasedAt} is null`),
    index('financed_claim_loose').on(table.loose),
    index('financed_claim_content').on(table.content),
    index('financed_claim_across').on(table.across),
  ],
)
