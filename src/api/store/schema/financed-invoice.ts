// Invoices that were offered on the marketplace, the parts that investors took, and each step of their way.

import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes } from './bytes.ts'
import { financingAccount } from './financing-account.ts'
import { shop } from './shop.ts'

const paise = (name: string) => bigint(name, { mode: 'number' }).notNull()
const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const account = (name: string) => uuid(name).references(() => financingAccount.id)

export const financedInvoice = pgTable(
  'financed_invoice',
  {
    id: uuid().primaryKey(),
    sellerId: account('seller_id').notNull(),
    number: text().notNull(),
    /** In capitals: one number of a seller, however it is written. */
    numberKey: text('number_key').notNull(),
    /** Null: he has no account. */
    buyerId: account('buyer_id'),
    buyerName: text('buyer_name').notNull(),
    buyerEmail: text('buyer_email').notNull(),
    buyerGstin: text('buyer_gstin').notNull(),
    state: text().notNull(),
    facePaise: paise('face_paise'),
    /** What investors have to bring together. */
    targetPaise: paise('target_paise'),
    discountBps: integer('discount_bps').notNull(),
    /** The terms: {mode, …} (shared/domain/finance/pricing.ts). */
    pricing: jsonb().notNull(),
    /** From this day discount is reckoned, as target and what is owed stand here. */
    pricedOn: date('priced_on', { mode: 'string' }).notNull(),
    /** Of an auction, as late bids have moved it. */
    closesAt: time('closes_at'),
    /** What investors are owed in the end, but for being late. */
    owedPaise: paise('owed_paise'),
    /** The seller's, beyond that. */
    reservePaise: paise('reserve_paise'),
    /** What investors are owed for being late, out of the reserve; known once the rest is theirs. */
    latePaise: paise('late_paise').default(0),
    fundedPaise: paise('funded_paise').default(0),
    /** From the buyer. */
    receivedPaise: paise('received_paise').default(0),
    /** So much of it was handed on. */
    sharedPaise: paise('shared_paise').default(0),
    /** The shop whose bill it is, and the bill; null: it came from no counter. */
    shopId: uuid('shop_id').references(() => shop.id),
    shopInvoiceId: uuid('shop_invoice_id'),
    /** The request that its counter posted. */
    shopListingId: uuid('shop_listing_id'),
    issuedOn: date('issued_on', { mode: 'string' }).notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    description: text().notNull(),
    category: text().notNull(),
    /** [{description, quantity, ratePaise, amountPaise}]. */
    items: jsonb().notNull(),
    /** {cgstPaise, sgstPaise, igstPaise}. */
    taxes: jsonb().notNull(),
    buyerNotes: text('buyer_notes').notNull().default(''),
    buyerConfirmedAt: time('buyer_confirmed_at'),
    riskScore: smallint('risk_score').notNull(),
    /** [{factor, weight, score}]. */
    riskFactors: jsonb('risk_factors').notNull(),
    /** [{type, severity, message}]. */
    fraudFlags: jsonb('fraud_flags').notNull(),
    /** Ids of what looks the same. */
    similarIds: jsonb('similar_ids').notNull(),
    isGstinSound: boolean('is_gstin_sound').notNull(),
    createdAt: time('created_at').notNull(),
    listedAt: time('listed_at'),
    fundedAt: time('funded_at'),
    repaidAt: time('repaid_at'),
    changedAt: time('changed_at').notNull(),
  },
  table => [
    // What was taken back, or was never funded, may be offered again.
    uniqueIndex('financed_invoice_number')
      .on(table.sellerId, table.numberKey)
      .where(sql`${table.state} not in ('cancelled', 'expired')`),
    index('financed_invoice_state').on(table.state, table.listedAt),
    // What is on offer, the newest first, in pages.
    index('financed_invoice_on_offer')
      .on(sql`coalesce(${table.listedAt}, ${table.createdAt})`, table.id)
      .where(sql`${table.state} in ('confirmed', 'listed')`),
    index('financed_invoice_buyer').on(table.buyerId),
    index('financed_invoice_buyer_gstin').on(table.buyerGstin).where(sql`${table.buyerGstin} <> ''`),
    index('financed_invoice_buyer_email').on(table.buyerEmail).where(sql`${table.buyerEmail} <> ''`),
    index('financed_invoice_number_key').on(table.numberKey),
    index('financed_invoice_shop').on(table.shopId, table.shopInvoiceId),
    unique('financed_invoice_listing').on(table.shopId, table.shopListingId),
    index('financed_invoice_closes').on(table.closesAt).where(sql`${table.state} in ('confirmed', 'listed')`),
    check('financed_invoice_funded', sql`${table.fundedPaise} between 0 and ${table.targetPaise}`),
    check('financed_invoice_target', sql`${table.targetPaise} between 1 and ${table.facePaise}`),
    check('financed_invoice_shared', sql`${table.sharedPaise} between 0 and ${table.receivedPaise}`),
    check('financed_invoice_owed', sql`${table.owedPaise} > 0 and ${table.reservePaise} >= ${table.latePaise}`),
  ],
)

export const financedStep = pgTable(
  'financed_step',
  {
    invoiceId: uuid('invoice_id')
      .notNull()
      .references(() => financedInvoice.id),
    step: integer().notNull(),
    state: text().notNull(),
    at: time('at').notNull(),
    /** Null: the platform itself. */
    byId: account('by_id'),
    notes: text().notNull(),
  },
  table => [primaryKey({ columns: [table.invoiceId, table.step] })],
)

export const financedPart = pgTable(
  'financed_part',
  {
    id: uuid().primaryKey(),
    invoiceId: uuid('invoice_id')
      .notNull()
      .references(() => financedInvoice.id),
    investorId: account('investor_id').notNull(),
    /** In the order in which they were taken. */
    place: integer().notNull(),
    paidPaise: paise('paid_paise'),
    expectedPaise: paise('expected_paise'),
    returnedPaise: paise('returned_paise').default(0),
    state: text().notNull().default('active'),
    /** Of its invoice, which keeps it: so an account's parts are summed up without looking at each invoice. */
    riskScore: smallint('risk_score').notNull(),
    fundedAt: time('funded_at').notNull(),
  },
  table => [
    unique('financed_part_place').on(table.invoiceId, table.place),
    index('financed_part_investor').on(table.investorId, table.fundedAt),
    check('financed_part_state', sql`${table.state} in ('active', 'completed', 'defaulted', 'refunded')`),
    check('financed_part_paid', sql`${table.paidPaise} > 0`),
  ],
)

/** What a seller has to give back for an invoice that he was paid for, and how much of it he has. */
export const sellerDue = pgTable(
  'seller_due',
  {
    id: uuid().primaryKey(),
    /** What it is for, once. */
    cause: text().notNull().unique(),
    invoiceId: uuid('invoice_id')
      .notNull()
      .references(() => financedInvoice.id),
    sellerId: account('seller_id').notNull(),
    amountPaise: paise('amount_paise'),
    takenPaise: paise('taken_paise').default(0),
    at: time('at').notNull(),
  },
  table => [
    index('seller_due_open').on(table.sellerId, table.id).where(sql`${table.takenPaise} < ${table.amountPaise}`),
    index('seller_due_invoice').on(table.invoiceId),
    check('seller_due_taken', sql`${table.amountPaise} > 0 and ${table.takenPaise} between 0 and ${table.amountPaise}`),
  ],
)

export const financedMessage = pgTable(
  'financed_message',
  {
    id: uuid().primaryKey(),
    invoiceId: uuid('invoice_id')
      .notNull()
      .references(() => financedInvoice.id),
    fromId: account('from_id').notNull(),
    toId: account('to_id').notNull(),
    kind: text().notNull(),
    message: text().notNull(),
    at: time('at').notNull(),
  },
  table => [index('financed_message_invoice').on(table.invoiceId, table.id)],
)

/** What a bank told, each of its references once. */
export const bankEvent = pgTable('bank_event', {
  transactionId: text('transaction_id').primaryKey(),
  number: text().notNull(),
  amountPaise: paise('amount_paise'),
  status: text().notNull(),
  outcome: text().notNull(),
  invoiceId: uuid('invoice_id').references(() => financedInvoice.id),
  paidAt: time('paid_at').notNull(),
  toldAt: time('told_at').notNull(),
})

/** What proves an invoice: pictures, PDFs, texts. */
export const financedDocument = pgTable(
  'financed_document',
  {
    id: uuid().primaryKey(),
    invoiceId: uuid('invoice_id')
      .notNull()
      .references(() => financedInvoice.id),
    name: text().notNull(),
    kind: text().notNull(),
    bytes: bytes('bytes').notNull(),
    byId: account('by_id').notNull(),
    at: time('at').notNull(),
  },
  table => [index('financed_document_invoice').on(table.invoiceId, table.id)],
)
