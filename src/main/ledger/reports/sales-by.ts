// Sales by hour, customer and cashier: bills on one side, credit notes on the other.

import type { Database } from 'better-sqlite3'
import { lineKeySql } from '../rows/line-key.ts'
import { idOfBlob } from '../statements/id-blob.ts'
import { all, periodLead, type Question, type ReportTable, soldBills, tableOf, takenBackNotes } from './report-parts.ts'

interface Sold {
  readonly bills: number
  readonly sales: number
  readonly returns: number
  readonly net: number
}

/** `key`s of bills `v` and of credit notes `c` that belong together. */
function soldBySql(billKey: string, noteKey: string): string {
  return `select key, sum(bills) as bills, sum(sales) as sales, sum(back) as returns, sum(sales - back) as net from (
    select ${billKey} as key, count(*) as bills, sum(v.total_paise) as sales, 0 as back
    from invoice v where ${soldBills} group by 1
    union all
    select ${noteKey}, 0, 0, sum(c.total_paise) from credit_note c where ${takenBackNotes} group by 1
  ) group by key`
}

const istOffsetMs = 19_800_000
const hourOf = (ms: string) => `(${ms} + ${istOffsetMs}) / 3600000 % 24`
const hourSql = `select key as hour, bills, sales, returns, net from (${soldBySql(hourOf('v.issued_at_ms'), hourOf('c.issued_at_ms'))}) order by key`

const customerSql = `select k.name as customer, k.phone, k.id, s.bills, s.sales, s.returns, s.net
  from (${soldBySql('v.customer_no', 'c.customer_no')}) s left join customer k on k.customer_no = s.key
  order by s.net desc, s.key`

/** Who sold stands beside the money that came with the sale; else in the entry, which is a long row. */
const cashierSql = `select key as cashier, bills, sales, returns, net from (${soldBySql(
  `coalesce((select p.received_by from payment p where p.payment_key = ${lineKeySql('v.seq', '1')}),
     (select e.by from entry e where e.seq = v.seq))`,
  '(select e.by from entry e where e.seq = c.seq)',
)}) order by net desc, key`

export function salesByHour(db: Database, question: Question): ReportTable {
  const rows = all<Sold & { hour: number }>(db, hourSql, question.bound)
  return tableOf(question, rows, () => periodLead(question))
}

export function salesByCustomer(db: Database, question: Question): ReportTable {
  const rows = all<Sold & { id: Buffer | null }>(db, customerSql, question.bound)
  return tableOf(question, rows, ({ id }) =>
    id === null ? periodLead(question) : { to: 'purchases', id: idOfBlob(id) },
  )
}

export function salesByCashier(db: Database, question: Question): ReportTable {
  const rows = all<Sold & { cashier: string }>(db, cashierSql, question.bound)
  return tableOf(question, rows, () => periodLead(question))
}
