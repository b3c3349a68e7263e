// One thing worth an owner's look: when, what, its paper, with whom, what about it, by whom, and how much money.

import type { UnusualKind } from '../../../../shared/records/report.ts'
import type { DocumentRow } from '../behind/document-row.ts'

export interface UnusualThing extends DocumentRow {
  readonly seq: number
  readonly what: UnusualKind
  readonly detail: string | null
  readonly by: string
  /** How many it stands for: one, or the numbers of a run that was skipped. */
  readonly count: number
  /** Null where no money is in it. */
  readonly amount: number | null
}

export const paperOf = (row: string) => `${row}.series, ${row}.financial_year as financialYear, ${row}.serial`
export const noRecord = `null as record, null as recordId`
export const entryIdOf = (seq: string) => `(select re.id from entry re where re.seq = ${seq})`
