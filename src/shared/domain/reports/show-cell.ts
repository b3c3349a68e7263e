// A report's cell as text, the same on the screen and on paper, with the true minus below zero.

import { type Day, dayInIndia, financialYearOf, timeInIndia } from '../../kernel/calendar.ts'
import { formatPaise, groupIndian } from '../../kernel/money.ts'
import { formatQuantity } from '../../kernel/quantity.ts'
import { formatBps } from '../../kernel/rate.ts'
import type { ReportCell, ReportColumn, ReportColumnKind, ReportGrain } from '../../records/report.ts'
import { type daysOfSpan, spanEnd } from './spans.ts'
import type { ReportWords } from './words/words.ts'

/** These stand on the right, so that figures of a column meet. */
export const figureKinds: readonly ReportColumnKind[] = ['money', 'quantity', 'count', 'rate']

/** The column that takes the width that is left: whose row it is, else the first. */
export function growingColumn(columns: readonly ReportColumn[]): number {
  return Math.max(
    0,
    columns.findIndex(({ key, kind }) => kind === 'name' || kind === 'branch' || key === 'party'),
  )
}

export function showCell(cell: ReportCell, kind: ReportColumnKind, grain: ReportGrain, words: ReportWords): string {
  if (cell === null) return kind === 'name' ? words.nameless : kind === 'branch' ? words.noBranch : ''
  if (typeof cell === 'string') return showText(cell, kind, grain, words)
  switch (kind) {
    case 'money':
      return formatPaise(cell)
    case 'quantity':
      return formatQuantity(cell).replace('-', '−')
    case 'rate':
      return `${cell < 0 ? '−' : ''}${formatBps(Math.abs(cell))} %`
    case 'hour':
      return `${twoDigits(cell)}–${twoDigits(cell + 1)}`
    default:
      return `${cell < 0 ? '−' : ''}${groupIndian(String(Math.abs(cell)))}`
  }
}

function showText(text: string, kind: ReportColumnKind, grain: ReportGrain, words: ReportWords): string {
  switch (kind) {
    case 'day':
      return showDay(text, words)
    case 'span':
      return showSpan(text, grain, words)
    case 'instant':
      return showInstant(text, words)
    case 'word':
      return words.cells[text] ?? text
    default:
      return text
  }
}

function showSpan(start: Day, grain: ReportGrain, words: ReportWords): string {
  switch (grain) {
    case 'day':
      return showDay(start, words)
    case 'week':
      return showDays({ fromOn: start, toOn: spanEnd(start, grain) }, words)
    case 'month':
      return `${monthOf(start, words)} ${start.slice(0, 4)}`
    case 'year':
      return words.financialYear(financialYearOf(start))
  }
}

/** `16–22 Nov 2026`, or both days in full. */
export function showDays({ fromOn, toOn }: ReturnType<typeof daysOfSpan>, words: ReportWords): string {
  if (fromOn === toOn) return showDay(fromOn, words)
  if (fromOn.slice(0, 7) === toOn.slice(0, 7)) return `${Number(fromOn.slice(8))}–${showDay(toOn, words)}`
  return `${showDay(fromOn, words)} – ${showDay(toOn, words)}`
}

export function showDay(day: Day, words: ReportWords): string {
  return `${Number(day.slice(8, 10))} ${monthOf(day, words)} ${day.slice(0, 4)}`
}

/** The year stands with the period. Of some things only the day is known. */
function showInstant(instant: string, words: ReportWords): string {
  if (!instant.includes('T')) return `${Number(instant.slice(8, 10))} ${monthOf(instant, words)}`
  const ms = Date.parse(instant)
  const day = dayInIndia(ms)
  return `${Number(day.slice(8, 10))} ${monthOf(day, words)}, ${timeInIndia(ms)}`
}

function monthOf(day: Day, { months }: ReportWords): string {
  return months[Number(day.slice(5, 7)) - 1] ?? ''
}

function twoDigits(hour: number): string {
  return String(hour).padStart(2, '0')
}
