// What is to be paid to each dealer, by the age of the bills it stands on.

import { addAgeing, ageingOf, noAgeing } from '../../../../shared/domain/dealer-order/ageing.ts'
import { present } from '../../../../shared/kernel/assert.ts'
import type { Day } from '../../../../shared/kernel/calendar.ts'
import type { Ageing } from '../../../../shared/records/dealer/dealer-account.ts'
import type { LedgerRows } from '../ledger-rows.ts'

type AgeingRow = Ageing & { dealerId: string; dealerName: string; payablePaise: number }

export function readDealerAgeing(
  { dealers, dealerAccounts }: LedgerRows,
  todayOn: Day,
): { rows: AgeingRow[]; sum: Ageing } {
  const rows = dealers.owed().map(({ id, name, payablePaise }) => {
    const { bills, payments } = dealerAccounts.open(present(dealers.numberOf(id), name))
    return { dealerId: id, dealerName: name, payablePaise, ...ageingOf(bills, payments, todayOn) }
  })
  return { rows, sum: rows.reduce<Ageing>(addAgeing, noAgeing) }
}
