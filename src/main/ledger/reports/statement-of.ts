// A customer's account over some days, with its sums.

import type { Statement, StatementQuestion } from '../../../shared/contract/counter/account-calls.ts'
import { addDays, type Day, startOfDayInIndia } from '../../../shared/kernel/calendar.ts'
import type { StatementRows } from '../rows/account/statement-rows.ts'

/** For a thread: a customer of many years has thousands of lines. */
export function statementOf(statements: StatementRows, { customerId, fromOn, toOn }: StatementQuestion): Statement {
  const startMs = (day: Day) => Date.parse(startOfDayInIndia(day))
  const { openingPaise, lines } = statements.linesOf(customerId, startMs(fromOn), startMs(addDays(toOn, 1)))
  const debitPaise = lines.reduce((sum, line) => sum + line.debitPaise, 0)
  const creditPaise = lines.reduce((sum, line) => sum + line.creditPaise, 0)
  return { openingPaise, closingPaise: openingPaise + debitPaise - creditPaise, debitPaise, creditPaise, lines }
}
