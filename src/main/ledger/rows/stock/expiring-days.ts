// Within how many days an expiry is soon.

import type { LedgerRows } from '../ledger-rows.ts'

const usualDays = 30

export function expiringDaysOf(rows: LedgerRows): number {
  return rows.shops.shop()?.expiringDays ?? usualDays
}
