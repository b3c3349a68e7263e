// The day's limit of cash at the sale. The usual sale reads nothing for it.

import { isCashToSum } from '../../../shared/domain/till/day-cash.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { Payment } from '../../../shared/records/payment.ts'
import type { Ledger } from '../../ledger/open-ledger.ts'
import { refuseCashOverDay } from '../refuse-cash-over-day.ts'
import type { KnownBuyer } from './read-buyer.ts'

/** Refuses `cash_limit_day`. Who buys without a name is nobody whose day could be summed up. */
export function refuseSaleOverDayCash(
  ledger: Ledger,
  { buyer, lastPurchaseAt }: KnownBuyer,
  payments: readonly Payment[],
  atMs: number,
): void {
  if (buyer === null) return
  let cashPaise = 0
  for (const { tender, amountPaise } of payments) if (tender === 'cash') cashPaise += amountPaise
  if (!isCashToSum(cashPaise, hasBoughtOn(lastPurchaseAt, atMs))) return
  refuseCashOverDay(ledger, buyer.customerId, cashPaise, atMs)
}

/** Whether the last purchase was on the same day in India. */
function hasBoughtOn(lastPurchaseAt: string | null, atMs: number): boolean {
  return lastPurchaseAt !== null && dayInIndia(Date.parse(lastPurchaseAt)) === dayInIndia(atMs)
}
