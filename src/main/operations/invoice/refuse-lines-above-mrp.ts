// No line of a sale may be priced above the MRP on the pack, whoever typed the price (domain/item/price-and-mrp.ts).
// The price is looked at before discounts: a bill that shows more than the MRP is wrong even if less is paid.

import { collectsTax } from '../../../shared/domain/invoice/price-invoice.ts'
import { refuseAboveMrp } from '../../../shared/domain/item/price-and-mrp.ts'
import type { TaxScheme } from '../../../shared/records/shop.ts'
import type { TaxedLine } from './read-sale-lines.ts'

/** Refuses `price_above_mrp`. Price and MRP are those frozen in the cart; reads nothing. */
export function refuseLinesAboveMrp(lines: readonly TaxedLine[], scheme: TaxScheme): void {
  for (const [index, { name, unitPricePaise, priceMode, mrpPaise, taxRateBps }] of lines.entries()) {
    if (mrpPaise === null) continue
    const prices = { pricePaise: unitPricePaise, priceMode, mrpPaise }
    refuseAboveMrp(prices, collectsTax(scheme) ? taxRateBps : 0, { lineNumber: index + 1, name })
  }
}
