// What a report on paper is made from.

import type { Report } from '../../../records/report.ts'
import type { Shop } from '../../../records/shop.ts'
import type { DocumentLanguage } from '../document-calls.ts'

export interface ReportPaperAsked {
  readonly report: Report
  readonly shop: Shop
  readonly language: DocumentLanguage
  readonly madeAt: string
}
