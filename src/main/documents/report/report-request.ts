// What is asked of the document thread to draw a report.

import type { ReportPaperAsked } from '../../../shared/contract/counter/report/report-papers.ts'

/** A report as PDF. */
export interface ReportPdf extends ReportPaperAsked {
  readonly kind: 'report_pdf'
}
