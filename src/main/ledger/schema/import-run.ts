// Lists brought in from files, and the records that went when one was taken back.

import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { entry } from './entry.ts'

/** `seq` is the entry's that started it: an import and that entry share one id. */
export const importRun = sqliteTable('import_run', {
  seq: integer()
    .primaryKey()
    .references(() => entry.seq),
  kind: text().notNull(),
  fileName: text('file_name').notNull(),
  fileSha256: text('file_sha256').notNull(),
  rowCount: integer('row_count').notNull(),
  finishedSeq: integer('finished_seq').references(() => entry.seq),
  /** JSON of its counts. */
  counts: text(),
  /** Set while it is being taken back, and after. */
  undoingSeq: integer('undoing_seq').references(() => entry.seq),
  undoneSeq: integer('undone_seq').references(() => entry.seq),
  /** JSON of what undoing it came to. */
  undoCounts: text('undo_counts'),
})

/** Items, groups, customers and dealers that came by an import and went with it; a later file does not find them again. */
export const takenBack = sqliteTable('taken_back', {
  recordId: blob('record_id', { mode: 'buffer' }).primaryKey(),
  entrySeq: integer('entry_seq')
    .notNull()
    .references(() => entry.seq),
})
