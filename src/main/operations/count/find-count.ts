// The counts going on at this machine.

import type { StockCount } from '../../../shared/contract/counter/count-calls.ts'
import type { Deps } from '../deps.ts'
import { viewOfCount } from './count-view.ts'

export function findCount({ ledger: { rows } }: Deps): StockCount[] {
  return rows.stockCounts.all().map(count => viewOfCount(rows, count))
}
