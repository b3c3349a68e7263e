// What customers bought, line by line, the newest first; past bills among them on a wish.

import type { Database } from 'better-sqlite3'
import { lineKeysSql } from '../../rows/line-key.ts'
import { scopeOf } from '../facts/fact-days.ts'
import {
  linesOfPastBills,
  paiseOfPastLine,
  pastBillsIn,
  pastCustomerName,
  pastGoodsName,
} from '../facts/past-sources.ts'
import { all, type Question, type ReportTable, recordLead, soldBills, tableOf } from '../report-parts.ts'
import { ofCustomer } from './bill-conditions.ts'
import { sumSold } from './bill-sums.ts'
import { withNumber } from './bills.ts'

interface Bought {
  readonly id: Buffer
  readonly series: string
  readonly financialYear: string
  readonly serial: number
  readonly issued: string
}
type PastBought = Pick<Bought, 'issued'> & { readonly key: string; readonly number: string }

const boughtSql = `select e.id, v.series, v.financial_year as financialYear, v.serial, v.issued_on as issued,
    k.name as customer, i.name as item, l.quantity_thousandths as quantity, i.unit, l.total_paise as amount
  from invoice v join entry e on e.seq = v.seq join customer k on k.customer_no = v.customer_no
  join invoice_line l on l.line_key between ${lineKeysSql('v.seq')} join item i on i.item_no = l.item_no
  where ${soldBills} and v.customer_no is not null and ${ofCustomer}
  order by v.issued_on desc, v.seq desc, l.line_key limit :limit`

/** Goods that came back are no purchase, as credit notes are none. */
const pastSql = `select cast(p.sale_key as text) as key, p.number, p.sold_on as issued, coalesce(k.name, ${pastCustomerName}) as customer,
    coalesce(i.name, ${pastGoodsName}) as item, l.quantity_thousandths as quantity, i.unit, ${paiseOfPastLine} as amount
  from ${linesOfPastBills} left join customer k on k.customer_no = p.customer_no left join item i on i.item_no = l.item_no
  where ${pastBillsIn} and p.kind = 'sale' and coalesce(k.name, ${pastCustomerName}) is not null
    and (:customerNo is null or p.customer_no = :customerNo)
  order by p.sold_on desc, p.sale_key desc, l.line_key limit :limit`

export function purchaseHistory(db: Database, question: Question): ReportTable {
  const { bound, limit, past } = question
  const own = sumSold(question, true)
  const bought = all<Bought>(db, boughtSql, bound).map(row => ({ ...withNumber(row), to: 'invoices' as const }))
  const old = past === null ? [] : all<PastBought>(db, pastSql, bound)
  const oldSums = sumPast(question)
  const rows = [...bought, ...old.map(row => ({ ...row, id: row.key, to: 'past-bills' as const }))]
    .sort((one, other) => (one.issued < other.issued ? 1 : one.issued > other.issued ? -1 : 0))
    .slice(0, limit)
  return {
    ...tableOf<(typeof rows)[number]>(question, rows, ({ id, to }) => recordLead(to, id)),
    sums: { amount: own.sold - own.roundOff + oldSums.paise },
    rowCount: own.lines + oldSums.lines,
  }
}

/** Of past bills that name a customer. */
function sumPast({ bound, past }: Question): { paise: number; lines: number } {
  const sums = { paise: 0, lines: 0 }
  if (past === null) return sums
  const { fromDay, stands, toDay } = scopeOf(bound)
  const { bills, customers } = past
  const [day, customer] = [bills.column('day'), bills.column('customer')]
  const [lines, sold] = [bills.column('lines'), bills.column('sold')]
  for (let at = 0; at < bills.length(); at += 1) {
    const [on, who] = [day[at] as number, customers[customer[at] as number]]
    if (on < fromDay || on > toDay || stands !== null || who === 0) continue
    if (bound.customerNo !== null && who !== bound.customerNo) continue
    sums.paise += sold[at] as number
    sums.lines += lines[at] as number
  }
  return sums
}
