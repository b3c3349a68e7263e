// What the text in the sell box asks for: an item with a quantity before it, a bill after `#`, a customer after `@`.
//
// 1. `3*` and `1.250*` set the quantity of what follows; `x` and `×` do the same after a number.
// 2. Digits of Devanagari and Tamil count as digits.
// 3. A quantity that cannot be (zero, four decimals) is said, never guessed around.

import { plainDigits } from '../../../../shared/kernel/plain-digits.ts'
import { maxQuantityThousandths, parseQuantity } from '../../../../shared/kernel/quantity.ts'

export type BoxWish =
  | { readonly kind: 'nothing' }
  /** `quantityThousandths` null: not typed. */
  | { readonly kind: 'item'; readonly text: string; readonly quantityThousandths: number | null }
  | { readonly kind: 'bill'; readonly text: string }
  | { readonly kind: 'customer'; readonly text: string }
  | { readonly kind: 'badQuantity'; readonly text: string }

export function parseBox(raw: string): BoxWish {
  const text = plainDigits(raw).trimStart()
  if (text.trim() === '') return { kind: 'nothing' }
  if (text.startsWith('#')) return { kind: 'bill', text: text.slice(1).trim() }
  if (text.startsWith('@')) return { kind: 'customer', text: text.slice(1).trim() }
  const counted = /^(-?[\d.]+)\s*(?:\*|[x×](?=\s|$))\s*(.*)$/i.exec(text)
  if (counted === null) return { kind: 'item', text: text.trim(), quantityThousandths: null }
  const quantity = parseQuantity(counted[1] as string)
  if (quantity === undefined || quantity <= 0 || quantity > maxQuantityThousandths) {
    return { kind: 'badQuantity', text: counted[1] as string }
  }
  return { kind: 'item', text: (counted[2] as string).trim(), quantityThousandths: quantity }
}

/** A bare number in the box, for `5` then F2. */
export function boxNumber(raw: string): string | null {
  const text = plainDigits(raw).trim()
  return /^\d{0,9}(\.\d{1,3})?%?$/.test(text) && /\d/.test(text) ? text : null
}
