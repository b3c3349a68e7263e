// One statement for the rows of a whole push: columns as arrays.

import type { ShopTx, Statement } from './open-store.ts'

type ColumnType = 'uuid' | 'text' | 'bigint' | 'int' | 'timestamptz' | 'jsonb'

/** Rows that are there already stay as they are. `columns` without the shop, which is the transaction's. */
export function insertMany<C extends string>(table: string, columns: Readonly<Record<C, ColumnType>>) {
  const names = Object.keys(columns) as C[]
  const arrays = names.map((name, index) => `$${index + 2}::${columns[name]}[]`)
  const insert: Statement = {
    name: `insert-${table}`,
    text: `insert into ${table} (shop_id, ${names.join(', ')}) select $1, * from unnest(${arrays.join(', ')}) on conflict do nothing`,
  }
  return async (tx: ShopTx, rows: readonly Readonly<Record<C, unknown>>[]): Promise<void> => {
    if (rows.length > 0) await tx.run(insert, [tx.shopId, ...names.map(name => rows.map(row => row[name]))])
  }
}
