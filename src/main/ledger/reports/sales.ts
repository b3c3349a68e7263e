// Sales by day, week, month or financial year.

import type { Database } from 'better-sqlite3'
import { daysOfSpan, spanStart } from '../../../shared/domain/reports/spans.ts'
import { dayOfNumber, scopeOf } from './facts/fact-days.ts'
import { sumByKey } from './facts/fact-table.ts'
import { behindLead, type Question, type ReportTable, tableOf } from './report-parts.ts'

interface Sums {
  readonly bills: number
  readonly gross: number
  readonly discounts: number
  readonly roundOff: number
  readonly returns: number
  readonly net: number
  readonly tax: number
  readonly sold: number
}

const measures = ['bills', 'notes', 'sold', 'roundOff', 'discounts', 'back', 'tax'] as const
/** What another program wrote of its bills says no tax, discount or round-off. */
const pastMeasures = ['bills', 'notes', 'sold', 'back'] as const

export function sales(_db: Database, question: Question): ReportTable {
  const { asked } = question
  const spans = new Map<string, Sums>()
  for (const { day, ...sums } of daysOf(question)) {
    const start = spanStart(day, asked.grain)
    const before = spans.get(start)
    spans.set(start, before === undefined ? sums : added(before, sums))
  }
  const rows = [...spans].map(([span, sums]) => ({ span, ...sums, average: averageOf(sums) }))
  const whole = [...spans.values()].reduce<Sums | undefined>(
    (sum, row) => (sum === undefined ? row : added(sum, row)),
    undefined,
  )
  return tableOf(question, rows, ({ span }) => behindLead(span, daysOfSpan(span, asked.grain, asked)), {
    average: whole === undefined ? null : averageOf(whole),
  })
}

function* daysOf({ bound, facts, past }: Question): Generator<Sums & { readonly day: string }> {
  const scope = scopeOf(bound)
  const sum = sumByKey(facts.bills().table, 'day', measures, scope)
  const pastSum = past === null ? null : sumByKey(past.bills, 'day', pastMeasures, scope)
  const end = Math.max(sum('bills').length, pastSum?.('bills').length ?? 0)
  for (let at = Math.max(0, scope.fromDay); at < Math.min(scope.toDay + 1, end); at += 1) {
    const of = (measure: (typeof measures)[number]) => (sum(measure)[at] ?? 0) + (pastSum?.(measure)[at] ?? 0)
    if (of('bills') === 0 && of('notes') === 0) continue
    const [sold, roundOff, discounts, returns] = [of('sold'), of('roundOff'), of('discounts'), of('back')]
    yield {
      day: dayOfNumber(at),
      bills: of('bills'),
      gross: sold - roundOff + discounts,
      discounts,
      roundOff,
      returns,
      net: sold - returns,
      tax: of('tax'),
      sold,
    }
  }
}

function added(one: Sums, other: Sums): Sums {
  return {
    bills: one.bills + other.bills,
    gross: one.gross + other.gross,
    discounts: one.discounts + other.discounts,
    roundOff: one.roundOff + other.roundOff,
    returns: one.returns + other.returns,
    net: one.net + other.net,
    tax: one.tax + other.tax,
    sold: one.sold + other.sold,
  }
}

/** What a bill came to, before anything was taken back. */
function averageOf({ bills, sold }: Sums): number | null {
  return bills === 0 ? null : Math.round(sold / bills)
}
