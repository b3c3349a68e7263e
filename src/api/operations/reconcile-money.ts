// Reckons the marketplace's money once more, from its postings and from what it was for, and names what differs.

import { type MoneyDifference, moneyDifferences } from '../store/market/money/money-differences.ts'
import type { Store } from '../store/open-store.ts'

/** Empty: all of it agrees. */
export function reconcileMoney(store: Store): Promise<MoneyDifference[]> {
  return store.transact(async tx => {
    // One moment for all questions.
    tx.send('set transaction isolation level repeatable read, read only')
    return moneyDifferences(tx)
  })
}
