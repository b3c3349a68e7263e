// A report with all its rows as a file.

import type { DocumentLanguage, FileContent } from '../../../shared/contract/counter/document-calls.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { ReportAsked } from '../../../shared/records/report.ts'
import type { Deps } from '../deps.ts'
import { requireCounter } from '../shop-state.ts'

type Asked = ReportAsked & { readonly format: 'csv' | 'xlsx'; readonly language: DocumentLanguage }

export async function makeFileReport({ ledger, clock, reports }: Deps, asked: Asked): Promise<FileContent> {
  requireCounter(ledger.rows)
  if (asked.fromOn > asked.toOn) throw new Refusal('period_backwards', { fromOn: asked.fromOn, toOn: asked.toOn })
  const todayOn = dayInIndia(clock.nowMs())
  return reports.makeFile({ ...asked, todayOn })
}
