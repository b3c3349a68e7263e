// Nothing may be sold above the price printed on the pack (Legal Metrology (Packaged Commodities) Rules, rule 18).
// The printed price holds all taxes, so a price without tax is compared with its tax added.

import { mulDivRoundHalfUp } from '../../kernel/money.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { ItemFields } from '../../records/item.ts'

type Prices = Pick<ItemFields, 'pricePaise' | 'priceMode' | 'mrpPaise'>

/** What the customer pays for one in paise, tax included. */
export function priceWithTaxPaise(prices: Prices, taxRateBps: number): number {
  if (prices.priceMode === 'inclusive') return prices.pricePaise
  return prices.pricePaise + mulDivRoundHalfUp(prices.pricePaise, taxRateBps, 10_000)
}

export function isPriceAboveMrp(prices: Prices, taxRateBps: number): boolean {
  return prices.mrpPaise !== null && priceWithTaxPaise(prices, taxRateBps) > prices.mrpPaise
}

/** Refuses `price_above_mrp`, saying what is priced so (`which`). An item without an MRP may have any price. */
export function refuseAboveMrp(prices: Prices, taxRateBps: number, which: Record<string, unknown>): void {
  if (!isPriceAboveMrp(prices, taxRateBps)) return
  const pricePaise = priceWithTaxPaise(prices, taxRateBps)
  throw new Refusal('price_above_mrp', { ...which, pricePaise, mrpPaise: prices.mrpPaise })
}
