// What a report's file is called: plain letters, for every system.

import type { ReportAsked } from '../../records/report.ts'
import { type ReportShape, reportShapes } from './report-shapes.ts'
import { reportWords } from './words/report-words.ts'

/** `Sales by item 2026-11-01 to 2026-11-21`. */
export function reportFileName({ fromOn, report, toOn }: Pick<ReportAsked, 'report' | 'fromOn' | 'toOn'>): string {
  const title = reportWords.en.titles[report]
  const shape: ReportShape = reportShapes[report]
  return shape.period === 'now' ? title : `${title} ${fromOn} to ${toOn}`
}
