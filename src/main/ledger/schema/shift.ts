// Shifts of the drawer, their closings, and cash put in or taken out by hand. What else a report says is in the entries.

import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { entry } from './entry.ts'

/** `seq` is the entry that opened it. A shift is open as long as no closing names it. */
export const shift = sqliteTable('shift', {
  seq: integer()
    .primaryKey()
    .references(() => entry.seq),
  floatPaise: integer('float_paise').notNull(),
})

export const shiftClosing = sqliteTable(
  'shift_closing',
  {
    seq: integer()
      .primaryKey()
      .references(() => entry.seq),
    shiftSeq: integer('shift_seq')
      .notNull()
      .unique()
      .references(() => shift.seq),
    series: text().notNull(),
    financialYear: text('financial_year').notNull(),
    serial: integer().notNull(),
    expectedPaise: integer('expected_paise').notNull(),
    countedPaise: integer('counted_paise').notNull(),
  },
  table => [index('shift_closing_by_number').on(table.series, table.financialYear, table.serial)],
)

export const cashMove = sqliteTable('cash_move', {
  seq: integer()
    .primaryKey()
    .references(() => entry.seq),
  direction: text().notNull(),
  reason: text().notNull(),
  amountPaise: integer('amount_paise').notNull(),
})
