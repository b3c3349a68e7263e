// What a customer bought: each item, how often and how much, when last and at what price.

import type { FindPurchases, Purchase } from '../../../shared/contract/counter/customer-calls.ts'
import { requireCustomer } from '../account-state.ts'
import type { Deps } from '../deps.ts'

/** All his lines are looked through, so the thread of reports does it. */
export async function findPurchasesCustomer(
  { ledger, reports }: Deps,
  question: FindPurchases,
): Promise<{ rows: Purchase[]; total: number }> {
  requireCustomer(ledger.rows, question.customerId)
  return reports.findPurchases(question)
}
