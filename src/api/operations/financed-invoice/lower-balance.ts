// Less is left to pay on an invoice of the marketplace than was financed: its buyer paid at the counter, goods came back, or
// the bill is void. An offer costs less at once, or ends; of one that was settled the seller gives back what came to him.

import { awaitsMoney, isUnfunded } from '../../../shared/domain/finance/financed-states.ts'
import { pricingOfLess } from '../../../shared/domain/finance/pricing.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { type FinancedInvoice, financedInvoiceRows, financedSums } from '../../store/market/financed-invoice-rows.ts'
import { sellerDueRows } from '../../store/market/money/seller-due-rows.ts'
import { walletRows } from '../../store/market/wallet-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { endOffer } from './end-offer.ts'
import { takeDues } from './money/take-dues.ts'
import { priceOffer } from './price-offer.ts'
import { tellPrice } from './tell-parties.ts'

export interface LowerBalance {
  readonly invoiceId: string
  /** What its buyer still has to pay, by the shop's books. */
  readonly balancePaise: number
  /** What lowered it, such as a credit note's id: it counts once. */
  readonly cause: string
}

/** `taken`: from the seller's wallet as far as it reaches; the rest he owes. */
export type LoweredBalance = 'unchanged' | 'repriced' | 'ended' | 'taken'

/**
 * Balances count, not differences: what is told twice, late or in another order comes to the same. A balance never goes up
 * again. Refuses `not_found`.
 */
export async function lowerBalance(deps: ApiDeps, tx: Tx, lower: LowerBalance): Promise<LoweredBalance> {
  const invoice = await financedInvoiceRows(tx).toChange(lower.invoiceId)
  if (invoice === undefined) throw new ApiRefusal('not_found')
  if (isUnfunded(invoice.state)) return lowerOffer(deps, tx, invoice, lower.balancePaise)
  if (awaitsMoney(invoice.state)) return giveBack(deps, tx, invoice, lower)
  return 'unchanged'
}

async function lowerOffer(
  deps: ApiDeps,
  tx: Tx,
  invoice: FinancedInvoice,
  balancePaise: number,
): Promise<LoweredBalance> {
  const { facePaise, id } = invoice
  if (balancePaise >= facePaise) return 'unchanged'
  const isHeld = (await walletRows(tx).openHolds(id)).length > 0
  const isEnough = balancePaise >= deps.market.smallestPaise
  const pricing = isEnough ? pricingOfLess(invoice.pricing, facePaise, balancePaise) : undefined
  const today = dayInIndia(deps.clock.nowMs())
  const terms = pricing && priceOffer(deps, { facePaise: balancePaise, pricing, dueOn: invoice.dueOn }, today)
  if (terms === undefined || isHeld) {
    const notes = isEnough ? 'Less is left to pay than was on offer.' : 'Too little is left to pay.'
    await endOffer(deps, tx, invoice, { to: 'cancelled', byId: null, notes })
    return 'ended'
  }
  // Late bids may have moved the close.
  await financedSums(tx).saveTerms(id, { ...terms, closesAt: invoice.closesAt })
  await tellPrice(deps, tx, id)
  return 'repriced'
}

/** What is gone from the books and did not come in here came to the seller, and is not his. */
async function giveBack(
  deps: ApiDeps,
  tx: Tx,
  invoice: FinancedInvoice,
  { balancePaise, cause }: LowerBalance,
): Promise<LoweredBalance> {
  const rows = sellerDueRows(tx)
  const { facePaise, id: invoiceId, receivedPaise, sellerId } = invoice
  const owed = (await rows.openOf(invoiceId)).reduce((sum, due) => sum + due.amountPaise - due.takenPaise, 0)
  const amountPaise = facePaise - receivedPaise - owed - balancePaise
  if (amountPaise <= 0) return 'unchanged'
  const at = new Date(deps.clock.nowMs())
  const due = { id: deps.newId(), cause: `lower ${invoiceId} ${cause}`, invoiceId, sellerId, amountPaise, at }
  if (!(await rows.insert(due))) return 'unchanged'
  await takeDues(deps, tx, invoice)
  return 'taken'
}
