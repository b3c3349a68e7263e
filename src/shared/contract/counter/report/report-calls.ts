// What a screen may ask about the shop's figures: a report as a table, or as a file.

import * as z from 'zod'
import { Report, ReportAsked } from '../../../records/report.ts'
import { query } from '../../../rpc/contract.ts'
import { DocumentLanguage, FileContent } from '../document-calls.ts'

export const reportCalls = {
  /** Rows at most as many as a screen can hold; sums of all. Refuses `period_backwards`. */
  run: query(ReportAsked, Report),
  /** All rows; on paper the first 5,000. */
  makeFile: query(
    ReportAsked.extend({ format: z.enum(['csv', 'xlsx', 'pdf']), language: DocumentLanguage }),
    FileContent,
  ),
}
