// Sales by branch: of each what its counters sold while they stood in it. What phones sold is of no branch.

import type { Database } from 'better-sqlite3'
import type { Stand } from '../rows/shop/stand-rows.ts'
import { scopeOf } from './facts/fact-days.ts'
import { type Question, type ReportTable, tableOf } from './report-parts.ts'

const measures = ['bills', 'notes', 'sold', 'back', 'tax'] as const
type Measures = Record<(typeof measures)[number], number>

export function salesByBranch(_db: Database, question: Question): ReportTable {
  const { branches, stands } = question.places()
  const names = new Map(branches.map(({ id, name }) => [id, name]))
  const rows = [...sumByBranch(question, stands, names)]
    .filter(([, { bills, notes }]) => bills !== 0 || notes !== 0)
    .map(([branchId, { back, bills, sold, tax }]) => ({
      branchId,
      branch: names.get(branchId) ?? null,
      bills,
      sales: sold,
      returns: back,
      net: sold - back,
      tax,
      average: bills === 0 ? null : Math.round(sold / bills),
    }))
    .sort((one, other) => other.net - one.net || (one.branchId < other.branchId ? -1 : 1))
  return tableOf(question, rows, ({ branchId }) => ({ to: 'branch', id: branchId }))
}

function sumByBranch(
  { bound, facts }: Question,
  stands: readonly Stand[],
  names: ReadonlyMap<string, string>,
): Map<string, Measures> {
  const branchOf = new Map(stands.map(({ branchId, stand }) => [stand, names.has(branchId) ? branchId : 'none']))
  const { fromDay, stands: asked, toDay } = scopeOf(bound)
  const { table } = facts.bills()
  const [day, stand] = [table.column('day'), table.column('stand')]
  const columns = measures.map(measure => [measure, table.column(measure)] as const)
  const sums = new Map<string, Measures>()
  for (let at = 0; at < table.length(); at += 1) {
    const [on, stood] = [day[at] as number, stand[at] as number]
    if (on < fromDay || on > toDay || (asked !== null && !asked.has(stood))) continue
    const branchId = branchOf.get(stood) ?? 'none'
    const sum = sums.get(branchId) ?? { bills: 0, notes: 0, sold: 0, back: 0, tax: 0 }
    for (const [measure, column] of columns) sum[measure] += column[at] as number
    sums.set(branchId, sum)
  }
  return sums
}
