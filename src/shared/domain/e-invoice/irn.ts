// The invoice reference number: what the registration portal will answer for a document (domain.md 2.10).

import type { Day } from '../../kernel/calendar.ts'

export type EInvoiceType = 'INV' | 'CRN' | 'DBN'

export interface IrnFacts {
  readonly sellerGstin: string
  readonly type: EInvoiceType
  readonly number: string
  readonly issuedOn: Day
}

/** From this day on the portal takes a number's letters as capitals before it hashes. */
const capitalsSince: Day = '2025-06-01'

/** `sha256Hex` gives lower-case hex of the UTF-8 text. */
export function irnOf(facts: IrnFacts, sha256Hex: (text: string) => string): string {
  const { sellerGstin, type, number, issuedOn } = facts
  const asHashed = issuedOn >= capitalsSince ? number.toUpperCase() : number
  return sha256Hex(sellerGstin + longFinancialYearOf(issuedOn) + type + asHashed)
}

/** `2026-11-20` → `2026-27`. */
function longFinancialYearOf(day: Day): string {
  const year = Number(day.slice(0, 4))
  const first = Number(day.slice(5, 7)) >= 4 ? year : year - 1
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`
}
