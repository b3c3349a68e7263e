// Keeps the day's cash of one customer under the limit of the law, at the sale and at every payment after it.

import { refuseDayCash } from '../../shared/domain/till/day-cash.ts'
import { addDays, dayInIndia, startOfDayInIndia } from '../../shared/kernel/calendar.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { cashOfDay } from '../ledger/rows/day-cash.ts'

/** Refuses `cash_limit_day`. `cashPaise` is what is about to be posted, as of `atMs`. */
export function refuseCashOverDay({ db }: Ledger, customerId: string, cashPaise: number, atMs: number): void {
  const day = dayInIndia(atMs)
  const fromMs = Date.parse(startOfDayInIndia(day))
  const untilMs = Date.parse(startOfDayInIndia(addDays(day, 1)))
  refuseDayCash(cashOfDay(db, customerId, fromMs, untilMs), cashPaise)
}
