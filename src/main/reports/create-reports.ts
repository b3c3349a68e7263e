// Reports as their thread answers for them: tables, and files of all rows.

import type { Statement, StatementQuestion } from '../../shared/contract/counter/account-calls.ts'
import type { FindPurchases } from '../../shared/contract/counter/customer-calls.ts'
import type { FileContent } from '../../shared/contract/counter/document-calls.ts'
import type { Day } from '../../shared/kernel/calendar.ts'
import type { AttentionView } from '../../shared/records/attention/attention.ts'
import type { HomeFigures } from '../../shared/records/home/home.ts'
import type { Report, ReportAsked } from '../../shared/records/report.ts'
import { readHome } from '../ledger/home/read-home.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { openReporter } from '../ledger/reports/run-report.ts'
import { statementOf } from '../ledger/reports/statement-of.ts'
import { reportFile } from './report-file.ts'

type FileAsked = ReportAsked & { format: 'csv' | 'xlsx'; language: 'en' | 'hi' | 'ta'; todayOn: Day }

export function createReports(ledger: Ledger) {
  const reporter = openReporter(ledger)
  const runReport = (...asked: Parameters<typeof reporter.run>) => reporter.inOneLook(() => reporter.run(...asked))
  return {
    run({ todayOn, limit, ...asked }: ReportAsked & { todayOn: Day; limit: number }): Report {
      return runReport(asked, todayOn, limit)
    },
    makeFile({ todayOn, format, language, ...asked }: FileAsked): Promise<FileContent> {
      const shopName = ledger.rows.shops.shop()?.name ?? ''
      return reportFile(runReport(asked, todayOn, Number.MAX_SAFE_INTEGER), { format, language, shopName, todayOn })
    },
    statement: (question: StatementQuestion): Statement => statementOf(ledger.rows.statements, question),
    findPurchases: (question: FindPurchases) => ledger.rows.purchases.find(question),
    findAttention: (): AttentionView[] =>
      reporter.inOneLook(() =>
        ledger.rows.attention
          .find()
          .map(found => ({ ...found, links: found.ids.flatMap(id => ledger.rows.documentLinks.linkOf(id) ?? []) })),
      ),
    readHome: ({ nowMs }: { nowMs: number }): HomeFigures => readHome(ledger, reporter, nowMs),
  }
}
