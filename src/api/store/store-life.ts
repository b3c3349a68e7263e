// Whether this database may have forgotten something: in each life of it – a dump that was loaded, a replica that took over, a
// moment that was gone back to – it is another database to PostgreSQL.

import type { ShopTx } from './open-store.ts'

/** 0 in the database that the shops began in; another number for each that was made of a backup of it. */
export async function storeLife(tx: ShopTx): Promise<number> {
  const row = await tx.row<{ life: number }>({ name: 'store-life', text: 'select store_life() as life' })
  return row?.life ?? 0
}
