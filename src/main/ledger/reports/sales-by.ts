// Sales by hour, customer and cashier: bills on one side, credit notes on the other.

import type { Database } from 'better-sqlite3'
import { lineKeySql } from '../rows/line-key.ts'
import { habitsOf } from './customer-habits.ts'
import { scopeOf } from './facts/fact-days.ts'
import { sumByKey } from './facts/fact-table.ts'
import type { Named } from './facts/past-facts.ts'
import { behindLead, firstRows, type Question, type ReportTable, tableOf } from './report-parts.ts'

interface Sold<Key = number> {
  /** As the fact's column has it. */
  readonly key: Key
  readonly bills: number
  readonly sales: number
  readonly returns: number
  readonly net: number
}

const istOffsetMs = 19_800_000
const hourOf = (ms: string) => `(${ms} + ${istOffsetMs}) / 3600000 % 24`

/** In SQL, of bills `v` and credit notes `c`. Who sold stands beside the money that came with the sale; else in the entry, a long row. */
export const soldByKeys = {
  hour: { bill: hourOf('v.issued_at_ms'), note: hourOf('c.issued_at_ms') },
  customer: { bill: 'v.customer_no', note: 'c.customer_no' },
  cashier: {
    bill: `coalesce((select p.received_by from payment p where p.payment_key = ${lineKeySql('v.seq', '1')}),
      (select ce.by from entry ce where ce.seq = v.seq))`,
    note: '(select ce.by from entry ce where ce.seq = c.seq)',
  },
} as const

function soldBy({ bound, facts }: Question, key: 'hour' | 'customerNo' | 'cashier'): Sold[] {
  return soldIn(sumByKey(facts.bills().table, key, measures, scopeOf(bound)))
}

const measures = ['bills', 'notes', 'sold', 'back'] as const

function soldIn(sum: ReturnType<typeof sumByKey>): Sold[] {
  const [bills, notes, sold, back] = [sum('bills'), sum('notes'), sum('sold'), sum('back')]
  const rows: Sold[] = []
  for (let at = 0; at < bills.length; at += 1) {
    if (bills[at] === 0 && notes[at] === 0) continue
    const [sales, returns] = [sold[at] as number, back[at] as number]
    rows.push({ key: at, bills: bills[at] as number, sales, returns, net: sales - returns })
  }
  return rows
}

const byNet = (one: Sold<Named>, other: Sold<Named>) => other.net - one.net || orderOf(one) - orderOf(other)
/** Whom the shop knows comes first. */
const orderOf = ({ key }: Sold<Named>) => (typeof key === 'number' ? key : Number.MAX_SAFE_INTEGER)

export function salesByHour(_db: Database, question: Question): ReportTable {
  const rows = soldBy(question, 'hour').map(row => ({ ...row, hour: row.key }))
  return tableOf(question, rows, ({ hour }) => behindLead(hour, question.asked))
}

export function salesByCustomer(db: Database, question: Question): ReportTable {
  const known = db.prepare<[number], { id: Buffer; customer: string; phone: string | null }>(
    'select id, name as customer, phone from customer where customer_no = ?',
  )
  const nobody = { id: null, customer: null, phone: null }
  const habitOf = habitsOf(question)
  const rows = soldToCustomers(question).sort(byNet)
  return firstRows(question, rows, rows.slice(0, question.limit), row => {
    const { bills, key, sales } = row
    const drawn = { ...row, average: bills === 0 ? null : Math.round(sales / bills), ...habitOf(key) }
    if (typeof key === 'number') return { ...drawn, ...(known.get(key) ?? nobody) }
    return { ...drawn, id: key.key, customer: key.name, phone: key.mark }
  })
}

/** With past bills also those whom only the other program knew. */
function soldToCustomers(question: Question): Sold<Named>[] {
  const own: Sold<Named>[] = soldBy(question, 'customerNo')
  const { bound, past } = question
  if (past === null) return own
  const byCustomer = new Map(own.map(row => [row.key, row]))
  for (const row of soldIn(sumByKey(past.bills, 'customer', measures, scopeOf(bound)))) {
    const key = past.customers[row.key] ?? 0
    const before = byCustomer.get(key) ?? { bills: 0, sales: 0, returns: 0, net: 0 }
    byCustomer.set(key, {
      key,
      bills: before.bills + row.bills,
      sales: before.sales + row.sales,
      returns: before.returns + row.returns,
      net: before.net + row.net,
    })
  }
  return [...byCustomer.values()]
}

export function salesByCashier(_db: Database, question: Question): ReportTable {
  const { cashiers } = question.facts.bills()
  const rows = soldBy(question, 'cashier')
    .map(row => ({ ...row, cashier: cashiers[row.key] ?? '' }))
    .sort((one, other) => other.net - one.net || (one.cashier < other.cashier ? -1 : 1))
  return tableOf(question, rows, ({ cashier }) => behindLead(cashier, question.asked))
}
