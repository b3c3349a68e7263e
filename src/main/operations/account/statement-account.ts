// A customer's statement over some days: what he owed before, every line, what he owes after.

import type { Statement, StatementQuestion } from '../../../shared/contract/counter/account-calls.ts'
import { requireCustomer } from '../account-state.ts'
import type { Deps } from '../deps.ts'

export function statementAccount({ ledger }: Deps, { customerId, fromOn, toOn }: StatementQuestion): Statement {
  requireCustomer(ledger.rows, customerId)
  const upTo = ledger.rows.statements.linesOf(customerId).filter(({ on }) => on <= toOn)
  const lines = upTo.filter(({ on }) => on >= fromOn).map(({ line }) => line)
  const debitPaise = lines.reduce((sum, line) => sum + line.debitPaise, 0)
  const creditPaise = lines.reduce((sum, line) => sum + line.creditPaise, 0)
  const closingPaise = upTo.at(-1)?.line.balancePaise ?? 0
  return { openingPaise: closingPaise - debitPaise + creditPaise, closingPaise, debitPaise, creditPaise, lines }
}
