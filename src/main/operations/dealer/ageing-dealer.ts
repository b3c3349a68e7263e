// Who is owed how much, and for how long.

import { addAgeing, ageingOf, noAgeing } from '../../../shared/domain/dealer-order/ageing.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { Ageing } from '../../../shared/records/dealer/dealer-account.ts'
import type { Deps } from '../deps.ts'

type AgeingRow = Ageing & { dealerId: string; dealerName: string; payablePaise: number }

export function ageingDealer({ ledger, clock }: Deps): { rows: AgeingRow[]; sum: Ageing } {
  const { dealers, dealerAccounts } = ledger.rows
  const today = dayInIndia(clock.nowMs())
  const rows = dealers.owed().map(({ id, name, payablePaise }) => {
    const { bills, payments } = dealerAccounts.open(present(dealers.numberOf(id), name))
    return { dealerId: id, dealerName: name, payablePaise, ...ageingOf(bills, payments, today) }
  })
  return { rows, sum: rows.reduce<Ageing>(addAgeing, noAgeing) }
}
