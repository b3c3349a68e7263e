// A customer's statement over some days.

import type { Statement, StatementQuestion } from '../../../shared/contract/counter/account-calls.ts'
import { requireCustomer } from '../account-state.ts'
import type { Deps } from '../deps.ts'

/** Of a customer with thousands of bills it takes a while, so it is read on the thread of reports. */
export async function statementAccount({ ledger, reports }: Deps, question: StatementQuestion): Promise<Statement> {
  requireCustomer(ledger.rows, question.customerId)
  return reports.statement(question)
}
