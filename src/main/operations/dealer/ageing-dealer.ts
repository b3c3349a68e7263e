// Who is owed how much, and for how long.

import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { readDealerAgeing } from '../../ledger/rows/dealer/dealer-ageing.ts'
import type { Deps } from '../deps.ts'

export function ageingDealer({ ledger, clock }: Deps): ReturnType<typeof readDealerAgeing> {
  return readDealerAgeing(ledger.rows, dayInIndia(clock.nowMs()))
}
