// Decides what each tender pays, what goes back as change, and what stays on the customer's account.
//
// 1. Only cash gives change; other means never take more than is due.
// 2. What is not covered is credit, and credit needs a customer and the cashier's word.
// 3. Two lakh rupees or more in cash may not be taken for one sale (Income-tax Act s.269ST; domain.md 2.15);
//    day-cash.ts keeps the same limit for one person and one day.

import type { Paise } from '../../kernel/money.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tender } from '../../records/payment.ts'

export interface TenderOffer {
  readonly tender: Tender
  readonly givenPaise: Paise
}
export interface TenderSplit<T extends TenderOffer> {
  readonly offer: T
  readonly amountPaise: Paise
  readonly changePaise: Paise
}

export const cashLimitPaise = 2_00_000_00

/** Refuses `tender_over`, `tender_short`, `credit_needs_customer`, `cash_limit`. `cashBeforePaise`: cash already taken for it. */
export function splitTenders<T extends TenderOffer>(
  duePaise: Paise,
  offers: readonly T[],
  terms: { readonly onCredit: boolean; readonly hasCustomer: boolean; readonly cashBeforePaise?: Paise },
): TenderSplit<T>[] {
  const otherPaise = sumOf(offers.filter(offer => offer.tender !== 'cash'))
  if (otherPaise > duePaise) throw new Refusal('tender_over', { overPaise: otherPaise - duePaise })
  let cashDuePaise = duePaise - otherPaise
  const splits = offers.map(offer => {
    if (offer.tender !== 'cash') return { offer, amountPaise: offer.givenPaise, changePaise: 0 }
    const amountPaise = Math.min(offer.givenPaise, cashDuePaise)
    if (amountPaise === 0) throw new Refusal('tender_over', { overPaise: offer.givenPaise })
    cashDuePaise -= amountPaise
    return { offer, amountPaise, changePaise: offer.givenPaise - amountPaise }
  })
  if (cashDuePaise > 0) refuseShort(cashDuePaise, terms)
  const cashPaise = splits.reduce((sum, split) => sum + (split.offer.tender === 'cash' ? split.amountPaise : 0), 0)
  if (cashPaise + (terms.cashBeforePaise ?? 0) >= cashLimitPaise)
    throw new Refusal('cash_limit', { limitPaise: cashLimitPaise })
  return splits
}

function refuseShort(shortPaise: Paise, terms: { readonly onCredit: boolean; readonly hasCustomer: boolean }): void {
  if (!terms.onCredit) throw new Refusal('tender_short', { shortPaise })
  if (!terms.hasCustomer) throw new Refusal('credit_needs_customer', { shortPaise })
}

function sumOf(offers: readonly TenderOffer[]): Paise {
  return offers.reduce((sum, offer) => sum + offer.givenPaise, 0)
}
