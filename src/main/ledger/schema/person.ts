// People of the shop, and what their roles may do.

import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { entry } from './entry.ts'

export const person = sqliteTable('person', {
  personNo: integer('person_no').primaryKey(),
  id: blob({ mode: 'buffer' }).notNull().unique(),
  name: text().notNull(),
  role: text().notNull(),
  isActive: integer('is_active').notNull(),
  pinHash: text('pin_hash').notNull(),
  updatedAtMs: integer('updated_at_ms').notNull(),
})

export const roleRights = sqliteTable('role_rights', {
  role: text().primaryKey(),
  /** JSON of what the role may do. */
  rights: text().notNull(),
})

/** One thing allowed once; `seq` is the entry's, which names who asked. */
export const approval = sqliteTable('approval', {
  seq: integer()
    .primaryKey()
    .references(() => entry.seq),
  permission: text().notNull(),
  approvedBy: text('approved_by').notNull(),
  subject: text().notNull(),
})
