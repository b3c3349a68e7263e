// What every paper and file of a report says in its head: its days, and what it is narrowed to.

import type { Day } from '../../kernel/calendar.ts'
import type { Report } from '../../records/report.ts'
import { type ReportShape, reportShapes } from './report-shapes.ts'
import { showCell, showDay, showDays } from './show-cell.ts'
import type { ReportWords } from './words/words.ts'

/** Empty where it is as things stand. */
export function reportPeriod({ asked }: Pick<Report, 'asked'>, words: ReportWords): string {
  const shape: ReportShape = reportShapes[asked.report]
  return shape.period === 'now' ? '' : showDays(asked, words)
}

/** `todayOn`: the day of a report of how things stand. */
export function reportFacts(report: Pick<Report, 'asked' | 'narrowedTo'>, words: ReportWords, todayOn: Day) {
  const nameOf = (key: string) => words.columns[key] ?? key
  return [
    { label: nameOf('span'), value: reportPeriod(report, words) || showDay(todayOn, words) },
    ...report.narrowedTo.map(({ cell, key, kind }) => ({
      label: nameOf(key),
      value: showCell(cell, kind, report.asked.grain, words),
    })),
  ]
}
