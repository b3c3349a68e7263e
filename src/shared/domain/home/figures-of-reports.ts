// Figures of the morning page out of reports: whatever Home says, the report it leads to says too.

import { addDays, type Day, dayInIndia } from '../../kernel/calendar.ts'
import type { HomeBranch, HomeDay, HomeOwed, HomeTender, HomeUnusual } from '../../records/home/home.ts'
import type { Report, ReportCell, UnusualKind } from '../../records/report.ts'

type Row = (key: string) => ReportCell

function rowsOf({ columns, rows }: Report): Row[] {
  const places = new Map(columns.map(({ key }, at) => [key, at]))
  return rows.map(
    ({ cells }) =>
      key =>
        cells[places.get(key) ?? -1] ?? null,
  )
}

/** Every day of the report `sales` by day, also those without a sale. */
export function daysOfSales(report: Report, lastOn: Day, count: number): HomeDay[] {
  const known = new Map(rowsOf(report).map(row => [row('span'), row]))
  return Array.from({ length: count }, (_, index) => {
    const on = addDays(lastOn, index + 1 - count)
    const row = known.get(on)
    return {
      on,
      bills: Number(row?.('bills') ?? 0),
      netPaise: Number(row?.('net') ?? 0),
      averagePaise: (row?.('average') ?? null) as number | null,
    }
  })
}

/** Net sales of each hour of the day, of `sales_by_hour`. */
export function hoursOfSales(report: Report): number[] {
  const hours = new Array<number>(24).fill(0)
  for (const row of rowsOf(report)) hours[Number(row('hour'))] = Number(row('net'))
  return hours
}

/** Net sales of each branch, also of one that has sold nothing, of `sales_by_branch`; none where the shop has only one. */
export function branchesOfSales(report: Report): HomeBranch[] {
  const nets = new Map(rowsOf(report).map(row => [row('branch'), Number(row('net'))]))
  const names: (string | null)[] = report.branches.map(({ name }) => name)
  if (names.length > 0 && nets.has(null)) names.push(null)
  return names.map(name => ({ name, netPaise: nets.get(name) ?? 0 }))
}

/** What bills came with, of `sales_by_tender`: together the bills. */
export function tendersOfSales(report: Report): HomeTender[] {
  return rowsOf(report)
    .map(row => ({ tender: String(row('tender')), paise: Number(row('atSale')) }))
    .filter(({ paise }) => paise > 0)
}

/** What bills still have due, of `pending_invoices`. */
export function owedOnBills({ columns, rowCount, sums }: Report): HomeOwed {
  const sumOf = (key: string) => sums[columns.findIndex(column => column.key === key)] ?? 0
  return { paise: sumOf('due'), count: rowCount, ages: ['to30', 'to60', 'to90', 'over90'].map(sumOf) }
}

interface Thing {
  readonly what: UnusualKind
  readonly atMs: number
  readonly count: number
  readonly amount: number | null
}

/** Each kind that happened, in the order of `kinds`. */
export function sumUnusual(
  things: readonly Thing[],
  kinds: readonly UnusualKind[],
  lastOn: Day,
  dayCount: number,
): HomeUnusual[] {
  const days = Array.from({ length: dayCount }, (_, index) => addDays(lastOn, index + 1 - dayCount))
  return kinds.flatMap(kind => {
    const ofKind = things.filter(({ what }) => what === kind)
    if (ofKind.length === 0) return []
    const daily = days.map(day => countOf(ofKind.filter(({ atMs }) => dayInIndia(atMs) === day)))
    return [{ kind, count: countOf(ofKind), paise: ofKind.reduce((sum, { amount }) => sum + (amount ?? 0), 0), daily }]
  })
}

function countOf(things: readonly Thing[]): number {
  return things.reduce((sum, { count }) => sum + count, 0)
}
