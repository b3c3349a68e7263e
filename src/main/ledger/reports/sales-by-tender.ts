// How sales were paid, and money that came later or went back, by means.

import type { Database } from 'better-sqlite3'
import { entrySeqSql } from '../rows/line-key.ts'
import { all, behindLead, counterIs, type Question, type ReportTable, soldBills, tableOf } from './report-parts.ts'

interface Row {
  readonly tender: string
}

const paymentSeq = entrySeqSql('p.payment_key')
export const refundSeq = entrySeqSql('r.refund_key')

/** Money `p` of the period, without what came with bills that were voided. */
export const moneyTaken = `p.received_at_ms >= :fromMs and p.received_at_ms < :beforeMs
  and (p.receipt_number is not null or not exists (select 1 from invoice_void x where x.invoice_seq = p.invoice_seq))
  and ${counterIs(paymentSeq)}`
/** Money `r` handed back in the period, without that of voids. */
export const moneyBack = `r.refunded_at_ms >= :fromMs and r.refunded_at_ms < :beforeMs
  and not exists (select 1 from invoice_void x where x.seq = ${refundSeq}) and ${counterIs(refundSeq)}`
/** Bills `v` that were not paid in full when issued. */
export const soldOnCredit = `${soldBills} and v.total_paise > v.paid_at_issue_paise`

/** Credit is no tender: its row makes the first column come to the sales of the period. */
const sql = `select tender, sum(count) as count, sum(atSale) as atSale, sum(later) as later, sum(back) as back,
    sum(case when tender = 'credit' then 0 else atSale + later - back end) as received
  from (
    select p.tender, 1 as count, case when p.receipt_number is null then p.amount_paise else 0 end as atSale,
      case when p.receipt_number is null then 0 else p.amount_paise end as later, 0 as back
    from payment p where ${moneyTaken}
    union all
    select r.tender, 1, 0, 0, r.amount_paise from refund r where ${moneyBack}
    union all
    select 'credit', 1, v.total_paise - v.paid_at_issue_paise, 0, 0 from invoice v
    where ${soldOnCredit}
  ) group by tender order by tender = 'credit', atSale desc, tender`

export function salesByTender(db: Database, question: Question): ReportTable {
  return tableOf(question, all<Row>(db, sql, question.bound), ({ tender }) => behindLead(tender, question.asked))
}
