// What belongs to this machine alone: carts, settings, print jobs, remembered import mappings. Never entries.

import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const cart = sqliteTable('cart', {
  id: blob({ mode: 'buffer' }).primaryKey(),
  revision: integer().notNull(),
  heldAtMs: integer('held_at_ms'),
  updatedAtMs: integer('updated_at_ms').notNull(),
  /** The whole cart as JSON. */
  body: text().notNull(),
})

export const localSetting = sqliteTable('local_setting', {
  name: text().primaryKey(),
  value: text().notNull(),
})

export const printJob = sqliteTable('print_job', {
  id: blob({ mode: 'buffer' }).primaryKey(),
  createdAtMs: integer('created_at_ms').notNull(),
  state: text().notNull(),
  body: text().notNull(),
})

export const importMapping = sqliteTable('import_mapping', {
  /** The file's header, so that the same kind of file finds its mapping again. */
  header: text().primaryKey(),
  mapping: text().notNull(),
})
