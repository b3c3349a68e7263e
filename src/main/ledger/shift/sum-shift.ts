// Sums up a shift from the rows of its entries: those a counter posted after one entry and up to another. No sale carries
// its shift, so a sale costs nothing for it; the sums are made when a report is asked for.

import type { Database } from 'better-sqlite3'
import { formatDocumentNumber } from '../../../shared/domain/invoice/document-type.ts'
import { expectedCash } from '../../../shared/domain/till/drawer.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import type { CashMove, DrawerFlow, NumberRun, RateSum, ShiftReport, TakenBack } from '../../../shared/records/shift.ts'
import { lineKeysSql } from '../rows/line-key.ts'
import { flowsSql } from './drawer-sources.ts'

/** Numbers of a counter's entries, both within the shift. */
export interface ShiftSpan {
  readonly counterNo: number
  readonly firstNumber: number
  readonly lastNumber: number
}

const span = `with span as materialized (select seq from entry where counter_no = @counterNo and number between @firstNumber and @lastNumber)`

const taxColumns = (table: string) =>
  ['taxable', 'cgst', 'sgst', 'igst'].map(name => `coalesce(sum(${table}.${name}_paise), 0) as ${name}Paise`).join(', ')

const totalsSql = `${span} select count(*) as billCount, coalesce(sum(v.discount_paise), 0) as discountPaise, ${taxColumns('v')},
    coalesce(sum(v.round_off_paise), 0) as roundOffPaise, coalesce(sum(v.total_paise), 0) as totalPaise,
    coalesce(sum(v.total_paise - v.paid_at_issue_paise), 0) as creditPaise
  from span s cross join invoice v on v.seq = s.seq`

const runsSql = `${span} select v.series, v.financial_year as financialYear, min(v.serial) as first, max(v.serial) as last,
    count(*) as count, sum(v.total_paise) as totalPaise
  from span s cross join invoice v on v.seq = s.seq group by 1, 2 order by 2, 1`

const takenBackColumns = (table: string) => `count(*) as count, coalesce(sum(${table}.total_paise), 0) as totalPaise`

const returnsSql = `${span} select ${takenBackColumns('c')} from span s cross join credit_note c on c.seq = s.seq`

const voidsSql = `${span} select ${takenBackColumns('v')} from span s cross join invoice_void w on w.seq = s.seq
  join invoice v on v.seq = w.invoice_seq`

const ratesSql = `${span} select l.tax_rate_bps as taxRateBps, ${taxColumns('l')}
  from span s cross join invoice_line l on l.line_key between ${lineKeysSql('s.seq')} group by 1 order by 1`

const ratesBackSql = `${span} select l.tax_rate_bps as taxRateBps, ${taxColumns('l')} from (
    select n.tax_rate_bps, n.taxable_paise, n.cgst_paise, n.sgst_paise, n.igst_paise
      from span s cross join credit_note_line n on n.line_key between ${lineKeysSql('s.seq')}
    union all
    select i.tax_rate_bps, i.taxable_paise, i.cgst_paise, i.sgst_paise, i.igst_paise
      from span s cross join invoice_void w on w.seq = s.seq
        cross join invoice_line i on i.line_key between ${lineKeysSql('w.invoice_seq')}
  ) l group by 1 order by 1`

const sumsSql = `${span} select kind, tender, count(*) as count, sum(amount) as amountPaise from (${flowsSql('span')})
  group by 1, 2 order by 1, 2`

const movesSql = `${span} select e.at_ms as atMs, e.by, e.body from span s cross join cash_move m on m.seq = s.seq
  join entry e on e.seq = m.seq order by e.seq`

const cashiersSql = `select distinct by from entry where counter_no = @counterNo and number between @firstNumber and @lastNumber
  order by by`

type Totals = Pick<
  ShiftReport,
  | 'billCount'
  | 'discountPaise'
  | 'taxablePaise'
  | 'cgstPaise'
  | 'sgstPaise'
  | 'igstPaise'
  | 'roundOffPaise'
  | 'totalPaise'
  | 'creditPaise'
>

/** The shift's opening entry is the first of its span. */
export function sumShift(db: Database, floatPaise: number, of: ShiftSpan): ShiftReport {
  const totals = present(db.prepare<ShiftSpan, Totals>(totalsSql).get(of), 'totals')
  const flows = db.prepare<ShiftSpan, DrawerFlow>(sumsSql).all(of)
  return {
    cashiers: db.prepare<ShiftSpan, string>(cashiersSql).pluck().all(of),
    bills: numberRuns(db, of),
    ...totals,
    returns: present(db.prepare<ShiftSpan, TakenBack>(returnsSql).get(of), 'returns'),
    voids: present(db.prepare<ShiftSpan, TakenBack>(voidsSql).get(of), 'voids'),
    beforeDiscountPaise: totals.totalPaise - totals.roundOffPaise + totals.discountPaise,
    rates: db.prepare<ShiftSpan, RateSum>(ratesSql).all(of),
    ratesBack: db.prepare<ShiftSpan, RateSum>(ratesBackSql).all(of),
    flows,
    cashMoves: cashMoves(db, of),
    expectedPaise: expectedCash(floatPaise, flows),
  }
}

function numberRuns(db: Database, of: ShiftSpan): NumberRun[] {
  type Row = { series: string; financialYear: string; first: number; last: number; count: number; totalPaise: number }
  return db
    .prepare<ShiftSpan, Row>(runsSql)
    .all(of)
    .map(({ series, financialYear, first, last, count, totalPaise }) => ({
      first: formatDocumentNumber(series, financialYear, first),
      last: formatDocumentNumber(series, financialYear, last),
      count,
      totalPaise,
    }))
}

function cashMoves(db: Database, of: ShiftSpan): ShiftReport['cashMoves'] {
  return db
    .prepare<ShiftSpan, { atMs: number; by: string; body: string }>(movesSql)
    .all(of)
    .map(({ atMs, by, body }) => {
      const { direction, amountPaise, reason, note } = JSON.parse(body) as CashMove
      return { direction, amountPaise, reason, note, at: instantOf(atMs), by }
    })
}
