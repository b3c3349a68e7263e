// A report as the screen shows it.

import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Report, ReportAsked } from '../../../shared/records/report.ts'
import type { Deps } from '../deps.ts'
import { requireCounter } from '../shop-state.ts'

/** More than anybody reads on a screen; a file has all. */
const mostRows = 5000

export async function runReport({ ledger, clock, reports }: Deps, asked: ReportAsked): Promise<Report> {
  requireCounter(ledger.rows)
  if (asked.fromOn > asked.toOn) throw new Refusal('period_backwards', { fromOn: asked.fromOn, toOn: asked.toOn })
  return reports.run({ ...asked, todayOn: dayInIndia(clock.nowMs()), limit: mostRows })
}
