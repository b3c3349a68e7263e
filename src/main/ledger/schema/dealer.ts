// Dealers, what they sell, what was ordered, and their accounts; the full papers are the entries' bodies.

import { sql } from 'drizzle-orm'
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { entry } from './entry.ts'
import { item } from './item.ts'

export const dealer = sqliteTable('dealer', {
  dealerNo: integer('dealer_no').primaryKey(),
  id: blob({ mode: 'buffer' }).notNull().unique(),
  name: text().notNull(),
  contactPerson: text('contact_person').notNull(),
  phone: text(),
  email: text().notNull(),
  /** JSON of the address lines. */
  address: text().notNull(),
  gstin: text(),
  stateCode: text('state_code'),
  paymentDays: integer('payment_days').notNull(),
  note: text().notNull(),
  isActive: integer('is_active').notNull(),
  updatedAtMs: integer('updated_at_ms').notNull(),
})

/** Derived, rebuilt from the accounts and orders. */
export const dealerFigures = sqliteTable('dealer_figures', {
  dealerNo: integer('dealer_no')
    .primaryKey()
    .references(() => dealer.dealerNo),
  payablePaise: integer('payable_paise').notNull(),
  pendingOrderCount: integer('pending_order_count').notNull(),
  lastOrderAtMs: integer('last_order_at_ms'),
})

export const dealerItem = sqliteTable(
  'dealer_item',
  {
    dealerNo: integer('dealer_no')
      .notNull()
      .references(() => dealer.dealerNo),
    itemNo: integer('item_no')
      .notNull()
      .references(() => item.itemNo),
    code: text().notNull(),
    pricePaise: integer('price_paise'),
    packThousandths: integer('pack_thousandths'),
    isActive: integer('is_active').notNull(),
  },
  table => [primaryKey({ columns: [table.dealerNo, table.itemNo] }), index('dealer_item_by_item').on(table.itemNo)],
)

/** `seq` is the entry's: an order and the entry that placed it share one id. */
export const dealerOrder = sqliteTable(
  'dealer_order',
  {
    seq: integer()
      .primaryKey()
      .references(() => entry.seq),
    series: text().notNull(),
    financialYear: text('financial_year').notNull(),
    serial: integer().notNull(),
    dealerNo: integer('dealer_no')
      .notNull()
      .references(() => dealer.dealerNo),
    orderedAtMs: integer('ordered_at_ms').notNull(),
    wantedOn: text('wanted_on'),
    isUrgent: integer('is_urgent').notNull(),
    lineCount: integer('line_count').notNull(),
  },
  table => [
    index('dealer_order_by_number').on(table.series, table.financialYear, table.serial),
    index('dealer_order_by_dealer').on(table.dealerNo),
  ],
)

/** `lineKey`: see line-key.ts. */
export const dealerOrderLine = sqliteTable('dealer_order_line', {
  lineKey: integer('line_key').primaryKey(),
  itemNo: integer('item_no')
    .notNull()
    .references(() => item.itemNo),
  quantityThousandths: integer('quantity_thousandths').notNull(),
})

/** Where an order stands. Derived, rebuilt from its dealer's account and from later entries. */
export const dealerOrderState = sqliteTable(
  'dealer_order_state',
  {
    orderSeq: integer('order_seq')
      .primaryKey()
      .references(() => dealerOrder.seq),
    status: text().notNull(),
    settledAtMs: integer('settled_at_ms'),
    billedPaise: integer('billed_paise').notNull(),
    paidPaise: integer('paid_paise').notNull(),
    /** Of its latest bill. */
    dueOn: text('due_on'),
  },
  table => [index('dealer_order_pending').on(table.orderSeq).where(sql`${table.status} = 'pending'`)],
)

/** A debit note: goods sent back to a dealer. Its money is the account's line of the same entry. */
export const goodsReturn = sqliteTable(
  'goods_return',
  {
    seq: integer()
      .primaryKey()
      .references(() => entry.seq),
    series: text().notNull(),
    financialYear: text('financial_year').notNull(),
    serial: integer().notNull(),
    /** The receipt the goods came with. */
    receiptSeq: integer('receipt_seq').references(() => entry.seq),
  },
  table => [
    index('goods_return_by_number').on(table.series, table.financialYear, table.serial),
    index('goods_return_of_receipt').on(table.receiptSeq).where(sql`${table.receiptSeq} is not null`),
  ],
)

/** One line for each fact of a dealer's account, keyed by its entry; cash paid out is found here by sequence. */
export const dealerAccount = sqliteTable(
  'dealer_account',
  {
    seq: integer()
      .primaryKey()
      .references(() => entry.seq),
    dealerNo: integer('dealer_no')
      .notNull()
      .references(() => dealer.dealerNo),
    orderSeq: integer('order_seq').references(() => dealerOrder.seq),
    kind: text().notNull(),
    reference: text().notNull(),
    happenedOn: text('happened_on').notNull(),
    dueOn: text('due_on'),
    tender: text(),
    /** What it adds to the payable: bills above zero, payments and goods sent back below. */
    amountPaise: integer('amount_paise').notNull(),
    taxPaise: integer('tax_paise').notNull(),
    reversesSeq: integer('reverses_seq').references(() => entry.seq),
  },
  table => [
    index('dealer_account_by_dealer').on(table.dealerNo),
    index('dealer_account_by_order').on(table.orderSeq).where(sql`${table.orderSeq} is not null`),
    uniqueIndex('dealer_account_reversed').on(table.reversesSeq).where(sql`${table.reversesSeq} is not null`),
  ],
)
