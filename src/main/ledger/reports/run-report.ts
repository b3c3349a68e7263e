// One report in one look at the ledger. For a thread: a long period reads many rows.

import { type ReportShape, reportShapes } from '../../../shared/domain/reports/report-shapes.ts'
import { addDays, type Day, startOfDayInIndia } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Report, ReportAsked } from '../../../shared/records/report.ts'
import type { Ledger } from '../open-ledger.ts'
import { refusalOf } from '../sqlite-refusal.ts'
import { askedStands } from './asked-stands.ts'
import { rememberFacts } from './facts/remember-facts.ts'
import { pastInReport } from './past-in-report.ts'
import { narrowingOf, numberOf, rowKeyOf } from './report-narrowing.ts'
import { type Bound, columnsOf, type Question, type ReportTable } from './report-parts.ts'
import { reportSources } from './report-sources.ts'

type RunReport = (asked: ReportAsked, todayOn: Day, limit: number) => Report

/** For who looks at more than one report at a time. */
export interface Reporter {
  /** Nothing that is posted meanwhile is seen. Refuses what the file refuses. */
  inOneLook<T>(read: () => T): T
  /** Within a look. It refuses `not_found` for a counter, branch, group or customer that is not there. */
  readonly run: RunReport
  questionOf(asked: ReportAsked, todayOn: Day, limit: number): Question
}

/** Remembers between questions what it read. */
export function openReporter(ledger: Ledger): Reporter {
  const facts = rememberFacts(ledger)
  const questionOf = (asked: ReportAsked, todayOn: Day, limit: number): Question => {
    const { people, shops } = ledger.rows
    const valuation = shops.shop()?.stockValuation ?? 'average'
    const { discountLimitBps } = people.rights().cashier
    const shape: ReportShape = reportShapes[asked.report]
    const past = asked.withPast && shape.hasPast === true ? facts.past() : null
    const bound = boundOf(ledger, asked, limit)
    const places = () => ({ branches: shops.branches(), stands: shops.stands.all() })
    return { asked, bound, todayOn, valuation, discountLimitBps, facts, places, past, limit }
  }
  return {
    questionOf,
    run: (asked, todayOn, limit) => reportOf(ledger, questionOf(asked, todayOn, limit)),
    inOneLook(read) {
      try {
        ledger.db.exec('begin')
        return read()
      } catch (error) {
        throw error instanceof Refusal ? error : refusalOf(error, ledger.file)
      } finally {
        if (ledger.db.inTransaction) ledger.db.exec('rollback')
      }
    },
  }
}

/** One report in one look. */
export function openReports(ledger: Ledger): RunReport {
  const { inOneLook, run } = openReporter(ledger)
  return (...asked) => inOneLook(() => run(...asked))
}

function reportOf(ledger: Ledger, question: Question): Report {
  const { asked, limit } = question
  const { behind, rows } = reportSources[asked.report]
  const table = (asked.behind === null ? rows : (behind?.documents ?? rows))(ledger.db, question)
  const columns = columnsOf(asked)
  const { shops } = ledger.rows
  const counters = shops.counters().map(({ branchId, code, id }) => ({ branchId, code, id }))
  const branches = shops.branches().map(({ id, name }) => ({ id, name }))
  return {
    asked,
    narrowedTo: narrowingOf(ledger, question),
    counters: counters.length > 1 ? counters : [],
    branches: branches.length > 1 ? branches.sort((one, other) => one.name.localeCompare(other.name)) : [],
    past: pastInReport(question),
    columns: columns.map(({ key, kind }) => ({ key, kind })),
    rows: table.rows.slice(0, limit),
    sums: sumsOf(columns, table),
    rowCount: table.rowCount ?? table.rows.length,
  }
}

function boundOf(ledger: Ledger, asked: ReportAsked, limit: number): Bound {
  const { fromOn, toOn, groupId, customerId } = asked
  return {
    fromOn,
    toOn,
    fromMs: Date.parse(startOfDayInIndia(fromOn)),
    beforeMs: Date.parse(startOfDayInIndia(addDays(toOn, 1))),
    stands: askedStands(ledger, asked),
    narrowsGroup: groupId === null ? 0 : 1,
    groupNo: groupId === null || groupId === 'none' ? null : numberOf(ledger, 'itemGroup', groupId),
    customerNo: customerId === null ? null : numberOf(ledger, 'customer', customerId),
    limit,
    key: rowKeyOf(ledger, asked),
  }
}

function sumsOf(columns: ReportShape['columns'], { rows, sums = {} }: ReportTable): (number | null)[] {
  return columns.map(({ key, isSummed }, at) => {
    if (key in sums) return sums[key] ?? null
    return isSummed ? rows.reduce((sum, { cells }) => sum + ((cells[at] as number | null) ?? 0), 0) : null
  })
}
