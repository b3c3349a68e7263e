// Inserts made from the schema, so that a statement can never forget a column.

import type { Database } from 'better-sqlite3'
import { getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'

/** All columns, each given: null is said, never implied. */
export type FullRow<T extends SQLiteTable> = Required<InferInsertModel<T>>

/** Prepares `INSERT INTO table` over all its columns. A key that exists already throws. */
export function prepareInsert<T extends SQLiteTable>(db: Database, table: T): (row: FullRow<T>) => number {
  return prepareWrite(db, table, '')
}

/**
 * The same for a row that takes the place of one of its key; posted rows forbid it. An update, since `or replace` would
 * delete the row before and search every table that points to it.
 */
export function prepareReplace<T extends SQLiteTable>(db: Database, table: T): (row: FullRow<T>) => number {
  const { columns, primaryKeys } = getTableConfig(table)
  const ofTable = primaryKeys.flatMap(key => key.columns.map(({ name }) => name))
  const isKey = (name: string, primary: boolean) => primary || ofTable.includes(name)
  const keys = columns.filter(({ name, primary }) => isKey(name, primary)).map(({ name }) => `"${name}"`)
  const others = columns.filter(({ name, primary }) => !isKey(name, primary)).map(({ name }) => `"${name}"`)
  const sets = others.map(name => `${name} = excluded.${name}`).join(', ')
  return prepareWrite(db, table, `on conflict (${keys.join(', ')}) do update set ${sets}`)
}

function prepareWrite<T extends SQLiteTable>(db: Database, table: T, onConflict: string): (row: FullRow<T>) => number {
  const columns = Object.entries(getTableColumns(table))
  const keys = columns.map(([key]) => key)
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ')
  const statement = db.prepare<unknown[]>(
    `insert into "${getTableName(table)}" (${names}) values (${keys.map(() => '?').join(', ')}) ${onConflict}`,
  )
  const values: unknown[] = new Array(keys.length)
  return row => {
    const record = row as Record<string, unknown>
    for (let index = 0; index < keys.length; index += 1) values[index] = record[keys[index] as string]
    return Number(statement.run(values).lastInsertRowid)
  }
}
