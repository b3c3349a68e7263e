// Reads and writes dealer orders and where they stand.

import type { Database } from 'better-sqlite3'
import type { DealerOrderSums, FindDealerOrders } from '../../../../shared/contract/counter/dealer-calls.ts'
import { orderPaymentStatus } from '../../../../shared/domain/dealer-order/order-payment-status.ts'
import { formatDocumentNumber } from '../../../../shared/domain/invoice/document-type.ts'
import { instantOf } from '../../../../shared/kernel/calendar.ts'
import type {
  DealerOrder,
  DealerOrderStatus,
  DealerOrderSummary,
} from '../../../../shared/records/dealer/dealer-order.ts'
import { seriesName } from '../../chain/entry-serials.ts'
import { dealerOrder, dealerOrderLine, dealerOrderState } from '../../schema/dealer.ts'
import { blobOfId, idOfBlob } from '../../statements/id-blob.ts'
import { prepareInsert } from '../../statements/prepare-insert.ts'
import type { Remembered } from '../../statements/remembered.ts'
import { createStatementCache } from '../../statements/statement-cache.ts'
import { lineKey } from '../line-key.ts'
import type { SkippedNumberRows } from '../skipped-number-rows.ts'

export interface OrderState {
  readonly dealerNo: number
  readonly status: DealerOrderStatus
  readonly billedPaise: number
  readonly paidPaise: number
}
interface SummaryRow {
  readonly id: Buffer
  readonly series: string
  readonly financialYear: string
  readonly serial: number
  readonly dealerId: Buffer
  readonly dealerName: string
  readonly orderedAtMs: number
  readonly wantedOn: string | null
  readonly isUrgent: number
  readonly lineCount: number
  readonly status: string
  readonly settledAtMs: number | null
  readonly billedPaise: number
  readonly paidPaise: number
  readonly dueOn: string | null
}

const columns = `e.id, o.series, o.financial_year as financialYear, o.serial, d.id as dealerId, d.name as dealerName,
  o.ordered_at_ms as orderedAtMs, o.wanted_on as wantedOn, o.is_urgent as isUrgent, o.line_count as lineCount, s.status,
  s.settled_at_ms as settledAtMs, s.billed_paise as billedPaise, s.paid_paise as paidPaise, s.due_on as dueOn`
// Crossed in this order: SQLite would begin with the few dealers, and sort all orders for one page of them.
const fromOrders = `from dealer_order o cross join dealer_order_state s on s.order_seq = o.seq
  cross join dealer d on d.dealer_no = o.dealer_no`
const from = `${fromOrders} cross join entry e on e.seq = o.seq`

interface Deps {
  readonly remembered: Remembered
  readonly skippedNumbers: SkippedNumberRows
}

export function prepareDealerOrderRows(db: Database, { remembered, skippedNumbers }: Deps) {
  const serials = remembered.shelf<string, number>()
  const insertOrder = prepareInsert(db, dealerOrder)
  const insertLine = prepareInsert(db, dealerOrderLine)
  const insertState = prepareInsert(db, dealerOrderState)
  const lastSerial = db
    .prepare<[string, string], number | null>(
      'select max(serial) from dealer_order where series = ? and financial_year = ?',
    )
    .pluck()
  const state = db.prepare<[number], OrderState>(
    `select o.dealer_no as dealerNo, s.status, s.billed_paise as billedPaise, s.paid_paise as paidPaise
     from dealer_order o join dealer_order_state s on s.order_seq = o.seq where o.seq = ?`,
  )
  const summary = db.prepare<[number], SummaryRow>(`select ${columns} ${from} where o.seq = +?`)
  return {
    ...prepareStateMoves(db),
    find: prepareOrderList(db),
    state: (seq: number) => state.get(seq),
    summary(seq: number): DealerOrderSummary | undefined {
      const row = summary.get(seq)
      return row === undefined ? undefined : summaryOf(row)
    },
    nextSerial: (series: string, financialYear: string) =>
      serials.recall(seriesName(series, financialYear), () =>
        Math.max(lastSerial.get(series, financialYear) ?? 0, skippedNumbers.last(series, financialYear)),
      ) + 1,
    insert(seq: number, posted: DealerOrder, dealerNo: number, itemNoOf: (id: string) => number): void {
      const { series, financialYear, serial, wantedOn, lines } = posted
      const orderedAtMs = Date.parse(posted.orderedAt)
      const isUrgent = posted.isUrgent ? 1 : 0
      insertOrder({
        seq,
        series,
        financialYear,
        serial,
        dealerNo,
        orderedAtMs,
        wantedOn,
        isUrgent,
        lineCount: lines.length,
      })
      serials.remember(seriesName(series, financialYear), serial)
      for (const { itemId, lineNumber, quantityThousandths } of lines)
        insertLine({ lineKey: lineKey(seq, lineNumber), itemNo: itemNoOf(itemId), quantityThousandths })
      insertState({ orderSeq: seq, status: 'pending', settledAtMs: null, billedPaise: 0, paidPaise: 0, dueOn: null })
    },
  }
}
export type DealerOrderRows = ReturnType<typeof prepareDealerOrderRows>

function prepareStateMoves(db: Database) {
  const settle = db.prepare<[string, number | null, number]>(
    'update dealer_order_state set status = ?, settled_at_ms = ? where order_seq = ?',
  )
  const addBilled = db.prepare<[number, number]>(
    'update dealer_order_state set billed_paise = billed_paise + ? where order_seq = ?',
  )
  const addPaid = db.prepare<[number, number]>(
    'update dealer_order_state set paid_paise = paid_paise + ? where order_seq = ?',
  )
  const setDue = db.prepare<[number, number]>(
    `update dealer_order_state set due_on = (select a.due_on from dealer_account a join entry e on e.seq = a.seq
       where a.order_seq = ? and a.kind = 'receipt' and a.amount_paise > 0
         and not exists (select 1 from dealer_account r where r.reverses_seq = a.seq)
       order by e.at_ms desc, e.id desc limit 1)
     where order_seq = ?`,
  )
  return {
    settle: (seq: number, status: DealerOrderStatus, atMs: number) =>
      settle.run(status, status === 'pending' ? null : atMs, seq),
    addBilled(seq: number, paise: number): void {
      addBilled.run(paise, seq)
      setDue.run(seq, seq)
    },
    addPaid: (seq: number, paise: number) => addPaid.run(paise, seq),
  }
}

function summaryOf(row: SummaryRow): DealerOrderSummary {
  return {
    id: idOfBlob(row.id),
    number: formatDocumentNumber(row.series, row.financialYear, row.serial),
    dealerId: idOfBlob(row.dealerId),
    dealerName: row.dealerName,
    orderedAt: instantOf(row.orderedAtMs),
    wantedOn: row.wantedOn,
    isUrgent: row.isUrgent === 1,
    lineCount: row.lineCount,
    status: row.status as DealerOrderStatus,
    settledAt: row.settledAtMs === null ? null : instantOf(row.settledAtMs),
    billedPaise: billedOf(row),
    paidPaise: row.paidPaise,
    dueOn: row.dueOn,
    paymentStatus: orderPaymentStatus(billedOf(row), row.paidPaise),
  }
}

/** A bill has a day it is due on, also when all its goods went back. */
function billedOf({ billedPaise, dueOn }: SummaryRow): number | null {
  return dueOn === null ? null : billedPaise
}

/** As orderPaymentStatus has it; a cancelled order has none. */
const paymentConditions = {
  no_bill: `s.due_on is null`,
  paid: `s.due_on is not null and s.paid_paise >= s.billed_paise`,
  partial: `s.due_on is not null and s.paid_paise > 0 and s.paid_paise < s.billed_paise`,
  pending: `s.due_on is not null and s.paid_paise <= 0 and s.billed_paise > 0`,
} as const
const live = `s.status <> 'cancelled'`

function prepareOrderList(db: Database) {
  const prepare = createStatementCache(db)
  return (question: FindDealerOrders): { rows: DealerOrderSummary[]; total: number; sums: DealerOrderSums } => {
    const { ofWhom, where, values } = conditionsOf(question)
    const narrowed = [...ofWhom, ...where].join(' and ')
    const total = prepare<unknown[], { n: number }>(`select count(*) as n ${fromOrders} where ${narrowed}`).get(
      ...values,
    )?.n
    const rows = prepare<unknown[], SummaryRow>(
      `select ${columns} ${from} where ${narrowed} order by o.seq desc limit ? offset ?`,
    ).all(...values, question.limit, question.offset)
    const count = (name: keyof typeof paymentConditions) => `coalesce(sum(${paymentConditions[name]}), 0)`
    const sums = prepare<unknown[], DealerOrderSums>(
      `select count(*) as orderCount, ${count('pending')} as pendingCount, ${count('partial')} as partialCount,
         ${count('paid')} as paidCount, ${count('no_bill')} as noBillCount,
         coalesce(sum(s.billed_paise), 0) as billedPaise, coalesce(sum(s.paid_paise), 0) as paidPaise
       ${fromOrders} where ${[...ofWhom, live].join(' and ')}`,
    ).get(...values.slice(0, ofWhom.length - 1))
    return { rows: rows.map(summaryOf), total: total ?? 0, sums: sums as DealerOrderSums }
  }
}

/** `ofWhom` narrows the sums too; its conditions, but the first, take the first values. */
function conditionsOf(question: FindDealerOrders): { ofWhom: string[]; where: string[]; values: unknown[] } {
  const ofWhom = ['1 = 1']
  const where: string[] = []
  const values: unknown[] = []
  if (question.dealerId !== null) {
    ofWhom.push('o.dealer_no = (select dealer_no from dealer where id = ?)')
    values.push(blobOfId(question.dealerId))
  }
  const text = question.text.trim().toLowerCase()
  if (text !== '') {
    where.push(
      `instr(lower(o.series || '/' || o.financial_year || '/' || printf('%05d', o.serial) || ' ' || d.name), ?) > 0`,
    )
    values.push(text)
  }
  if (question.status !== 'all') {
    where.push('s.status = ?')
    values.push(question.status)
  }
  if (question.payment !== 'all') where.push(`${live} and ${paymentConditions[question.payment]}`)
  return { ofWhom, where, values }
}
