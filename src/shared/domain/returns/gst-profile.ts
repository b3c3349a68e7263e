// What a shop's turnover asks of its papers (domain.md 2.5, 2.10). Limits change by notification: the shop says which band it is in.

import type { GstProfile } from '../../records/shop.ts'

/** A shop that never said is small. */
const small: GstProfile = { turnover: 'up_to_5_crore', hasEInvoices: false, eWayLimitPaise: null }

export function gstProfileOf(shop: { readonly gstProfile?: GstProfile | undefined }): GstProfile {
  return shop.gstProfile ?? small
}

/** Fewest digits of an HSN code, and whether sales to unregistered buyers need one at all. */
export function hsnRuleOf({ turnover }: GstProfile): { readonly digits: 4 | 6; readonly isForAllSales: boolean } {
  return turnover === 'up_to_5_crore' ? { digits: 4, isForAllSales: false } : { digits: 6, isForAllSales: true }
}

/** Days after its date in which an invoice can be given an IRN; null without such a limit. */
export function irnDaysOf({ turnover }: GstProfile): number | null {
  return turnover === 'above_10_crore' ? 30 : null
}

/** Every rate that GSTN's tool takes, combined. */
export const returnableRatesBps: ReadonlySet<number> = new Set([
  0, 10, 25, 100, 150, 300, 500, 600, 750, 1200, 1800, 2800, 4000,
])
