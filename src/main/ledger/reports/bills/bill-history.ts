// Bills with how and how soon they were paid, and what that says of lending again.

import type { Database } from 'better-sqlite3'
import { payingHabitOf } from '../../../../shared/domain/customer/paying-habit.ts'
import { dayInIndia, daysBetween } from '../../../../shared/kernel/calendar.ts'
import { laterPayments } from '../../rows/later-payments.ts'
import { lineKeysSql } from '../../rows/line-key.ts'
import { all, type Question, type ReportTable, soldBills } from '../report-parts.ts'
import { newestBills, ofCustomer } from './bill-conditions.ts'
import { billSums } from './bill-sums.ts'
import { firstBills, withNumber } from './bills.ts'

interface Row {
  readonly id: Buffer
  readonly series: string
  readonly financialYear: string
  readonly serial: number
  readonly issued: string
  readonly customer: string | null
  readonly total: number
  readonly paid: number
  readonly due: number
  readonly payments: number
  readonly lastMs: number | null
}

/** Money at the sale, money later, and money on account that was set against the bill. */
const paid = `select p.received_at_ms as ms from payment p where p.payment_key between ${lineKeysSql('v.seq')}
  union all select p.received_at_ms from ${laterPayments} where p.invoice_seq = v.seq and p.receipt_number is not null
  union all select e.at_ms from allocation a join entry e on e.seq = a.entry_seq where a.invoice_seq = v.seq`

const sql = `select e.id, v.series, v.financial_year as financialYear, v.serial, v.issued_on as issued, k.name as customer,
    v.total_paise as total, coalesce(b.paid_paise, v.paid_at_issue_paise) as paid, coalesce(b.due_paise, 0) as due,
    (select count(*) from (${paid})) as payments, (select max(ms) from (${paid})) as lastMs
  from invoice v left join invoice_balance b on b.invoice_seq = v.seq join entry e on e.seq = v.seq
  left join customer k on k.customer_no = v.customer_no where ${soldBills} and ${ofCustomer} ${newestBills}`

export function billHistory(db: Database, question: Question): ReportTable {
  const rows = all<Row>(db, sql, question.bound).map(row => {
    const isPaid = row.due <= 0
    const daysToPay = isPaid && row.lastMs !== null ? daysBetween(row.issued, dayInIndia(row.lastMs)) : null
    const habit = payingHabitOf({
      isPaid,
      daysToPay,
      hasPayments: row.payments > 0,
      ageDays: daysBetween(row.issued, question.todayOn),
    })
    return { ...withNumber(row), daysToPay, habit }
  })
  return firstBills(question, rows, billSums(db, question, 'all'))
}
