// What customers bought: their bills that are paid in full.

import type { ShopTx } from '../open-store.ts'
import { fromInvoicesSql, isPaidSql, paidAtSql } from './invoice-rows.ts'

/** Whose purchases: of the customers with this phone, or of one. */
export type WhosePurchases = { readonly phone: string } | { readonly customerId: string }

/** By customer: when a bill of his was last paid in full. Of all where nobody is named. */
export async function lastPurchases(tx: ShopTx, whose?: WhosePurchases): Promise<Map<string, Date>> {
  const [these, values] = wantedCustomers(whose)
  const rows = await tx.rows<{ id: string; at: Date }>(
    `select i.customer_id as id, max(${paidAtSql}) as at ${fromInvoicesSql}
     where i.shop_id = $1 and i.customer_id ${these} and b.voided_at is null and ${isPaidSql}
     group by i.customer_id`,
    [tx.shopId, ...values],
  )
  return new Map(rows.map(({ at, id }) => [id, at]))
}

function wantedCustomers(whose: WhosePurchases | undefined): [condition: string, values: string[]] {
  if (whose === undefined) return ['is not null', []]
  if ('customerId' in whose) return ['= $2', [whose.customerId]]
  const those = `select id from record where shop_id = $1 and kind = 'customer' and fields ->> 'phone' = $2`
  return [`in (${those})`, [whose.phone]]
}
