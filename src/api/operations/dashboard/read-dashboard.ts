// The phone's dashboard: what was sold, what is owed, by month and by item.

import { dayInIndia, startOfDayInIndia } from '../../../shared/kernel/calendar.ts'
import { type ItemSum, type SalesSummary, salesSums } from '../../store/invoice/sales-sums.ts'
import type { ShopTx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'

export interface MonthOfSales {
  /** `2026-11`, in India. */
  readonly month: string
  readonly paise: number
}

export const readSummary = (tx: ShopTx): Promise<SalesSummary> => salesSums(tx).summary()
export const readTopItems = (tx: ShopTx, limit: number): Promise<ItemSum[]> => salesSums(tx).topItems(limit)

/** The last so many months with this one, the oldest first; a month without sales has 0. */
export async function readSalesTrend(
  { clock }: Pick<ApiDeps, 'clock'>,
  tx: ShopTx,
  count: number,
): Promise<MonthOfSales[]> {
  const months = lastMonths(dayInIndia(clock.nowMs()), count)
  const from = new Date(startOfDayInIndia(`${months[0]}-01`))
  const sums = await salesSums(tx).byMonth(from)
  return months.map(month => ({ month, paise: sums.get(month) ?? 0 }))
}

function lastMonths(today: string, count: number): string[] {
  const last = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  return Array.from({ length: count }, (_, index) => {
    const month = last - count + 1 + index
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
