// One report in one look at the ledger. For a thread: a long period reads many rows.

import { type ReportShape, reportShapes } from '../../../shared/domain/reports/report-shapes.ts'
import { addDays, type Day, startOfDayInIndia } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Report, ReportAsked } from '../../../shared/records/report.ts'
import type { Ledger } from '../open-ledger.ts'
import { refusalOf } from '../sqlite-refusal.ts'
import { blobOfId } from '../statements/id-blob.ts'
import type { Bound, Question, ReportTable } from './report-parts.ts'
import { reportSources } from './report-sources.ts'

/** Refuses `not_found` for a counter, group or customer that is not there. `limit`: rows given at most; sums are of all. */
export function runReport(ledger: Ledger, asked: ReportAsked, todayOn: Day, limit: number): Report {
  const { db, rows } = ledger
  try {
    db.exec('begin')
    const valuation = rows.shops.shop()?.stockValuation ?? 'average'
    const question: Question = { asked, bound: boundOf(ledger, asked), todayOn, valuation }
    const table = reportSources[asked.report](db, question)
    const { columns } = reportShapes[asked.report]
    return {
      asked,
      columns: columns.map(({ key, kind }) => ({ key, kind })),
      rows: table.rows.slice(0, limit),
      sums: sumsOf(columns, table),
      rowCount: table.rows.length,
    }
  } catch (error) {
    throw error instanceof Refusal ? error : refusalOf(error, ledger.file)
  } finally {
    if (db.inTransaction) db.exec('rollback')
  }
}

function boundOf(ledger: Ledger, { report, fromOn, toOn, counterId, groupId, customerId }: ReportAsked): Bound {
  return {
    fromOn,
    toOn,
    fromMs: Date.parse(startOfDayInIndia(fromOn)),
    beforeMs: Date.parse(startOfDayInIndia(addDays(toOn, 1))),
    counterNo: counterNoOf(ledger, counterId, report === 'day_book'),
    groupNo: groupId === null ? null : numberOf(ledger, 'itemGroup', groupId),
    customerNo: customerId === null ? null : numberOf(ledger, 'customer', customerId),
  }
}

/** Null where there is nothing to tell apart. A day book is that of one drawer. */
function counterNoOf({ rows }: Ledger, counterId: string | null, isOfOneDrawer: boolean): number | null {
  const counters = rows.shops.counters()
  const named = counterId ?? (isOfOneDrawer ? (rows.shops.thisCounter()?.id ?? null) : null)
  const counter = counters.find(({ id }) => id === named)
  if (counterId !== null && counter === undefined) throw new Refusal('not_found', { record: 'counter', id: counterId })
  return counters.length > 1 ? (counter?.counterNo ?? null) : null
}

const keyed = {
  itemGroup: 'select group_no from item_group where id = ?',
  customer: 'select customer_no from customer where id = ?',
} as const

function numberOf({ db }: Ledger, record: keyof typeof keyed, id: string): number {
  const number = db.prepare<[Buffer], number>(keyed[record]).pluck().get(blobOfId(id))
  if (number === undefined) throw new Refusal('not_found', { record, id })
  return number
}

function sumsOf(columns: ReportShape['columns'], { rows, sums = {} }: ReportTable): (number | null)[] {
  return columns.map(({ key, isSummed }, at) => {
    if (key in sums) return sums[key] ?? null
    return isSummed ? rows.reduce((sum, { cells }) => sum + ((cells[at] as number | null) ?? 0), 0) : null
  })
}
