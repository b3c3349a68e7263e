// What the marketplace's admins decided, with who and why; disputes of buyers; and the papers by which accounts prove who
// they are.

import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { disputeCauses } from '../../../shared/domain/finance/dispute.ts'
import { bytes } from './bytes.ts'
import { financedInvoice } from './financed-invoice.ts'
import { financingAccount } from './financing-account.ts'

const account = (name: string) =>
  uuid(name)
    .notNull()
    .references(() => financingAccount.id)
const at = () => timestamp({ withTimezone: true, mode: 'date' }).notNull()

export const marketDecision = pgTable(
  'market_decision',
  {
    id: uuid().primaryKey(),
    decision: text().notNull(),
    /** An account's or an invoice's id, or a bank's reference. */
    subjectId: text('subject_id').notNull(),
    /** The same as a person knows it. */
    subject: text().notNull(),
    byId: account('by_id'),
    why: text().notNull(),
    at: at(),
  },
  table => [
    index('market_decision_subject').on(table.subjectId),
    check('market_decision_why', sql`length(${table.why}) > 0`),
  ],
)

export const invoiceDispute = pgTable(
  'invoice_dispute',
  {
    id: uuid().primaryKey(),
    invoiceId: uuid('invoice_id')
      .notNull()
      .references(() => financedInvoice.id),
    byId: account('by_id'),
    cause: text().notNull(),
    words: text().notNull(),
    at: at(),
    /** Null: nobody has decided. */
    decisionId: uuid('decision_id').references(() => marketDecision.id),
  },
  table => [
    index('invoice_dispute_invoice').on(table.invoiceId, table.id),
    check('invoice_dispute_cause', sql.raw(`cause in (${disputeCauses.map(cause => `'${cause}'`).join(', ')})`)),
    check('invoice_dispute_words', sql`length(${table.words}) > 0`),
  ],
)

export const kycPaper = pgTable(
  'kyc_paper',
  {
    id: uuid().primaryKey(),
    accountId: account('account_id'),
    type: text().notNull(),
    name: text().notNull(),
    kind: text().notNull(),
    bytes: bytes('bytes').notNull(),
    at: at(),
  },
  table => [
    index('kyc_paper_account').on(table.accountId, table.id),
    check('kyc_paper_type', sql`${table.type} in ('pan', 'gst', 'bank', 'address')`),
  ],
)
