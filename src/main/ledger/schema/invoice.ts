// Invoices, lines and payments as lean rows to search and sum; the full document is the entry's body.

import { sql } from 'drizzle-orm'
import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { customer } from './customer.ts'
import { entry } from './entry.ts'
import { item } from './item.ts'

/** `seq` is the entry's: an invoice and the entry that issued it share one id. */
export const invoice = sqliteTable(
  'invoice',
  {
    seq: integer()
      .primaryKey()
      .references(() => entry.seq),
    series: text().notNull(),
    financialYear: text('financial_year').notNull(),
    serial: integer().notNull(),
    documentType: text('document_type').notNull(),
    shopVersion: integer('shop_version').notNull(),
    issuedAtMs: integer('issued_at_ms').notNull(),
    issuedOn: text('issued_on').notNull(),
    dueOn: text('due_on').notNull(),
    customerNo: integer('customer_no').references(() => customer.customerNo),
    buyerGstin: text('buyer_gstin'),
    placeOfSupply: text('place_of_supply').notNull(),
    supplyType: text('supply_type').notNull(),
    lineCount: integer('line_count').notNull(),
    discountPaise: integer('discount_paise').notNull(),
    taxablePaise: integer('taxable_paise').notNull(),
    cgstPaise: integer('cgst_paise').notNull(),
    sgstPaise: integer('sgst_paise').notNull(),
    igstPaise: integer('igst_paise').notNull(),
    roundOffPaise: integer('round_off_paise').notNull(),
    totalPaise: integer('total_paise').notNull(),
    /** What the sale itself brought. */
    paidAtIssuePaise: integer('paid_at_issue_paise').notNull(),
    /** How much less its lines came to than at their items' own prices then, before discounts. */
    belowPricePaise: integer('below_price_paise').notNull().default(0),
  },
  table => [
    index('invoice_by_number').on(table.series, table.financialYear, table.serial),
    index('invoice_by_day').on(table.issuedOn),
    index('invoice_by_customer').on(table.customerNo).where(sql`${table.customerNo} is not null`),
  ],
)

/** `lineKey`: see line-key.ts. */
export const invoiceLine = sqliteTable('invoice_line', {
  lineKey: integer('line_key').primaryKey(),
  invoiceSeq: integer('invoice_seq')
    .notNull()
    .references(() => invoice.seq),
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
})

/** Money taken. The key's entry is the invoice's own for money that came with the sale, else the payment's. Without an invoice it is on the customer's account. */
export const payment = sqliteTable(
  'payment',
  {
    paymentKey: integer('payment_key').primaryKey(),
    id: blob({ mode: 'buffer' }).notNull(),
    invoiceSeq: integer('invoice_seq').references(() => invoice.seq),
    customerNo: integer('customer_no').references(() => customer.customerNo),
    tender: text().notNull(),
    amountPaise: integer('amount_paise').notNull(),
    givenPaise: integer('given_paise').notNull(),
    changePaise: integer('change_paise').notNull(),
    note: text().notNull(),
    receiptSerial: integer('receipt_serial'),
    receiptNumber: text('receipt_number'),
    receivedAtMs: integer('received_at_ms').notNull(),
    receivedBy: text('received_by').notNull(),
  },
  table => [
    index('payment_after_sale').on(table.invoiceSeq).where(sql`${table.receiptNumber} is not null`),
    index('payment_on_account').on(table.customerNo).where(sql`${table.invoiceSeq} is null`),
    index('payment_by_receipt').on(table.receiptNumber).where(sql`${table.receiptNumber} is not null`),
  ],
)

/** What is paid and due so far on invoices that were not paid in full when issued. Derived. */
export const invoiceBalance = sqliteTable(
  'invoice_balance',
  {
    invoiceSeq: integer('invoice_seq')
      .primaryKey()
      .references(() => invoice.seq),
    paidPaise: integer('paid_paise').notNull(),
    /** What credit notes or a void took off. */
    creditedPaise: integer('credited_paise').notNull().default(0),
    duePaise: integer('due_paise').notNull(),
  },
  table => [index('invoice_due').on(table.duePaise).where(sql`${table.duePaise} > 0`)],
)
