// Goods taken back, sales taken back whole, and money handed back; the full documents are the entries' bodies.

import { sql } from 'drizzle-orm'
import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { customer } from './customer.ts'
import { entry } from './entry.ts'
import { invoice } from './invoice.ts'
import { item } from './item.ts'

/** `seq` is the entry's. Without an invoice the goods came back without their bill. */
export const creditNote = sqliteTable(
  'credit_note',
  {
    seq: integer()
      .primaryKey()
      .references(() => entry.seq),
    series: text().notNull(),
    financialYear: text('financial_year').notNull(),
    serial: integer().notNull(),
    documentType: text('document_type').notNull(),
    invoiceSeq: integer('invoice_seq').references(() => invoice.seq),
    customerNo: integer('customer_no').references(() => customer.customerNo),
    reason: text().notNull(),
    issuedAtMs: integer('issued_at_ms').notNull(),
    issuedOn: text('issued_on').notNull(),
    lineCount: integer('line_count').notNull(),
    taxablePaise: integer('taxable_paise').notNull(),
    cgstPaise: integer('cgst_paise').notNull(),
    sgstPaise: integer('sgst_paise').notNull(),
    igstPaise: integer('igst_paise').notNull(),
    roundOffPaise: integer('round_off_paise').notNull(),
    totalPaise: integer('total_paise').notNull(),
    againstDuePaise: integer('against_due_paise').notNull(),
    toAccountPaise: integer('to_account_paise').notNull(),
  },
  table => [
    index('credit_note_by_number').on(table.series, table.financialYear, table.serial),
    index('credit_note_by_day').on(table.issuedOn),
    index('credit_note_of_invoice').on(table.invoiceSeq).where(sql`${table.invoiceSeq} is not null`),
    index('credit_note_of_customer').on(table.customerNo).where(sql`${table.customerNo} is not null`),
  ],
)

/** `lineKey`: see line-key.ts. */
export const creditNoteLine = sqliteTable('credit_note_line', {
  lineKey: integer('line_key').primaryKey(),
  creditNoteSeq: integer('credit_note_seq')
    .notNull()
    .references(() => creditNote.seq),
  invoiceLineNumber: integer('invoice_line_number'),
  itemNo: integer('item_no')
    .notNull()
    .references(() => item.itemNo),
  hsn: text(),
  uqc: text().notNull(),
  quantityThousandths: integer('quantity_thousandths').notNull(),
  taxRateBps: integer('tax_rate_bps').notNull(),
  taxablePaise: integer('taxable_paise').notNull(),
  cgstPaise: integer('cgst_paise').notNull(),
  sgstPaise: integer('sgst_paise').notNull(),
  igstPaise: integer('igst_paise').notNull(),
  totalPaise: integer('total_paise').notNull(),
  isRestocked: integer('is_restocked').notNull(),
})

/** A sale taken back whole; `seq` is the entry's. */
export const invoiceVoid = sqliteTable('invoice_void', {
  seq: integer()
    .primaryKey()
    .references(() => entry.seq),
  invoiceSeq: integer('invoice_seq')
    .notNull()
    .unique()
    .references(() => invoice.seq),
  /** What was owed then. */
  duePaise: integer('due_paise').notNull(),
  voidedAtMs: integer('voided_at_ms').notNull(),
  voidedOn: text('voided_on').notNull(),
})

/** Money handed back. The key's entry says why: a credit note, a void, or credit paid out. */
export const refund = sqliteTable(
  'refund',
  {
    refundKey: integer('refund_key').primaryKey(),
    id: blob({ mode: 'buffer' }).notNull(),
    customerNo: integer('customer_no').references(() => customer.customerNo),
    /** Paid out of the customer's credit. */
    isFromCredit: integer('is_from_credit').notNull(),
    tender: text().notNull(),
    amountPaise: integer('amount_paise').notNull(),
    note: text().notNull(),
    refundedAtMs: integer('refunded_at_ms').notNull(),
  },
  table => [index('refund_of_customer').on(table.customerNo).where(sql`${table.customerNo} is not null`)],
)

/** A part of a customer's money on account, set against one of his invoices. */
export const allocation = sqliteTable(
  'allocation',
  {
    entrySeq: integer('entry_seq')
      .notNull()
      .references(() => entry.seq),
    lineNumber: integer('line_number').notNull(),
    customerNo: integer('customer_no')
      .notNull()
      .references(() => customer.customerNo),
    invoiceSeq: integer('invoice_seq')
      .notNull()
      .references(() => invoice.seq),
    amountPaise: integer('amount_paise').notNull(),
  },
  table => [
    primaryKey({ columns: [table.entrySeq, table.lineNumber] }),
    index('allocation_of_invoice').on(table.invoiceSeq),
    index('allocation_of_customer').on(table.customerNo),
  ],
)
