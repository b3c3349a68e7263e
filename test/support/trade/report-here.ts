// A report or a statement in this process, on a connection of its own as the reports' thread has: tests of many figures need no thread each.
import { joinLedger } from '../../../src/main/ledger/open-ledger.ts'
import { openReports } from '../../../src/main/ledger/reports/run-report.ts'
import { statementOf } from '../../../src/main/ledger/reports/statement-of.ts'
import type { Statement } from '../../../src/shared/contract/counter/account-calls.ts'
import { dayInIndia } from '../../../src/shared/kernel/calendar.ts'
import { type Report, ReportAsked } from '../../../src/shared/records/report.ts'
import type { TestShop } from '../open-test-shop.ts'

export function reportHere({ clock, file }: Pick<TestShop, 'clock' | 'file'>, asked: Partial<ReportAsked>): Report {
  const ledger = joinLedger(file)
  try {
    return openReports(ledger)(ReportAsked.parse(asked), dayInIndia(clock.nowMs()), 9_999)
  } finally {
    ledger.close()
  }
}

/** Of all days. */
export function statementHere({ file }: Pick<TestShop, 'file'>, customerId: string): Statement {
  const ledger = joinLedger(file)
  try {
    return statementOf(ledger.rows.statements, { customerId, fromOn: '2020-01-01', toOn: '2099-12-31' })
  } finally {
    ledger.close()
  }
}

/** Rows as objects by their columns' names. */
export function rowsOf({ columns, rows }: Pick<Report, 'columns' | 'rows'>): Record<string, unknown>[] {
  return rows.map(({ cells }) => Object.fromEntries(columns.map(({ key }, at) => [key, cells[at]])))
}
