// An item may not be priced above the MRP on its pack. A save that leaves price, tax and MRP alone goes through, so that
// an older item that breaks the rule can still be renamed, or taken out of use.

import { collectsTax } from '../../../shared/domain/invoice/price-invoice.ts'
import { refuseAboveMrp } from '../../../shared/domain/item/price-and-mrp.ts'
import { taxRateOn } from '../../../shared/domain/item/tax-rate-on.ts'
import type { Day } from '../../../shared/kernel/calendar.ts'
import type { ItemFields } from '../../../shared/records/item.ts'
import type { TaxScheme } from '../../../shared/records/shop.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'

const priceFields = ['pricePaise', 'priceMode', 'mrpPaise', 'taxRates', 'groupId'] as const

/** Refuses `price_above_mrp`. `saved`: the fields named by the save; `item`: what the item becomes by them. */
export function requirePriceWithinMrp(rows: LedgerRows, { saved, item, on, scheme }: PricedSave): void {
  if (!priceFields.some(field => field in saved)) return
  const { name, pricePaise = 0, priceMode = 'inclusive', mrpPaise = null, taxRates = [], groupId } = item
  if (mrpPaise === null) return
  const groupRates = groupId ? (rows.itemGroups.get(groupId)?.taxRates ?? []) : []
  const taxRateBps = collectsTax(scheme) ? taxRateOn(on, taxRates, groupRates) : 0
  refuseAboveMrp({ pricePaise, priceMode, mrpPaise }, taxRateBps, { name })
}

interface PricedSave {
  readonly saved: Partial<ItemFields>
  readonly item: Partial<ItemFields>
  readonly on: Day
  readonly scheme: TaxScheme
}
