// The link a UPI app opens to pay exactly one amount to one address (domain.md 2.13).
//
// 1. `am` always has two decimals and no grouping; `cu` is INR.
// 2. Values are percent-encoded, a space as %20; only the "@" of the address stays as it is.
// 3. No `tid` and no `sign`: only a payment provider may make them.

import { assert } from '../../kernel/assert.ts'
import type { Paise } from '../../kernel/money.ts'

export interface UpiRequest {
  /** The shop's UPI address, `name@bank`. */
  readonly payeeId: string
  readonly payeeName: string
  readonly amountPaise: Paise
  /** What the payment is for, at most 35 characters; empty leaves it out. */
  readonly reference: string
  /** Shown to the payer; empty leaves it out. */
  readonly note: string
}

export const maxUpiReference = 35

/** `upi://pay?pa=…&pn=…&am=1180.00&cu=INR&tr=…&tn=…` */
export function upiLink(request: UpiRequest): string {
  const { payeeId, payeeName, amountPaise, reference, note } = request
  assert(Number.isSafeInteger(amountPaise) && amountPaise > 0, `a positive amount for UPI, got ${amountPaise}`)
  assert(reference.length <= maxUpiReference, `a UPI reference of at most ${maxUpiReference} characters`)
  const pairs = [
    ['pa', encode(payeeId).replaceAll('%40', '@')],
    ['pn', encode(payeeName)],
    ['am', rupees(amountPaise)],
    ['cu', 'INR'],
    ['tr', encode(reference)],
    ['tn', encode(note)],
  ]
  return `upi://pay?${pairs
    .filter(([, value]) => value !== '')
    .map(pair => pair.join('='))
    .join('&')}`
}

function rupees(paise: Paise): string {
  return `${Math.floor(paise / 100)}.${String(paise % 100).padStart(2, '0')}`
}

/** Stricter than `encodeURIComponent`, which leaves `!'()*` as they are. */
function encode(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
