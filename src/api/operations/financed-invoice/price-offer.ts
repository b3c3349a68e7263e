// What an offer costs as of a day: the same engine for offering it, pricing it anew and lowering it.

import { type Pricing, priceInvoice, pricingDay } from '../../../shared/domain/finance/pricing.ts'
import { type Day, dayInIndia, daysBetween } from '../../../shared/kernel/calendar.ts'
import { mulDivRoundHalfUp } from '../../../shared/kernel/money.ts'
import { type FinancedInvoice, type FinancedTerms, financedSums } from '../../store/market/financed-invoice-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'

export interface OfferedPrice {
  readonly facePaise: number
  readonly pricing: Pricing
  readonly dueOn: Day
}

/** Undefined: what is left is too little to be priced. */
export function priceOffer({ market }: ApiDeps, offer: OfferedPrice, today: Day): FinancedTerms | undefined {
  const { dueOn, facePaise, pricing } = offer
  const priced = priceInvoice({ facePaise, pricing, feeBps: market.feeBps, fundedOn: today, dueOn })
  const { owedPaise, pricePaise: targetPaise, reservePaise } = priced
  if (targetPaise < 1 || (pricing.mode !== 'flat' && priced.days < 0)) return undefined
  if (pricing.mode !== 'flat' && (facePaise < market.smallestPaise || priced.settlementPaise < 0)) return undefined
  const discountBps =
    pricing.mode === 'flat' ? pricing.discountBps : mulDivRoundHalfUp(priced.discountPaise, 10_000, facePaise)
  return {
    ...{ facePaise, pricing, targetPaise, owedPaise, reservePaise, discountBps },
    pricedOn: pricingDay(pricing, today),
    closesAt: pricing.mode === 'auction' ? new Date(pricing.closesAt) : null,
  }
}

/** Refuses `target_too_large`, `due_too_soon`, `closing_time_unfit`, `price_too_small`. */
export function priceOfferOrRefuse(deps: ApiDeps, offer: OfferedPrice): FinancedTerms {
  const { dueOn, facePaise, pricing } = offer
  const nowMs = deps.clock.nowMs()
  const today = dayInIndia(nowMs)
  if (pricing.mode === 'flat' && pricing.targetPaise > facePaise) throw new ApiRefusal('target_too_large')
  if (pricing.mode !== 'flat' && daysBetween(today, dueOn) < 1) throw new ApiRefusal('due_too_soon')
  if (pricing.mode === 'auction') {
    const closesMs = Date.parse(pricing.closesAt)
    const isOpenLongEnough = closesMs - nowMs >= deps.market.auction.openMinutes * 60_000
    if (!isOpenLongEnough || pricingDay(pricing, today) >= dueOn) throw new ApiRefusal('closing_time_unfit')
  }
  const terms = priceOffer(deps, offer, today)
  if (terms === undefined) throw new ApiRefusal('price_too_small')
  return terms
}

/** An offer by named rate costs more each day, until the first money for it comes. The invoice is locked. */
export async function priceAsOfToday(deps: ApiDeps, tx: Tx, invoice: FinancedInvoice): Promise<FinancedInvoice> {
  const terms = termsOfToday(deps, invoice)
  if (terms === undefined) return invoice
  await financedSums(tx).saveTerms(invoice.id, terms)
  return { ...invoice, ...terms }
}

/** The same for who only looks. */
export function seenToday(deps: ApiDeps, invoice: FinancedInvoice): FinancedInvoice {
  return { ...invoice, ...termsOfToday(deps, invoice) }
}

/** Undefined: as they are. */
function termsOfToday(deps: ApiDeps, invoice: FinancedInvoice): FinancedTerms | undefined {
  const today = dayInIndia(deps.clock.nowMs())
  const isMoved = invoice.pricing.mode === 'rate' && invoice.pricedOn < today && today < invoice.dueOn
  return isMoved && invoice.fundedPaise === 0 ? priceOffer(deps, invoice, today) : undefined
}
