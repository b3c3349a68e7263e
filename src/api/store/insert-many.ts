// One statement for the rows of a whole push: columns as arrays.

import { arrayParameters, binaryColumns, type Columns, type RowOf } from './binary-arrays.ts'
import type { ShopTx, Statement } from './open-store.ts'

/** Rows that are there already stay as they are. `columns` without the shop, which is the transaction's. */
export function insertMany<const C extends Columns>(table: string, columns: C) {
  const insert: Statement = {
    name: `insert-${table}`,
    text: `insert into ${table} (shop_id, ${Object.keys(columns).join(', ')})
           select $1, * from unnest(${arrayParameters(columns, 2)}) on conflict do nothing`,
  }
  return (tx: ShopTx, rows: readonly RowOf<C>[]): void => {
    if (rows.length > 0) tx.send(insert, [tx.shopId, ...binaryColumns(columns, rows)])
  }
}
