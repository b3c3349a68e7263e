// From which value on goods that move need an e-way bill (domain.md 2.11). States change theirs by notification and lists
// of them differ, so the shop may set its own. Last looked at on 20 November 2026.

import type { SupplyType } from '../../records/invoice.ts'
import type { GstProfile } from '../../records/shop.ts'

const commonLimitPaise = 50_000_00
const oneLakhPaise = 1_00_000_00

/** Limits within a state that differ from the common one, by state code. */
const limitsWithinState: Readonly<Record<string, number>> = {
  '03': oneLakhPaise,
  '07': oneLakhPaise,
  '08': oneLakhPaise,
  '10': oneLakhPaise,
  '19': oneLakhPaise,
  '20': oneLakhPaise,
  '27': oneLakhPaise,
  '33': oneLakhPaise,
}

/** A bill is needed above it. Between states the law knows one limit. */
export function eWayLimitPaise(stateCode: string, supplyType: SupplyType, profile: GstProfile): number {
  if (supplyType === 'inter') return commonLimitPaise
  return profile.eWayLimitPaise ?? limitsWithinState[stateCode] ?? commonLimitPaise
}
