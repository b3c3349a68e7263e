// Everything of a drawer that moved money or credit, in order, with the cash that should be there after it.

import type { Database } from 'better-sqlite3'
import { addDays, instantOf } from '../../../shared/kernel/calendar.ts'
import type { ReportLead } from '../../../shared/records/report.ts'
import { entrySeqSql } from '../rows/line-key.ts'
import { referenceOf } from './behind/document-row.ts'
import {
  all,
  type Bound,
  type Question,
  type RecordName,
  type ReportTable,
  recordLead,
  standIs,
  tableOf,
} from './report-parts.ts'

interface Move {
  readonly atMs: number
  readonly what: string
  readonly series: string | null
  readonly financialYear: string
  readonly serial: number
  readonly reference: string
  readonly party: string | null
  readonly tender: string | null
  readonly moneyIn: number | null
  readonly moneyOut: number | null
  readonly credit: number | null
  /** What the drawer holds from here on: a float, or a count. */
  readonly sets: number | null
  readonly record: RecordName | null
  readonly recordSeq: number | null
  readonly recordId: Buffer | null
}

const [paymentSeq, refundSeq] = [entrySeqSql('p.payment_key'), entrySeqSql('r.refund_key')]
const within = (ms: string) => `${ms} >= :fromMs and ${ms} < :beforeMs`
const numberOf = (row: string) => `${row}.series, ${row}.financial_year, ${row}.serial`
const noNumber = `null, '', 0`

const salesSql = `select v.seq, 0 as line, v.issued_at_ms as atMs, 'sale_on_credit' as what, v.series, v.financial_year as financialYear,
    v.serial, '' as reference, k.name as party, null as tender, null as moneyIn, null as moneyOut,
    v.total_paise - v.paid_at_issue_paise as credit, null as sets, 'invoices' as record, v.seq as recordSeq, null as recordId
  from invoice v left join customer k on k.customer_no = v.customer_no
  where v.issued_on between :fromOn and :toOn and v.total_paise > v.paid_at_issue_paise and ${standIs('v.seq')}`

const paymentsSql = `select ${paymentSeq}, p.payment_key, p.received_at_ms, case when p.receipt_number is null then 'sale' else 'payment' end,
    ${numberOf('v')}, coalesce(p.receipt_number, ''), k.name, p.tender, p.amount_paise, null,
    case when p.receipt_number is null then null else -p.amount_paise end, null,
    case when p.invoice_seq is null then 'customers' else 'invoices' end, p.invoice_seq, case when p.invoice_seq is null then k.id end
  from payment p left join invoice v on v.seq = p.invoice_seq
  left join customer k on k.customer_no = coalesce(p.customer_no, v.customer_no)
  where ${within('p.received_at_ms')} and ${standIs(paymentSeq)}`

const refundsSql = `select ${refundSeq}, r.refund_key, r.refunded_at_ms,
    case when c.seq is not null then 'return' when x.seq is not null then 'void' else 'credit_paid_out' end,
    coalesce(c.series, v.series), coalesce(c.financial_year, v.financial_year), coalesce(c.serial, v.serial), '', k.name, r.tender,
    null, r.amount_paise, case when r.is_from_credit then r.amount_paise end, null,
    case when c.seq is not null then 'credit-notes' when x.seq is not null then 'invoices' else 'customers' end,
    coalesce(c.seq, x.invoice_seq), case when c.seq is null and x.seq is null then k.id end
  from refund r left join credit_note c on c.seq = ${refundSeq} left join invoice_void x on x.seq = ${refundSeq}
  left join invoice v on v.seq = x.invoice_seq
  left join customer k on k.customer_no = coalesce(r.customer_no, c.customer_no, v.customer_no)
  where ${within('r.refunded_at_ms')} and ${standIs(refundSeq)}`

const notesSql = `select c.seq, 0, c.issued_at_ms, 'return', ${numberOf('c')}, '', k.name, null, null, null,
    -(c.against_due_paise + c.to_account_paise), null, 'credit-notes',
    c.seq, null
  from credit_note c left join customer k on k.customer_no = c.customer_no
  where c.issued_on between :fromOn and :toOn and c.against_due_paise + c.to_account_paise > 0 and ${standIs('c.seq')}`

/** What a voided bill's customer owed for it, he no longer does. */
const voidsSql = `select x.seq, 0, x.voided_at_ms, 'void', ${numberOf('v')}, '', k.name, null, null, null, -x.due_paise, null,
    'invoices', x.invoice_seq, null
  from invoice_void x join invoice v on v.seq = x.invoice_seq left join customer k on k.customer_no = v.customer_no
  where ${within('x.voided_at_ms')} and x.due_paise > 0 and ${standIs('x.seq')}`

const byHandSql = `select m.seq, 0, e.at_ms, 'cash_' || m.direction, ${noNumber}, coalesce(e.body ->> '$.note', ''), null, 'cash',
    case when m.direction = 'in' then m.amount_paise end, case when m.direction = 'out' then m.amount_paise end, null, null, 'till',
    (select max(s.seq) from shift s join entry se on se.seq = s.seq where s.seq < m.seq and se.counter_no = e.counter_no), null
  from cash_move m cross join entry e on e.seq = m.seq where ${within('e.at_ms')} and ${standIs('m.seq')}`

const dealersSql = `select a.seq, 0, e.at_ms, 'dealer_payment', ${noNumber}, a.reference, d.name, a.tender,
    case when a.amount_paise > 0 then a.amount_paise end, case when a.amount_paise < 0 then -a.amount_paise end, null, null,
    'dealers', null, d.id
  from dealer_account a cross join entry e on e.seq = a.seq join dealer d on d.dealer_no = a.dealer_no
  where a.tender is not null and ${within('e.at_ms')} and ${standIs('a.seq')}`

const openedSql = `select s.seq, 0, e.at_ms, 'shift_opened', ${noNumber}, '', null, null, null, null, null, s.float_paise, 'till', s.seq, null
  from shift s cross join entry e on e.seq = s.seq where ${within('e.at_ms')} and ${standIs('s.seq')}`

const closedSql = `select s.seq, 0, e.at_ms, 'shift_closed', ${numberOf('s')}, '', null, null, null, null, null, s.counted_paise,
    'till', s.shift_seq, null
  from shift_closing s cross join entry e on e.seq = s.seq where ${within('e.at_ms')} and ${standIs('s.seq')}`

const parts = [salesSql, paymentsSql, refundsSql, notesSql, voidsSql, byHandSql, dealersSql, openedSql, closedSql]
const sql = `${parts.join(' union all ')} order by 1, 2`
/** An entry is a long row, so it is asked only for moves that are given. */
const idSql = 'select e.id from entry e where e.seq = ?'

const lastCountSql = `select seq, paise from (
    select s.seq, s.float_paise as paise from shift s cross join entry e on e.seq = s.seq where e.at_ms < :fromMs and ${standIs('s.seq')}
    union all
    select s.seq, s.counted_paise from shift_closing s cross join entry e on e.seq = s.seq where e.at_ms < :fromMs and ${standIs('s.seq')}
  ) order by seq desc limit 1`

/** Cash since the last count, up to the period. */
const cashSinceSql = `select coalesce(sum(paise), 0) as paise from (
    select sum(p.amount_paise) as paise from payment p
      where p.payment_key >= (:seq + 1) * 1024 and p.tender = 'cash' and p.received_at_ms < :fromMs and ${standIs(paymentSeq)}
    union all select -sum(r.amount_paise) from refund r
      where r.refund_key >= (:seq + 1) * 1024 and r.tender = 'cash' and r.refunded_at_ms < :fromMs and ${standIs(refundSeq)}
    union all select sum(case when m.direction = 'in' then m.amount_paise else -m.amount_paise end) from cash_move m
      cross join entry e on e.seq = m.seq where m.seq > :seq and e.at_ms < :fromMs and ${standIs('m.seq')}
    union all select sum(a.amount_paise) from dealer_account a
      cross join entry e on e.seq = a.seq where a.seq > :seq and a.tender = 'cash' and e.at_ms < :fromMs and ${standIs('a.seq')}
  )`

export function dayBook(db: Database, question: Question): ReportTable {
  const { bound, limit } = question
  const idOf = db.prepare<[number], Buffer>(idSql).pluck()
  const opening = cashBefore(db, bound)
  const sums = { moneyIn: 0, moneyOut: 0, credit: 0 }
  let cash = opening
  const rows = []
  const moves = all<Move>(db, sql, bound)
  for (const move of moves) {
    const [moneyIn, moneyOut] = [move.moneyIn ?? 0, move.moneyOut ?? 0]
    sums.moneyIn += moneyIn
    sums.moneyOut += moneyOut
    sums.credit += move.credit ?? 0
    cash = move.sets ?? (move.tender === 'cash' ? cash + moneyIn - moneyOut : cash)
    if (rows.length >= limit) continue
    const id = move.recordSeq === null ? move.recordId : (idOf.get(move.recordSeq) ?? null)
    rows.push({ ...move, id, at: instantOf(move.atMs), reference: referenceOf(move), cash })
  }
  const start = { at: instantOf(bound.fromMs), what: 'brought_forward', cash: opening, record: null, id: null }
  const table = tableOf<(typeof rows)[number] | typeof start>(question, [start, ...rows], row =>
    row === start ? dayBefore(bound) : recordLead(row.record, row.id),
  )
  return { ...table, sums, rowCount: moves.length + 1 }
}

/** The book that ends with what is brought forward. */
function dayBefore({ fromOn }: Bound): ReportLead {
  const day = addDays(fromOn, -1)
  return { to: 'days', fromOn: day, toOn: day }
}

function cashBefore(db: Database, bound: Bound): number {
  const last = db.prepare<Bound, { seq: number; paise: number }>(lastCountSql).get(bound) ?? { seq: 0, paise: 0 }
  const since = db.prepare<Bound & { seq: number }, number>(cashSinceSql).pluck()
  return last.paise + (since.get({ ...bound, seq: last.seq }) ?? 0)
}
