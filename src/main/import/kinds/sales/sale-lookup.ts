// What the shop knows that a past bill may speak of: items, customers, and the bills it has already.

import type { Day } from '../../../../shared/kernel/calendar.ts'
import { cleanText, textKeyOf, withAsciiDigits } from '../../values/clean-text.ts'

export interface SaleLookUp {
  /** The one item with this code or barcode, else the one of this name. */
  itemIdOf(code: string, name: string): string | undefined
  /** The one customer with this phone, else the one of this name. */
  customerIdOf(phone: string, name: string): string | undefined
  /** A bill of this number and day is there from an earlier import. */
  isKnownBill(number: string, on: Day): boolean
}

export interface KnownThings {
  readonly items: Iterable<{ readonly id: string; code: string | null; name: string; barcodes: readonly string[] }>
  readonly customers: Iterable<{ readonly id: string; name: string; phone: string | null }>
  readonly isKnownBill: (number: string, on: Day) => boolean
}

/** Reads items and customers once. What fits two of them fits none. */
export function createSaleLookUp({ items, customers, isKnownBill }: KnownThings): SaleLookUp {
  const itemByCode = createOnes()
  const itemByName = createOnes()
  for (const { id, code, name, barcodes } of items) {
    for (const known of new Set(code === null ? barcodes : [code, ...barcodes])) itemByCode.add(known, id)
    itemByName.add(textKeyOf(name), id)
  }
  const customerByPhone = createOnes()
  const customerByName = createOnes()
  for (const { id, name, phone } of customers) {
    if (phone !== null) customerByPhone.add(phoneKeyOf(phone), id)
    customerByName.add(textKeyOf(name), id)
  }
  return {
    itemIdOf: (code, name) => itemByCode.find(code) ?? itemByName.find(name === '' ? '' : textKeyOf(name)),
    customerIdOf: (phone, name) =>
      (phone === '' ? undefined : customerByPhone.find(phoneKeyOf(phone))) ??
      customerByName.find(name === '' ? '' : textKeyOf(name)),
    isKnownBill,
  }
}

/** The last ten digits: with or without the country's code it is one phone. */
function phoneKeyOf(phone: string): string {
  return withAsciiDigits(cleanText(phone)).replace(/\D/g, '').slice(-10)
}

function createOnes() {
  const ids = new Map<string, string | undefined>()
  return {
    add: (key: string, id: string) => void ids.set(key, ids.has(key) && ids.get(key) !== id ? undefined : id),
    find: (key: string) => (key === '' ? undefined : ids.get(key)),
  }
}
