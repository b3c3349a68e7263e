// Stock is counted in the steps the item is sold in: there is no half a soap on the shelf.

import { fitsDecimals } from '../../../shared/kernel/quantity.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { ItemFields } from '../../../shared/records/item.ts'

type Counted = Partial<Pick<ItemFields, 'name' | 'unit' | 'decimals'>>

/** Refuses `quantity_decimals`. */
export function requireFittingStock(thousandths: number, { name, unit, decimals = 0 }: Counted): void {
  if (!fitsDecimals(thousandths, decimals)) throw new Refusal('quantity_decimals', { name, unit, decimals })
}
