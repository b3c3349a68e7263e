// One count: how far it is, and what differs.

import type { StockCount } from '../../../shared/contract/counter/count-calls.ts'
import type { Deps } from '../deps.ts'
import { requireCount, viewOfCount } from './count-view.ts'

export function getCount({ ledger: { rows } }: Deps, { id }: { id: string }): StockCount {
  return viewOfCount(rows, requireCount(rows, id))
}
