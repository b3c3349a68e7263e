// Money a customer gave, and money he was handed back.

import type { FindMoneyMoves, MoneyMove } from '../../../shared/contract/counter/account-calls.ts'
import { requireCustomer } from '../account-state.ts'
import type { Deps } from '../deps.ts'

export function findPaymentsAccount({ ledger }: Deps, question: FindMoneyMoves): { rows: MoneyMove[]; total: number } {
  requireCustomer(ledger.rows, question.customerId)
  return ledger.rows.moneyMoves.find(question)
}
