// What runs low, is out, or expires soon: the counts of the Stock screen, and the items that sell best among the low ones.

import { addDays, type Day } from '../../../shared/kernel/calendar.ts'
import type { HomeFigures } from '../../../shared/records/home/home.ts'
import type { LedgerRows } from '../rows/ledger-rows.ts'
import { expiringDaysOf } from '../rows/stock/expiring-days.ts'

const lowest = { text: '', groupId: null, show: 'low_stock', sort: 'popular', offset: 0, limit: 5 } as const

export function readRunningOut(rows: LedgerRows, todayOn: Day): HomeFigures['stock'] {
  const { itemList, stockList } = rows
  const expiredCount = stockList.countExpiring(addDays(todayOn, -1))
  return {
    lowCount: stockList.countLow(),
    outCount: stockList.countOut(),
    belowZeroCount: stockList.countBelowZero(),
    expiringCount: stockList.countExpiring(addDays(todayOn, expiringDaysOf(rows))) - expiredCount,
    expiredCount,
    low: itemList.find(lowest, todayOn).rows.map(item => ({
      id: item.id,
      code: item.code,
      name: item.name,
      nameHi: item.nameHi,
      nameTa: item.nameTa,
      unit: item.unit,
      onHandThousandths: item.onHandThousandths,
      lowStockThousandths: item.lowStockThousandths ?? 0,
    })),
  }
}
