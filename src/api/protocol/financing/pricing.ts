// How the price of an invoice is shown beside the protocol's own figures: by which terms it came about.

import * as z from 'zod'
import type { FinancedInvoice } from '../../store/market/financed-invoice-rows.ts'
import { rupeesOf } from '../rupees.ts'
import { shownMoment, shownPercentage, shownRupees } from '../shown-fields.ts'

export const ShownPricing = z
  .object({
    mode: z.enum(['flat', 'rate', 'auction']).describe('A flat discount, a yearly rate, or bids on the rate'),
    advance: shownRupees('What investors are owed when it is due'),
    reserve: shownRupees('The seller’s, beyond that, when the buyer has paid'),
    yearlyRate: shownPercentage('Of the advance; of an auction the highest').nullable(),
    closesAt: shownMoment('When bidding ends; late bids move it').nullable(),
  })
  .describe('By which terms an invoice is priced')

export function shownPricingOf(invoice: FinancedInvoice): z.output<typeof ShownPricing> {
  const { closesAt, owedPaise, pricing, reservePaise } = invoice
  return {
    ...{ mode: pricing.mode, advance: rupeesOf(owedPaise), reserve: rupeesOf(reservePaise) },
    yearlyRate: rateOf(pricing),
    closesAt: closesAt?.toISOString() ?? null,
  }
}

function rateOf(pricing: FinancedInvoice['pricing']): number | null {
  if (pricing.mode === 'flat') return null
  return (pricing.mode === 'rate' ? pricing.rateBps : pricing.maxRateBps) / 100
}
