// Every payment for a bill, the oldest first: the how-manieth it was, what was paid by then, what was left, how many days after.

import type { Database } from 'better-sqlite3'
import { dayInIndia, daysBetween, instantOf } from '../../../../shared/kernel/calendar.ts'
import { laterPayments } from '../../rows/later-payments.ts'
import { entrySeqSql, lineKeysSql } from '../../rows/line-key.ts'
import { all, type Bound, type Question, type ReportTable, recordLead, standIs, tableOf } from '../report-parts.ts'
import { ofCustomer } from './bill-conditions.ts'
import { withNumber } from './bills.ts'

interface Row {
  readonly id: Buffer
  readonly series: string
  readonly financialYear: string
  readonly serial: number
  readonly issued: string
  readonly customer: string | null
  readonly total: number
  readonly ms: number
  readonly reference: string
  readonly tender: string
  readonly nth: number
  readonly amount: number
  readonly soFar: number
}

const notVoided = 'not exists (select 1 from invoice_void x where x.invoice_seq = v.seq)'
const paymentSeq = entrySeqSql('p.payment_key')

/** Money for bills in the period: with the sale, later, and from the customer's account. */
const moves = `from (
    select p.invoice_seq, ${paymentSeq} as seq, p.payment_key as part, p.received_at_ms as ms,
      coalesce(p.receipt_number, '') as reference, p.tender, p.amount_paise as amount
    from payment p where p.invoice_seq is not null and p.received_at_ms >= :fromMs and p.received_at_ms < :beforeMs
    union all
    select a.invoice_seq, a.entry_seq, a.line_number, ae.at_ms, '', 'credit', a.amount_paise
    from allocation a cross join entry ae on ae.seq = a.entry_seq where ae.at_ms >= :fromMs and ae.at_ms < :beforeMs
  ) m cross join invoice v on v.seq = m.invoice_seq where ${notVoided} and ${ofCustomer} and ${standIs('m.seq')}`

/** All money for the bills of the page, each with how much was paid by then. */
const counted = `select *, row_number() over inOrder as nth, sum(amount) over inOrder as soFar from (
    select b.seq as bill, p.amount_paise as amount, ${paymentSeq} as seq, p.payment_key as part
      from bill b cross join payment p on p.payment_key between ${lineKeysSql('b.seq')}
    union all
    select b.seq, p.amount_paise, ${paymentSeq}, p.payment_key
      from bill b cross join ${laterPayments} on p.invoice_seq = b.seq and p.receipt_number is not null
    union all
    select b.seq, a.amount_paise, a.entry_seq, a.line_number from bill b cross join allocation a on a.invoice_seq = b.seq
  ) window inOrder as (partition by bill order by seq, part rows unbounded preceding)`

const sql = `with page as materialized (
    select m.invoice_seq, m.seq, m.part, m.ms, m.reference, m.tender, m.amount, v.series, v.financial_year as financialYear,
      v.serial, v.issued_on as issued, v.total_paise as total, v.customer_no
    ${moves} order by m.seq, m.part limit :limit
  ), bill as materialized (select distinct invoice_seq as seq from page), counted as materialized (${counted})
  select re.id, m.*, k.name as customer, c.nth, c.soFar
  from page m cross join counted c on (c.bill, c.seq, c.part) = (m.invoice_seq, m.seq, m.part)
  join entry re on re.seq = m.invoice_seq left join customer k on k.customer_no = m.customer_no order by m.seq, m.part`
const sumSql = `select count(*) as rowCount, coalesce(sum(m.amount), 0) as amount ${moves}`

export function paymentHistory(db: Database, question: Question): ReportTable {
  const rows = all<Row>(db, sql, question.bound).map(row => ({
    ...withNumber(row),
    at: instantOf(row.ms),
    left: Math.max(0, row.total - row.soFar),
    daysAfter: daysBetween(row.issued, dayInIndia(row.ms)),
  }))
  const { amount, rowCount } = db.prepare<Bound, { amount: number; rowCount: number }>(sumSql).get(question.bound) ?? {
    amount: 0,
    rowCount: 0,
  }
  return { ...tableOf(question, rows, ({ id }) => recordLead('invoices', id), { amount }), rowCount }
}
