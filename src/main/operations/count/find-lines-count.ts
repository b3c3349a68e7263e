// The lines of a count: what is still to be counted, what was counted, what differs.

import type { CountLine, FindCountLines } from '../../../shared/contract/counter/count-calls.ts'
import type { Deps } from '../deps.ts'
import { lineOfCount, requireCount } from './count-view.ts'

export function findLinesCount({ ledger }: Deps, input: FindCountLines): { rows: CountLine[]; total: number } {
  const { rows, total } = ledger.rows.stockCounts.find(requireCount(ledger.rows, input.id), input)
  return { rows: rows.map(lineOfCount), total }
}
