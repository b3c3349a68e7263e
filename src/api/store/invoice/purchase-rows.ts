// What customers bought: their bills that are paid in full.

import type { ShopTx } from '../open-store.ts'
import { fromInvoicesSql, isPaidSql, paidAtSql } from './invoice-rows.ts'

/** By customer: when a bill of his was last paid in full. One customer, or all. */
export async function lastPurchases(tx: ShopTx, customerId?: string): Promise<Map<string, Date>> {
  const [one, values] = customerId === undefined ? ['is not null', []] : ['= $2', [customerId]]
  const rows = await tx.rows<{ id: string; at: Date }>(
    `select i.customer_id as id, max(${paidAtSql}) as at ${fromInvoicesSql}
     where i.shop_id = $1 and i.customer_id ${one} and b.voided_at is null and ${isPaidSql}
     group by i.customer_id`,
    [tx.shopId, ...values],
  )
  return new Map(rows.map(({ at, id }) => [id, at]))
}
