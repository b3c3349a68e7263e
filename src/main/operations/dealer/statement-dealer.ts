// A dealer's statement between two days.

import type { AskStatement, DealerStatement } from '../../../shared/contract/counter/dealer-calls.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { dealerStatement } from '../dealer-statement.ts'
import type { Deps } from '../deps.ts'

export function statementDealer({ ledger, clock }: Deps, input: AskStatement): DealerStatement {
  return dealerStatement(ledger.rows, input, dayInIndia(clock.nowMs()))
}
