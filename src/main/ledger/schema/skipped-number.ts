// Serials that are never given out: they may stand on papers whose entries were lost with a file.

import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { entry } from './entry.ts'

export const skippedNumber = sqliteTable(
  'skipped_number',
  {
    series: text().notNull(),
    financialYear: text('financial_year').notNull(),
    fromSerial: integer('from_serial').notNull(),
    toSerial: integer('to_serial').notNull(),
    entrySeq: integer('entry_seq')
      .notNull()
      .references(() => entry.seq),
  },
  table => [primaryKey({ columns: [table.series, table.financialYear, table.fromSerial, table.entrySeq] })],
)
