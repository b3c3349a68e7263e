// Sales by hour, customer and cashier: bills on one side, credit notes on the other.

import type { Database } from 'better-sqlite3'
import { lineKeySql } from '../rows/line-key.ts'
import { all, behindLead, type Question, type ReportTable, soldBills, tableOf, takenBackNotes } from './report-parts.ts'

interface Sold {
  readonly bills: number
  readonly sales: number
  readonly returns: number
  readonly net: number
}

/** `key`s of bills `v` and of credit notes `c` that belong together. */
function soldBySql({ bill, note }: { readonly bill: string; readonly note: string }): string {
  return `select key, sum(bills) as bills, sum(sales) as sales, sum(back) as returns, sum(sales - back) as net from (
    select ${bill} as key, count(*) as bills, sum(v.total_paise) as sales, 0 as back
    from invoice v where ${soldBills} group by 1
    union all
    select ${note}, 0, 0, sum(c.total_paise) from credit_note c where ${takenBackNotes} group by 1
  ) group by key`
}

const istOffsetMs = 19_800_000
const hourOf = (ms: string) => `(${ms} + ${istOffsetMs}) / 3600000 % 24`
/** Who sold stands beside the money that came with the sale; else in the entry, which is a long row. */
export const soldByKeys = {
  hour: { bill: hourOf('v.issued_at_ms'), note: hourOf('c.issued_at_ms') },
  customer: { bill: 'v.customer_no', note: 'c.customer_no' },
  cashier: {
    bill: `coalesce((select p.received_by from payment p where p.payment_key = ${lineKeySql('v.seq', '1')}),
      (select ce.by from entry ce where ce.seq = v.seq))`,
    note: '(select ce.by from entry ce where ce.seq = c.seq)',
  },
} as const

const hourSql = `select key as hour, bills, sales, returns, net from (${soldBySql(soldByKeys.hour)}) order by key`

const customerSql = `select k.name as customer, k.phone, k.id, s.bills, s.sales, s.returns, s.net
  from (${soldBySql(soldByKeys.customer)}) s left join customer k on k.customer_no = s.key
  order by s.net desc, s.key`

const cashierSql = `select key as cashier, bills, sales, returns, net from (${soldBySql(soldByKeys.cashier)})
  order by net desc, key`

export function salesByHour(db: Database, question: Question): ReportTable {
  const rows = all<Sold & { hour: number }>(db, hourSql, question.bound)
  return tableOf(question, rows, ({ hour }) => behindLead(hour, question.asked))
}

export function salesByCustomer(db: Database, question: Question): ReportTable {
  const rows = all<Sold & { id: Buffer | null }>(db, customerSql, question.bound)
  return tableOf(question, rows, ({ id }) => behindLead(id, question.asked))
}

export function salesByCashier(db: Database, question: Question): ReportTable {
  const rows = all<Sold & { cashier: string }>(db, cashierSql, question.bound)
  return tableOf(question, rows, ({ cashier }) => behindLead(cashier, question.asked))
}
