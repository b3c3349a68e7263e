// The protocol's address is one text; a counter's has lines.

import type { Address } from '../../../shared/records/shop.ts'

export function addressText({ city, line1, line2, pin }: Address): string {
  return [line1, line2, [city, pin].filter(Boolean).join(' ')].filter(Boolean).join(', ')
}

/** A counter's address lines hold 120 characters each. */
export function addressOf(text: string): Address {
  return { line1: text.slice(0, 120), line2: text.slice(120, 240), city: text.slice(240, 300), pin: '' }
}
