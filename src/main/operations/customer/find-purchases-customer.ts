// What a customer bought: each item, how often and how much, when last and at what price.

import type { FindPurchases, Purchase } from '../../../shared/contract/counter/customer-calls.ts'
import { requireCustomer } from '../account-state.ts'
import type { Deps } from '../deps.ts'

export function findPurchasesCustomer({ ledger }: Deps, question: FindPurchases): { rows: Purchase[]; total: number } {
  requireCustomer(ledger.rows, question.customerId)
  return ledger.rows.purchases.find(question)
}
