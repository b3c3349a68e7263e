// What there is to say in reports; each language says it.

import type { ReportGrain, ReportName } from '../../../records/report.ts'

export interface ReportWords {
  readonly titles: Readonly<Record<ReportName, string>>
  readonly grains: Readonly<Record<ReportGrain, string>>
  /** Heads by the key of their column. */
  readonly columns: Readonly<Record<string, string>>
  /** Words of closed lists that stand in cells. */
  readonly cells: Readonly<Record<string, string>>
  /** Of a bill without a customer, or an item without a group. */
  readonly nameless: string
  /** Who sells for the shop and stands in no branch. */
  readonly noBranch: string
  /** Of a row's documents; empty where the days say which row. */
  readonly documentsBehind: (row: string) => string
  readonly total: string
  readonly months: readonly string[]
  readonly financialYear: (years: string) => string
  readonly rowsLeftOut: (shown: string, count: string) => string
}
