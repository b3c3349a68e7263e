// How sales were paid, and money that came later or went back, by means.

import type { Database } from 'better-sqlite3'
import { entrySeqSql } from '../rows/line-key.ts'
import { scopeOf } from './facts/fact-days.ts'
import { sumByKey } from './facts/fact-table.ts'
import { behindLead, type Question, type ReportTable, soldBills, standIs, tableOf } from './report-parts.ts'

const paymentSeq = entrySeqSql('p.payment_key')
export const refundSeq = entrySeqSql('r.refund_key')

/** Money `p` of the period, without what came with bills that were voided. */
export const moneyTaken = `p.received_at_ms >= :fromMs and p.received_at_ms < :beforeMs
  and (p.receipt_number is not null or not exists (select 1 from invoice_void x where x.invoice_seq = p.invoice_seq))
  and ${standIs(paymentSeq)}`
/** Money `r` handed back in the period, without that of voids. */
export const moneyBack = `r.refunded_at_ms >= :fromMs and r.refunded_at_ms < :beforeMs
  and not exists (select 1 from invoice_void x where x.seq = ${refundSeq}) and ${standIs(refundSeq)}`
/** Bills `v` that were not paid in full when issued. */
export const soldOnCredit = `${soldBills} and v.total_paise > v.paid_at_issue_paise`

const measures = ['count', 'atSale', 'later', 'back'] as const

/** Credit is no tender: its row makes the first column come to the sales of the period. */
export function salesByTender(_db: Database, question: Question): ReportTable {
  const { table, tenders } = question.facts.tenders()
  const sum = sumByKey(table, 'tender', measures, scopeOf(question.bound))
  const rows = [...sum('count').keys()]
    .filter(at => sum('count')[at] !== 0)
    .map(at => {
      const [tender, count] = [tenders[at] ?? '', sum('count')[at] as number]
      const [atSale, later, back] = [sum('atSale')[at] as number, sum('later')[at] as number, sum('back')[at] as number]
      return { tender, count, atSale, later, back, received: tender === 'credit' ? 0 : atSale + later - back }
    })
    .sort(
      (one, other) =>
        Number(one.tender === 'credit') - Number(other.tender === 'credit') ||
        other.atSale - one.atSale ||
        (one.tender < other.tender ? -1 : 1),
    )
  return tableOf(question, rows, ({ tender }) => behindLead(tender, question.asked))
}
