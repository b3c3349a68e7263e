// Why an unpaid invoice may not be offered on the marketplace (domain.md 1.4.5). The counter says so before anybody asks, and
// the server again from what it knows itself.

import { type Day, daysBetween } from '../../kernel/calendar.ts'
import type { Paise } from '../../kernel/money.ts'
import type { DocumentType } from '../../records/invoice.ts'
import type { Ineligibility, ListingState } from '../../records/listing.ts'
import { checkGstin } from '../customer/gstin.ts'

/** Nobody funds for less time than this (RXIL). */
export const minDaysToDue = 15

export interface OfferedFacts {
  /** Of the shop, and of its buyer on the invoice; null: not registered. */
  readonly sellerGstin: string | null
  readonly buyerGstin: string | null
  /** Composition shops and exempt goods have a bill of supply. */
  readonly documentType: DocumentType
  readonly issuedOn: Day
  readonly dueOn: Day
  /** What is left of it after payments and credit notes: all of that is the face. */
  readonly owedPaise: Paise
  readonly isVoid: boolean
  /** It is on the marketplace, or waits to be. */
  readonly isListed: boolean
}

/** Nothing: it may be offered today. */
export function ineligibilitiesOf(facts: OfferedFacts, today: Day): Ineligibility[] {
  const seller = panOf(facts.sellerGstin)
  const buyer = panOf(facts.buyerGstin)
  const daysLeft = daysBetween(today, facts.dueOn)
  const found: Readonly<Record<Ineligibility, boolean>> = {
    shop_unregistered: seller === undefined,
    not_tax_invoice: facts.documentType !== 'tax_invoice',
    buyer_unregistered: buyer === undefined,
    same_owner: seller !== undefined && seller === buyer,
    void: facts.isVoid,
    paid: !facts.isVoid && facts.owedPaise <= 0,
    dated_ahead: daysBetween(facts.issuedOn, today) < 0,
    due_passed: daysLeft < 0,
    due_too_soon: daysLeft >= 0 && daysLeft < minDaysToDue,
    listed: facts.isListed,
  }
  return Object.entries(found).flatMap(([reason, isFound]) => (isFound ? [reason as Ineligibility] : []))
}

/** Whether an invoice that was offered so may not be offered again; undefined: the server has not answered yet. */
export function keepsListed(state: ListingState | undefined): boolean {
  return state !== 'refused' && state !== 'withdrawn' && state !== 'expired'
}

/** Whether the shop can still take it back: before it is funded. */
export function mayWithdraw(state: ListingState | undefined): boolean {
  return state === undefined || ['waiting_shop', 'waiting_buyer', 'under_review', 'open'].includes(state)
}

/** What nothing follows. */
export function hasEnded(state: ListingState | undefined): boolean {
  return !mayWithdraw(state) && !['settled', 'overdue', 'disputed', 'defaulted'].includes(state ?? '')
}

/** Characters 3 to 12 of a GSTIN (domain.md 2.9). */
function panOf(gstin: string | null): string | undefined {
  const checked = checkGstin(gstin ?? '')
  return checked.ok ? checked.pan : undefined
}
