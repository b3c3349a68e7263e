// Sums over the bills of a time, for the phone's histories. Void bills are none.

import type { Tender } from '../../../shared/records/payment.ts'
import type { ShopTx } from '../open-store.ts'
import {
  fromInvoicesSql,
  type InvoiceFilter,
  isPaidSql,
  leftPaidSql,
  leftTotalSql,
  newestFirstSql,
  paidAtSql,
  wantedSql,
} from './invoice-rows.ts'

export interface InvoiceSums {
  readonly count: number
  readonly paidCount: number
  readonly revenuePaise: number
  readonly paidPaise: number
  readonly openPaise: number
  /** Of all that are paid together, each from the bill to the money that settled it: whole days that have passed. */
  readonly daysToPayment: number
  /** Paid within `promptDays`. */
  readonly promptCount: number
  /** With several payments, or with one that did not settle them. */
  readonly inPartsCount: number
  readonly lineCount: number
  readonly quantityThousandths: number
  readonly firstAt: Date | null
  readonly lastAt: Date | null
}

export interface SoldSum {
  readonly name: string
  readonly groupName: string
  readonly quantityThousandths: number
  readonly worthPaise: number
  readonly invoiceCount: number
}

export interface MonthSum {
  /** `2026-11`, in India. */
  readonly month: string
  readonly paise: number
  readonly count: number
}

type Numbers<T> = { [K in keyof T]: T[K] extends number ? string : T[K] }

const daysSql = `greatest(floor(extract(epoch from ${paidAtSql} - i.issued_at) / 86400), 0)`
const worthSql = 'sum(round(l.unit_price_paise::numeric * l.quantity_thousandths / 1000))'
export const monthSql = (at: string) => `to_char(${at} at time zone 'Asia/Kolkata', 'YYYY-MM')`

export function historySums(tx: ShopTx, filter: Omit<InvoiceFilter, 'isPaid'>) {
  const { values, where } = wantedSql(tx.shopId, filter)
  const stands = `${where} and b.voided_at is null`
  const lines = `join invoice_line l on l.shop_id = i.shop_id and l.invoice_id = i.id where ${stands}`
  return {
    all: (promptDays: number) => sumAll(tx, stands, values, promptDays),
    /** How many payments there were by each tender. */
    async tenders(): Promise<Partial<Record<Tender, number>>> {
      const rows = await tx.rows<{ tender: Tender; count: string }>(
        `select p.tender, count(*) ${fromInvoicesSql}
         join payment p on p.shop_id = i.shop_id and p.invoice_id = i.id where ${stands} group by p.tender`,
        values,
      )
      return Object.fromEntries(rows.map(({ count, tender }) => [tender, Number(count)]))
    },
    /** Those on most bills first; each called as it was sold last. */
    items: (most: number) =>
      sold(
        tx,
        `select (array_agg(l.name order by ${newestFirstSql}, l.line_number))[1] as name,
           (array_agg(l.group_name order by ${newestFirstSql}, l.line_number))[1] as "groupName",
           sum(l.quantity_thousandths) as "quantityThousandths", ${worthSql} as "worthPaise",
           count(distinct l.invoice_id) as "invoiceCount"
         ${fromInvoicesSql} ${lines} group by l.item_id
         order by "invoiceCount" desc, "worthPaise" desc, max(i.issued_at) desc, l.item_id limit ${most}`,
        values,
      ),
    /** Those that were sold for most first. */
    groups: (most: number) =>
      sold(
        tx,
        `select '' as name, l.group_name as "groupName", sum(l.quantity_thousandths) as "quantityThousandths",
           ${worthSql} as "worthPaise", count(distinct l.invoice_id) as "invoiceCount"
         ${fromInvoicesSql} ${lines} group by l.group_name
         order by "worthPaise" desc, l.group_name limit ${most}`,
        values,
      ),
    /** The last so many months in which there was a bill, the oldest first. */
    months: (most: number) =>
      lastMonths(
        tx,
        `select ${monthSql('i.issued_at')} as month, sum(${leftTotalSql}) as paise, count(*)
         ${fromInvoicesSql} where ${stands} group by 1 order by 1 desc limit ${most}`,
        values,
      ),
  }
}

async function sumAll(
  tx: ShopTx,
  stands: string,
  values: readonly unknown[],
  promptDays: number,
): Promise<InvoiceSums> {
  const days = `$${values.length + 1}`
  const row = await tx.row<Numbers<InvoiceSums>>(
    `select count(*) as count, count(*) filter (where ${isPaidSql}) as "paidCount",
       coalesce(sum(${leftTotalSql}), 0) as "revenuePaise", coalesce(sum(${leftPaidSql}), 0) as "paidPaise",
       coalesce(sum(greatest(${leftTotalSql} - ${leftPaidSql}, 0)), 0) as "openPaise",
       coalesce(sum(${daysSql}) filter (where ${isPaidSql}), 0) as "daysToPayment",
       count(*) filter (where ${isPaidSql} and ${daysSql} <= ${days}) as "promptCount",
       count(*) filter (where taken.count > 1 or (taken.count = 1 and not ${isPaidSql})) as "inPartsCount",
       coalesce(sum(sold.count), 0) as "lineCount", coalesce(sum(sold.quantity), 0) as "quantityThousandths",
       min(i.issued_at) as "firstAt", max(i.issued_at) as "lastAt"
     ${fromInvoicesSql}
     left join lateral (select count(*) from payment p
       where p.shop_id = i.shop_id and p.invoice_id = i.id) taken on true
     left join lateral (select count(*), sum(quantity_thousandths) as quantity from invoice_line l
       where l.shop_id = i.shop_id and l.invoice_id = i.id) sold on true
     where ${stands}`,
    [...values, promptDays],
  )
  if (row === undefined) throw new Error('sums are always one row')
  const { firstAt, lastAt, ...figures } = row
  const numbers = Object.fromEntries(Object.entries(figures).map(([name, text]) => [name, Number(text)]))
  return { ...(numbers as Omit<InvoiceSums, 'firstAt' | 'lastAt'>), firstAt, lastAt }
}

async function sold(tx: ShopTx, statement: string, values: readonly unknown[]): Promise<SoldSum[]> {
  const rows = await tx.rows<Numbers<SoldSum>>(statement, values)
  return rows.map(({ groupName, invoiceCount, name, quantityThousandths, worthPaise }) => ({
    name,
    groupName,
    quantityThousandths: Number(quantityThousandths),
    worthPaise: Number(worthPaise),
    invoiceCount: Number(invoiceCount),
  }))
}

/** What `statement` finds, the newest month first, turned round. */
export async function lastMonths(tx: ShopTx, statement: string, values: readonly unknown[]): Promise<MonthSum[]> {
  const rows = await tx.rows<Numbers<MonthSum>>(statement, values)
  return rows.map(({ count, month, paise }) => ({ month, paise: Number(paise), count: Number(count) })).reverse()
}
