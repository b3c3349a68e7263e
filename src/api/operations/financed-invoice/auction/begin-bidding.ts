// A shop says for how many hours its auction is open: they begin when it is listed, however long its buyer was asked.

import { pricingDay } from '../../../../shared/domain/finance/pricing.ts'
import { dayInIndia, instantOf } from '../../../../shared/kernel/calendar.ts'
import { type FinancedInvoice, financedSums } from '../../../store/market/financed-invoice-rows.ts'
import type { Tx } from '../../../store/open-store.ts'
import type { ApiDeps } from '../../api-deps.ts'
import { priceOffer } from '../price-offer.ts'

const minuteMs = 60_000

/** At each step towards being listed: moved by as long as the one before took. Who named the hour of the close himself keeps it; so does an invoice that would be due by then. */
export async function beginBidding(deps: ApiDeps, tx: Tx, invoice: FinancedInvoice): Promise<void> {
  const { changedAt, closesAt, dueOn, facePaise, pricing, shopId } = invoice
  if (shopId === null || closesAt === null || pricing.mode !== 'auction') return
  const nowMs = deps.clock.nowMs()
  const waitedMs = Math.floor((nowMs - changedAt.getTime()) / minuteMs) * minuteMs
  const moved = { ...pricing, closesAt: instantOf(closesAt.getTime() + waitedMs) }
  const today = dayInIndia(nowMs)
  if (waitedMs === 0 || pricingDay(moved, today) >= dueOn) return
  const terms = priceOffer(deps, { facePaise, pricing: moved, dueOn }, today)
  if (terms !== undefined) await financedSums(tx).saveTerms(invoice.id, terms)
}
