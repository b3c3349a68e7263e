// An invoice of a shop as it is offered on the marketplace.

import type { Pricing } from '../../shared/domain/finance/pricing.ts'
import { instantOf } from '../../shared/kernel/calendar.ts'
import type { Invoice } from '../../shared/records/invoice.ts'
import type { AskedPricing } from '../../shared/records/listing.ts'
import type { Offer } from '../protocol/financing/offer.ts'
import type { ShopBill } from './read-bill.ts'

interface OfferOf {
  readonly shopId: string
  readonly listingId: string
  readonly pricing: AskedPricing
  readonly nowMs: number
}

export function offerOfBill(
  { buyerEmail, facts: { owedPaise }, invoice }: ShopBill,
  { listingId, nowMs, pricing, shopId }: OfferOf,
): Offer {
  const { buyer, cgstPaise, dueOn, id: invoiceId, igstPaise, issuedOn, number, sgstPaise } = invoice
  return {
    ...{ number, facePaise: owedPaise, issuedOn, dueOn, pricing: pricingFrom(pricing, nowMs) },
    ...{ description: descriptionOf(invoice), category: '' },
    items: invoice.lines.map(({ name, quantityThousandths, totalPaise, unitPricePaise }) => ({
      ...{ description: name, quantity: quantityThousandths / 1000, ratePaise: unitPricePaise },
      amountPaise: totalPaise,
    })),
    taxes: { cgstPaise, sgstPaise, igstPaise },
    shop: { shopId, invoiceId, listingId },
    ...(isPhone.test(buyer?.phone ?? '') ? { buyerPhone: buyer?.phone ?? '' } : {}),
    buyer: { kind: 'billed', gstin: buyer?.gstin ?? '', name: buyer?.name ?? '', email: buyerEmail },
  }
}

/** To which a code can be sent. */
const isPhone = /^\d{10}$/

/** An auction is open for so many hours from now on. */
function pricingFrom(asked: AskedPricing, nowMs: number): Pricing {
  if (asked.mode === 'rate') return asked
  const { advanceBps, maxRateBps, mode, openHours, takesPart } = asked
  const closesMs = Math.ceil(nowMs / 60_000) * 60_000 + openHours * 3_600_000
  return { mode, advanceBps, maxRateBps, takesPart, closesAt: instantOf(closesMs) }
}

function descriptionOf({ lines: [first, ...others] }: Invoice): string {
  const name = first?.name ?? ''
  return others.length === 0 ? name : `${name} and ${others.length} more`
}
