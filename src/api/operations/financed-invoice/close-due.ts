// What time does to invoices of the marketplace: an offer that was not funded before it is due ends, and all money goes
// back; what its buyer has not paid after the days of grace has defaulted.

import { isFundable } from '../../../shared/domain/finance/financed-states.ts'
import { addDays, type Day, dayInIndia } from '../../../shared/kernel/calendar.ts'
import { financedInvoiceRows } from '../../store/market/financed-invoice-rows.ts'
import { findInvoices } from '../../store/market/find-invoices.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { endOffer } from './end-offer.ts'
import { letDefault } from './let-default.ts'

export interface ClosedCounts {
  readonly expiredCount: number
  readonly defaultedCount: number
}

/** Each in a transaction of its own. Run by several processes at once, each invoice is closed once. */
export async function closeDue(deps: ApiDeps): Promise<ClosedCounts> {
  const today = dayInIndia(deps.clock.nowMs())
  const lastDue = addDays(today, -deps.market.graceDays)
  const ids = await deps.store.transact(tx => findInvoices(tx).toClose(today, lastDue))
  const counts = { expiredCount: 0, defaultedCount: 0 }
  for (const id of ids) {
    const closed = await deps.store.transact(tx => closeOne(deps, tx, id, { today, lastDue }))
    if (closed === 'expired') counts.expiredCount += 1
    if (closed === 'defaulted') counts.defaultedCount += 1
  }
  return counts
}

async function closeOne(deps: ApiDeps, tx: Tx, id: string, days: { today: Day; lastDue: Day }) {
  const invoice = await financedInvoiceRows(tx).toChange(id)
  if (invoice === undefined) return undefined
  const isUnfunded = isFundable(invoice.state) || invoice.state === 'pending_buyer_confirmation'
  if (isUnfunded && invoice.dueOn <= days.today) {
    await endOffer(deps, tx, invoice, { to: 'expired', byId: null, notes: 'Not funded before it was due.' })
    return 'expired' as const
  }
  if (invoice.state === 'funded' && invoice.dueOn < days.lastDue) {
    await letDefault(deps, tx, invoice, { byId: null, notes: 'Not paid in the days of grace.' })
    return 'defaulted' as const
  }
  return undefined
}
