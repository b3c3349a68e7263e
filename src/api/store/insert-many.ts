// The rows of a whole push into one table: columns as arrays.

import { arrayParameters, binaryColumns, type Columns, type RowOf } from './binary-arrays.ts'
import type { Write } from './write-together.ts'

/** Rows that are there already stay as they are. `columns` without the shop, which is the transaction's. */
export function insertMany<const C extends Columns>(table: string, columns: C) {
  const text = (first: number) =>
    `insert into ${table} (shop_id, ${Object.keys(columns).join(', ')})
     select $1::uuid, * from unnest(${arrayParameters(columns, first)}) on conflict do nothing`
  return writeMany(table, columns, text)
}

/** `text` takes the rows from its parameters, from the one it is told on. No rows: no write. */
export function writeMany<const C extends Columns>(name: string, columns: C, text: Write['text']) {
  return (rows: readonly RowOf<C>[]): Write[] =>
    rows.length === 0 ? [] : [{ name, text, values: binaryColumns(columns, rows) }]
}
