// The money behind a means of payment: what came with bills, later and on account, what was handed back; behind credit, the bills.

import type { Database } from 'better-sqlite3'
import { entrySeqSql } from '../../rows/line-key.ts'
import { all, type Question, type ReportTable } from '../report-parts.ts'
import { moneyBack, moneyTaken, refundSeq, soldOnCredit } from '../sales-by-tender.ts'
import { billHead, billJoins, type DocumentRow, documentTable } from './document-row.ts'

const idOf = (seq: string) => `(select re.id from entry re where re.seq = ${seq})`

const takenSql = `select ${entrySeqSql('p.payment_key')}, p.received_at_ms as atMs,
    case when p.receipt_number is null then 'sale' else 'payment' end as what, v.series, v.financial_year as financialYear, v.serial,
    coalesce(p.receipt_number, '') as reference, k.name as party,
    case when v.seq is null then 'customers' else 'invoices' end as record,
    case when v.seq is null then k.id else ${idOf('v.seq')} end as recordId, 1 as count,
    case when p.receipt_number is null then p.amount_paise else 0 end as atSale,
    case when p.receipt_number is null then 0 else p.amount_paise end as later, 0 as back, p.amount_paise as received
  from payment p left join invoice v on v.seq = p.invoice_seq
  left join customer k on k.customer_no = coalesce(p.customer_no, v.customer_no)
  where ${moneyTaken} and p.tender = :key`

const backSql = `select ${refundSeq}, r.refunded_at_ms, case when c.seq is null then 'credit_paid_out' else 'return' end,
    c.series, c.financial_year, c.serial, '', k.name,
    case when c.seq is null then 'customers' else 'credit-notes' end,
    case when c.seq is null then k.id else ${idOf('c.seq')} end,
    1, 0, 0, r.amount_paise, -r.amount_paise
  from refund r left join credit_note c on c.seq = ${refundSeq}
  left join customer k on k.customer_no = coalesce(r.customer_no, c.customer_no)
  where ${moneyBack} and r.tender = :key`

const onCreditSql = `select ${billHead}, 1, v.total_paise - v.paid_at_issue_paise, 0, 0, 0
  from ${billJoins} where ${soldOnCredit} and :key = 'credit'`

const sql = `${takenSql} union all ${backSql} union all ${onCreditSql} order by 1`

export function paymentsBehind(db: Database, question: Question): ReportTable {
  return documentTable(question, all<DocumentRow>(db, sql, question.bound))
}
