// Cash from one person in one day: two lakh rupees or more may not be taken, over how many bills so ever (Income-tax Act
// 1961, s.269ST(a); domain.md 2.15). The limit of one sale is kept by split-tenders.ts.

import type { Paise } from '../../kernel/money.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { cashLimitPaise } from './split-tenders.ts'

/**
 * Whether the day's cash is worth summing up at a sale, which is to cost nothing as a rule: it is when more than a
 * hundredth of the limit is paid, or when the customer has bought before on the same day. What stays unseen is a first
 * purchase below that by someone who came up to the limit on the same day by paying older bills alone.
 */
export function isCashToSum(cashPaise: Paise, hasBoughtToday: boolean): boolean {
  return cashPaise >= cashLimitPaise / 100 || (hasBoughtToday && cashPaise > 0)
}

/** Refuses `cash_limit_day`. `takenPaise` is what the person has paid in cash today before `cashPaise`. */
export function refuseDayCash(takenPaise: Paise, cashPaise: Paise): void {
  if (takenPaise + cashPaise < cashLimitPaise) return
  const leftPaise = Math.max(0, cashLimitPaise - 1 - takenPaise)
  throw new Refusal('cash_limit_day', { limitPaise: cashLimitPaise, takenPaise, leftPaise })
}
