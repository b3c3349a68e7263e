// Sums over bills, for the phone's dashboard.

import type { ShopTx } from '../open-store.ts'
import { fromInvoicesSql, isPaidSql, leftPaidSql, leftTotalSql } from './invoice-rows.ts'

export interface SalesSummary {
  /** Of bills paid in full. */
  readonly salesPaise: number
  readonly pendingPaise: number
  readonly pendingCount: number
}

export interface ItemSum {
  readonly itemName: string
  readonly quantityThousandths: number
  readonly amountPaise: number
}

export function salesSums(tx: ShopTx) {
  const values = [tx.shopId]
  return {
    async summary(): Promise<SalesSummary> {
      const sums = await tx.row<Record<keyof SalesSummary, string>>(
        `select coalesce(sum(${leftTotalSql}) filter (where ${isPaidSql}), 0) as "salesPaise",
           coalesce(sum(${leftTotalSql} - ${leftPaidSql}) filter (where not ${isPaidSql}), 0) as "pendingPaise",
           count(*) filter (where not ${isPaidSql}) as "pendingCount" ${fromInvoicesSql} where i.shop_id = $1`,
        values,
      )
      return {
        salesPaise: Number(sums?.salesPaise),
        pendingPaise: Number(sums?.pendingPaise),
        pendingCount: Number(sums?.pendingCount),
      }
    },
    /** Of bills paid in full, by the month in India in which they were made: `2026-11` → paise. */
    async byMonth(from: Date): Promise<Map<string, number>> {
      const rows = await tx.rows<{ month: string; paise: string }>(
        `select to_char(i.issued_at at time zone 'Asia/Kolkata', 'YYYY-MM') as month, sum(${leftTotalSql}) as paise
         ${fromInvoicesSql} where i.shop_id = $1 and i.issued_at >= $2 and ${isPaidSql} group by 1`,
        [tx.shopId, from],
      )
      return new Map(rows.map(({ month, paise }) => [month, Number(paise)]))
    },
    /** What is left after goods that came back; named as it was sold last. */
    async topItems(limit: number): Promise<ItemSum[]> {
      const rows = await tx.rows<Record<keyof ItemSum, string>>(
        `with sold as (
           select l.item_id, l.name, l.quantity_thousandths as quantity, l.amount_paise as amount, i.issued_at as at
           ${fromInvoicesSql} join invoice_line l on l.shop_id = i.shop_id and l.invoice_id = i.id
           where i.shop_id = $1 and b.voided_at is null
           union all select item_id, null, -quantity_thousandths, -amount_paise, null from returned_line where shop_id = $1)
         select coalesce((array_agg(name order by at desc nulls last))[1], '') as "itemName",
           sum(quantity) as "quantityThousandths", sum(amount) as "amountPaise"
         from sold group by item_id having sum(quantity) > 0
         order by sum(amount) desc, sum(quantity) desc, item_id limit $2`,
        [tx.shopId, limit],
      )
      return rows.map(({ amountPaise, itemName, quantityThousandths }) => ({
        itemName,
        quantityThousandths: Number(quantityThousandths),
        amountPaise: Number(amountPaise),
      }))
    },
  }
}
