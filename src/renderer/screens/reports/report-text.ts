// The words of reports in the language of the screen.

import { reportWords } from '../../../shared/domain/reports/words/report-words.ts'
import type { ReportWords } from '../../../shared/domain/reports/words/words.ts'
import { useLanguage } from '../../text/language.tsx'

export function useReportWords(): ReportWords {
  return reportWords[useLanguage()]
}
