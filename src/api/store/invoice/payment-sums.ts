// Sums over the payments of a time and the bills that were made or paid for in it. Void bills are none.

import type { Tender } from '../../../shared/records/payment.ts'
import type { ShopTx } from '../open-store.ts'
import { lastMonths, monthSql } from './history-sums.ts'
import { fromInvoicesSql, isPaidSql, leftPaidSql, leftTotalSql } from './invoice-rows.ts'

/** Its ends belong to it. */
export interface TimeSpan {
  readonly from: Date
  readonly to: Date
}

export interface BillSums {
  readonly count: number
  readonly paidCount: number
  readonly unpaidCount: number
  readonly duePaise: number
  readonly openPaise: number
}

export interface TenderSum {
  readonly tender: Tender
  readonly count: number
  readonly paise: number
  readonly firstAt: Date
  readonly lastAt: Date
}

const takenSql = `from payment p join invoice i on i.shop_id = p.shop_id and i.id = p.invoice_id
  join invoice_balance b on b.shop_id = i.shop_id and b.invoice_id = i.id
  where p.shop_id = $1 and p.received_at between $2 and $3`

export function paymentSums(tx: ShopTx, { from, to }: TimeSpan) {
  const values = [tx.shopId, from, to]
  return {
    async bills(): Promise<BillSums> {
      const row = await tx.row<Record<keyof BillSums, string>>(
        `select count(*) as count, count(*) filter (where ${isPaidSql}) as "paidCount",
           count(*) filter (where not ${isPaidSql} and ${leftPaidSql} <= 0) as "unpaidCount",
           coalesce(sum(${leftTotalSql}), 0) as "duePaise",
           coalesce(sum(greatest(${leftTotalSql} - ${leftPaidSql}, 0)), 0) as "openPaise"
         ${fromInvoicesSql} where i.shop_id = $1 and b.voided_at is null and (i.issued_at between $2 and $3
           or exists (select 1 from payment p
             where p.shop_id = i.shop_id and p.invoice_id = i.id and p.received_at between $2 and $3))`,
        values,
      )
      return {
        count: Number(row?.count),
        paidCount: Number(row?.paidCount),
        unpaidCount: Number(row?.unpaidCount),
        duePaise: Number(row?.duePaise),
        openPaise: Number(row?.openPaise),
      }
    },
    async tenders(): Promise<TenderSum[]> {
      const rows = await tx.rows<Omit<TenderSum, 'count' | 'paise'> & Record<'count' | 'paise', string>>(
        `select p.tender, count(*), sum(p.amount_paise) as paise, min(p.received_at) as "firstAt",
           max(p.received_at) as "lastAt" ${takenSql} and b.voided_at is null group by p.tender`,
        values,
      )
      return rows.map(row => ({ ...row, count: Number(row.count), paise: Number(row.paise) }))
    },
    /** The last so many months in which money came, the oldest first. */
    months: (most: number) =>
      lastMonths(
        tx,
        `select ${monthSql('p.received_at')} as month, sum(p.amount_paise) as paise, count(*)
         ${takenSql} and b.voided_at is null group by 1 order by 1 desc limit ${most}`,
        values,
      ),
    /** Ids of payments, the oldest first, with those of their bills. `isPaid`: only of bills that are, or are not. */
    async part(isPaid: boolean | undefined, limit: number, offset: number) {
      const [of, more] = isPaid === undefined ? ['', []] : [`and ${isPaidSql} = $6`, [isPaid]]
      return tx.rows<{ id: string; invoiceId: string }>(
        `select p.id, p.invoice_id as "invoiceId" ${takenSql} ${of}
         order by p.received_at, p.entry_id, p.line_number limit $4 offset $5`,
        [...values, limit, offset, ...more],
      )
    },
  }
}
