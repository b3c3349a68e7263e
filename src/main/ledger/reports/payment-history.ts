// Every payment for a bill, the oldest first: the how-manieth it was, what was paid by then, what was left, how many days after.

import type { Database } from 'better-sqlite3'
import { dayInIndia, daysBetween, instantOf } from '../../../shared/kernel/calendar.ts'
import { entrySeqSql } from '../rows/line-key.ts'
import { ofCustomer } from './bill-conditions.ts'
import { withNumber } from './bills.ts'
import { all, counterIs, type Question, type ReportTable, recordLead, tableOf } from './report-parts.ts'

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

/** Bills that got money in the period; earlier money for them counts in what was paid by then. */
const paidBills = `select p.invoice_seq from payment p
  where p.invoice_seq is not null and p.received_at_ms >= :fromMs and p.received_at_ms < :beforeMs
  union select a.invoice_seq from allocation a join entry e on e.seq = a.entry_seq where e.at_ms >= :fromMs and e.at_ms < :beforeMs`

const sql = `select * from (
    select e.id, v.series, v.financial_year as financialYear, v.serial, v.issued_on as issued, k.name as customer,
      v.total_paise as total, m.ms, m.reference, m.tender, m.amount, m.seq, m.part,
      row_number() over paid as nth, sum(m.amount) over paid as soFar
    from (
      select p.invoice_seq, ${paymentSeq} as seq, p.payment_key as part, p.received_at_ms as ms,
        coalesce(p.receipt_number, '') as reference, p.tender, p.amount_paise as amount
      from payment p where p.invoice_seq in (${paidBills})
      union all
      select a.invoice_seq, a.entry_seq, a.line_number, ae.at_ms, '', 'credit', a.amount_paise
      from allocation a join entry ae on ae.seq = a.entry_seq where a.invoice_seq in (${paidBills})
    ) m join invoice v on v.seq = m.invoice_seq join entry e on e.seq = v.seq left join customer k on k.customer_no = v.customer_no
    where ${notVoided} and ${ofCustomer} and ${counterIs('m.seq')}
    window paid as (partition by m.invoice_seq order by m.seq, m.part)
  ) where ms >= :fromMs and ms < :beforeMs order by seq, part`

export function paymentHistory(db: Database, question: Question): ReportTable {
  const rows = all<Row>(db, sql, question.bound).map(row => ({
    ...withNumber(row),
    at: instantOf(row.ms),
    left: Math.max(0, row.total - row.soFar),
    daysAfter: daysBetween(row.issued, dayInIndia(row.ms)),
  }))
  return tableOf(question, rows, ({ id }) => recordLead('invoices', id))
}
