// A report as a file: with all its rows for a sheet, on paper with as many as anybody leafs through.

import type { DocumentLanguage, FileContent } from '../../../shared/contract/counter/document-calls.ts'
import { reportFileName } from '../../../shared/domain/reports/report-file-name.ts'
import { dayInIndia, instantOf } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { ReportAsked } from '../../../shared/records/report.ts'
import type { Deps } from '../deps.ts'
import { requireCounter } from '../shop-state.ts'

type Asked = ReportAsked & { readonly format: 'csv' | 'xlsx' | 'pdf'; readonly language: DocumentLanguage }

const mostPaperRows = 5000

export async function makeFileReport(deps: Deps, { format, language, ...asked }: Asked): Promise<FileContent> {
  const { clock, documents, ledger, reports } = deps
  const { shop } = requireCounter(ledger.rows)
  // It speaks of the shop, or of the branch it was asked for; not of the one it happens to be printed in.
  const { branch: _, ...wholeShop } = shop
  if (asked.fromOn > asked.toOn) throw new Refusal('period_backwards', { fromOn: asked.fromOn, toOn: asked.toOn })
  const todayOn = dayInIndia(clock.nowMs())
  if (format !== 'pdf') return reports.makeFile({ ...asked, format, language, todayOn })
  const report = await reports.run({ ...asked, todayOn, limit: mostPaperRows })
  const pdf = await documents.renderReport({ report, shop: wholeShop, language, madeAt: instantOf(clock.nowMs()) })
  return {
    name: `${reportFileName(report)}.pdf`,
    mediaType: 'application/pdf',
    contentBase64: Buffer.from(pdf).toString('base64'),
  }
}
