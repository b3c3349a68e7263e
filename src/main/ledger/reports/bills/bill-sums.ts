// The sums of lists of bills, without reading every bill: what was sold is remembered, and only bills that had something due
// when issued can stand otherwise than they did then.

import type { Database } from 'better-sqlite3'
import { scopeOf } from '../facts/fact-days.ts'
import { type Bound, type Question, soldBills } from '../report-parts.ts'
import { ofCustomer } from './bill-conditions.ts'

interface Owing {
  readonly count: number
  readonly total: number
  readonly paid: number
  /** Since the bill was issued. */
  readonly paidLater: number
  readonly due: number
}

export interface BillSums {
  readonly count: number
  readonly total: number
  readonly returned: number
  readonly paid: number
  readonly due: number
}

const owingSql = (condition: string) => `select count(*) as count, coalesce(sum(v.total_paise), 0) as total,
    coalesce(sum(b.paid_paise), 0) as paid, coalesce(sum(b.paid_paise - v.paid_at_issue_paise), 0) as paidLater,
    coalesce(sum(b.due_paise), 0) as due
  from invoice_balance b cross join invoice v on v.seq = b.invoice_seq where ${condition} and ${soldBills} and ${ofCustomer}`
const returnedSql = (condition: string) => `select coalesce(sum(n.total_paise), 0)
  from credit_note n cross join invoice v on v.seq = n.invoice_seq left join invoice_balance b on b.invoice_seq = v.seq
  where ${condition} and ${soldBills} and ${ofCustomer}`

/** `paid`: of those alone on which nothing is due. */
export function billSums(db: Database, question: Question, which: 'all' | 'paid'): BillSums {
  const { bound } = question
  const owing = (condition: string) => db.prepare<Bound, Owing>(owingSql(condition)).get(bound) as Owing
  const returned = (condition: string) => db.prepare<Bound, number>(returnedSql(condition)).pluck().get(bound) ?? 0
  const sold = sumSold(question)
  const all = owing('1')
  const paid = sold.paid + all.paidLater
  if (which === 'all') return { count: sold.bills, total: sold.sold, returned: returned('1'), paid, due: all.due }
  const unpaid = owing('b.due_paise > 0')
  return {
    count: sold.bills - unpaid.count,
    total: sold.sold - unpaid.total,
    returned: returned('coalesce(b.due_paise, 0) <= 0'),
    paid: paid - unpaid.paid,
    due: 0,
  }
}

const measures = ['bills', 'sold', 'paid', 'lines', 'roundOff'] as const
type Sold = Record<(typeof measures)[number], number>

/** Of the bills in scope; with `isNamed` of those with a customer. */
export function sumSold({ bound, facts }: Question, isNamed = false): Sold {
  const { fromDay, stands, toDay } = scopeOf(bound)
  const { table } = facts.bills()
  const [day, stand, customer] = [table.column('day'), table.column('stand'), table.column('customerNo')]
  const sums: Sold = { bills: 0, sold: 0, paid: 0, lines: 0, roundOff: 0 }
  const columns = measures.map(measure => [measure, table.column(measure)] as const)
  for (let at = 0; at < table.length(); at += 1) {
    const on = day[at] as number
    if (on < fromDay || on > toDay || (stands !== null && !stands.has(stand[at] as number))) continue
    if (bound.customerNo !== null && customer[at] !== bound.customerNo) continue
    if (isNamed && customer[at] === 0) continue
    for (const [measure, column] of columns) sums[measure] += column[at] as number
  }
  return sums
}
