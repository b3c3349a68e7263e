// What was sold and paid, as the mobile protocol reads it: bills of phones and of counters alike, and what came after them.

import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const paise = (name: string) => bigint(name, { mode: 'number' })

export const invoice = pgTable(
  'invoice',
  {
    shopId: uuid('shop_id').notNull(),
    id: uuid().notNull(),
    /** As its buyer knows it: a phone's own, else that of the series. */
    number: text().notNull(),
    series: text().notNull(),
    financialYear: text('financial_year').notNull(),
    serial: bigint({ mode: 'number' }).notNull(),
    issuedAt: time('issued_at').notNull(),
    invoiceOn: text('invoice_on').notNull(),
    dueOn: text('due_on').notNull(),
    customerId: uuid('customer_id'),
    customerName: text('customer_name').notNull(),
    customerPhone: text('customer_phone').notNull(),
    subtotalPaise: paise('subtotal_paise').notNull(),
    taxPaise: paise('tax_paise').notNull(),
    discountPaise: paise('discount_paise').notNull(),
    totalPaise: paise('total_paise').notNull(),
    note: text().notNull(),
  },
  table => [
    primaryKey({ columns: [table.shopId, table.id] }),
    index('invoice_by_number').on(table.shopId, table.number),
    index('invoice_by_serial').on(table.shopId, table.series, table.financialYear, table.serial),
    index('invoice_by_time').on(table.shopId, table.issuedAt),
    index('invoice_by_customer').on(table.shopId, table.customerId).where(sql`${table.customerId} is not null`),
    index('invoice_by_phone').on(table.shopId, table.customerPhone).where(sql`${table.customerPhone} <> ''`),
  ],
)

/** A row of its own, because what came after a bill may reach the server before the bill does. */
export const invoiceBalance = pgTable(
  'invoice_balance',
  {
    shopId: uuid('shop_id').notNull(),
    invoiceId: uuid('invoice_id').notNull(),
    /** Money that was taken for it and stayed. */
    paidPaise: paise('paid_paise').notNull(),
    /** What credit notes or a void took off its total. */
    returnedPaise: paise('returned_paise').notNull(),
    lastPaidAt: time('last_paid_at'),
    voidedAt: time('voided_at'),
  },
  table => [primaryKey({ columns: [table.shopId, table.invoiceId] })],
)

export const invoiceLine = pgTable(
  'invoice_line',
  {
    shopId: uuid('shop_id').notNull(),
    invoiceId: uuid('invoice_id').notNull(),
    lineNumber: integer('line_number').notNull(),
    itemId: uuid('item_id').notNull(),
    name: text().notNull(),
    groupName: text('group_name').notNull(),
    quantityThousandths: bigint('quantity_thousandths', { mode: 'number' }).notNull(),
    unitPricePaise: paise('unit_price_paise').notNull(),
    /** What the line came to: of a counter's after discounts and with tax, of a phone's its quantity at its price. */
    amountPaise: paise('amount_paise').notNull(),
  },
  table => [primaryKey({ columns: [table.shopId, table.invoiceId, table.lineNumber] })],
)

/** Goods that came back by credit notes; those of voided bills are not here. */
export const returnedLine = pgTable(
  'returned_line',
  {
    shopId: uuid('shop_id').notNull(),
    entryId: uuid('entry_id').notNull(),
    lineNumber: integer('line_number').notNull(),
    itemId: uuid('item_id').notNull(),
    quantityThousandths: bigint('quantity_thousandths', { mode: 'number' }).notNull(),
    amountPaise: paise('amount_paise').notNull(),
  },
  table => [primaryKey({ columns: [table.shopId, table.entryId, table.lineNumber] })],
)

/** Money taken, or money on a customer's account set against a bill; final. */
export const payment = pgTable(
  'payment',
  {
    shopId: uuid('shop_id').notNull(),
    entryId: uuid('entry_id').notNull(),
    lineNumber: integer('line_number').notNull(),
    id: uuid().notNull(),
    invoiceId: uuid('invoice_id').notNull(),
    tender: text().notNull(),
    amountPaise: paise('amount_paise').notNull(),
    note: text().notNull(),
    /** Of a receipt's number all but its serial: `P1R/26-27`. Money that came with its sale has no receipt. */
    receiptSeries: text('receipt_series'),
    receiptSerial: bigint('receipt_serial', { mode: 'number' }),
    receivedAt: time('received_at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.shopId, table.entryId, table.lineNumber] }),
    index('payment_by_invoice').on(table.shopId, table.invoiceId, table.receivedAt),
    index('payment_by_receipt')
      .on(table.shopId, table.receiptSeries, table.receiptSerial)
      .where(sql`${table.receiptSeries} is not null`),
  ],
)

/**
 * Unpaid invoices that the shop brought to the marketplace, as its log says it: what was asked, and how far it was answered.
 */
export const listing = pgTable(
  'listing',
  {
    shopId: uuid('shop_id').notNull(),
    id: uuid().notNull(),
    invoiceId: uuid('invoice_id').notNull(),
    /** {pricing, quote}; null: an answer came back before its request, to a store that was put back. */
    asked: jsonb(),
    askedAt: time('asked_at'),
    withdrawnAt: time('withdrawn_at'),
    /** Of the answer that stands; 0: there is none. */
    step: integer().notNull(),
    /** The entry's: of two answers of one number the same stands everywhere. */
    moveId: uuid('move_id'),
    /** All of that answer. */
    move: jsonb(),
    /** The most that any answer said the buyer had paid: so much was posted as payments. */
    postedPaise: paise('posted_paise').notNull(),
  },
  table => [
    primaryKey({ columns: [table.shopId, table.id] }),
    index('listing_unanswered').on(table.shopId, table.id).where(sql`${table.step} = 0`),
    index('listing_waiting').on(table.shopId, table.id).where(sql`${table.move} ->> 'state' = 'waiting_shop'`),
    index('listing_of_invoice').on(table.shopId, table.invoiceId),
    index('listing_withdrawn').on(table.shopId, table.id).where(sql`${table.withdrawnAt} is not null`),
  ],
)
