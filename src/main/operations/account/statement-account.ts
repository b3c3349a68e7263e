// A customer's statement over some days.

import type { Statement, StatementQuestion } from '../../../shared/contract/counter/account-calls.ts'
import { readStatement } from '../account-state.ts'
import type { Deps } from '../deps.ts'

export function statementAccount({ ledger }: Deps, question: StatementQuestion): Statement {
  return readStatement(ledger.rows, question)
}
