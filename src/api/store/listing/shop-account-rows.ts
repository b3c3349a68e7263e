// The account by which a shop sells on the marketplace from its counters.

import { accountColumns, type FinancingAccount } from '../market/financing-account-rows.ts'
import type { Tx } from '../open-store.ts'

export function shopAccountRows(tx: Tx) {
  return {
    ofShop: (shopId: string) =>
      tx.row<FinancingAccount>(`select ${accountColumns} from financing_account where shop_id = $1`, [shopId]),
    /** False: the shop sells by another account, or the account for another shop. */
    async save(id: string, shopId: string): Promise<boolean> {
      const sql = `update financing_account set shop_id = $2 where id = $1 and (shop_id is null or shop_id = $2)
        and not exists (select from financing_account o where o.shop_id = $2 and o.id <> $1)`
      return (await tx.run(sql, [id, shopId])) === 1
    },
  }
}

/** On the marketplace, of what the shop asked for. */
export async function listedInvoiceId(tx: Tx, shopId: string, listingId: string): Promise<string | undefined> {
  const sql = 'select id from financed_invoice where shop_id = $1 and shop_listing_id = $2'
  return (await tx.row<{ id: string }>(sql, [shopId, listingId]))?.id
}
