// What a report's file is called: plain letters, for every system.

import type { Report } from '../../records/report.ts'
import { type ReportShape, reportShapes } from './report-shapes.ts'
import { showCell } from './show-cell.ts'
import { reportWords } from './words/report-words.ts'

/** `Sales by item 2026-11-01 to 2026-11-21, A1`: what it is narrowed to comes last. */
export function reportFileName({
  asked: { fromOn, report, toOn },
  narrowedTo,
}: Pick<Report, 'asked' | 'narrowedTo'>): string {
  const title = reportWords.en.titles[report]
  const shape: ReportShape = reportShapes[report]
  const named = narrowedTo.map(({ cell, kind }) => showCell(cell, kind, 'day', reportWords.en))
  const plain = named.map(name => name.replace(/[\p{Cc}<>:"/\\|?*]/gu, '-').slice(0, 60))
  return [shape.period === 'now' ? title : `${title} ${fromOn} to ${toOn}`, ...plain].join(', ')
}
