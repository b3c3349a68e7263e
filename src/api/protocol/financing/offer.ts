// How a seller writes an invoice that he offers (protocols/financing-realtime, section 4). With `buyerName` it is the form
// that lists at once (F-R06); else its buyer is registered and asked.

import * as z from 'zod'
import { usualDiscountBps } from '../../../shared/domain/finance/flat-target.ts'
import { flatPricing, type Pricing } from '../../../shared/domain/finance/pricing.ts'
import { type Day, instantOf } from '../../../shared/kernel/calendar.ts'
import type { NewFinancedInvoice } from '../../store/market/financed-invoice-rows.ts'
import { dayField, gstinFormField, looseTextField, momentField, phoneField, textField } from '../billing/fields.ts'
import { rupeesField } from '../rupees.ts'

export type OfferedTerms = Pick<
  NewFinancedInvoice,
  'number' | 'facePaise' | 'pricing' | 'issuedOn' | 'dueOn' | 'description' | 'category' | 'items' | 'taxes'
>

export interface Offer extends OfferedTerms {
  /** Whose bill it is; undefined: it comes from no counter. */
  readonly shop?: { readonly shopId: string; readonly invoiceId: string; readonly listingId: string }
  /** As the e-invoice portal answered it. */
  readonly irn?: string | undefined
  /** To which a code is sent when he says his word without an account. */
  readonly buyerPhone?: string | undefined
  readonly buyer:
    | { readonly kind: 'registered'; readonly email: string }
    /** Listed at once, whoever he is. */
    | { readonly kind: 'named'; readonly email: string; readonly name: string }
    | { readonly kind: 'gstin'; readonly gstin: string }
    /** As the shop's bill names him. */
    | { readonly kind: 'billed'; readonly gstin: string; readonly name: string; readonly email: string }
}

export const amountField = rupeesField.pipe(z.number().min(1, 'must be above zero'))
const emailField = z.string().trim().toLowerCase().pipe(z.email('is not an e-mail address').max(120))
const percentField = z
  .number()
  .min(0, 'must not be below 0')
  .max(50, 'must not be above 50')
  .multipleOf(0.01, 'must have at most two decimals')
const numberField = textField(1, 60)
const advanceField = z.number().min(1, 'must not be below 1').max(100, 'must not be above 100').multipleOf(0.01)
export const rateField = percentField.describe('Yearly, in percent')
/** Instead of a flat discount: by yearly rate, named or bid for. */
const PricingField = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('rate'), advancePercent: advanceField, yearlyRate: rateField }),
  z.object({
    ...{ mode: z.literal('auction'), advancePercent: advanceField, maxYearlyRate: rateField, closesAt: momentField },
    takesPart: z.boolean().default(true).describe('Bids for less than the advance are taken too'),
  }),
])

const Item = z.object({
  description: looseTextField(200),
  quantity: z.number().min(0).max(1_000_000_000),
  rate: rupeesField,
  amount: rupeesField,
})
const Taxes = z.object({ cgst: rupeesField.default(0), sgst: rupeesField.default(0), igst: rupeesField.default(0) })

const common = {
  invoiceNumber: numberField,
  buyerEmail: emailField,
  buyerPhone: phoneField.optional(),
  amount: amountField,
  dueDate: dayField,
  items: z.array(Item).max(1_000).default([]),
  taxes: Taxes.optional(),
  requestedAmount: amountField.optional(),
  discountRate: percentField.optional(),
  pricing: PricingField.optional(),
  category: looseTextField(60).default(''),
  irn: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/, 'has 64 digits and letters a to f')
    .optional(),
}

export const OfferBody = z.union([
  z.object({
    ...common,
    buyerName: textField(1, 120),
    issueDate: dayField.optional(),
    description: looseTextField(1_000).default(''),
  }),
  z.object({ ...common, issueDate: dayField, description: textField(1, 1_000) }),
])

const maxFileCharacters = 14_000_000
export const UploadBody = z.object({
  invoiceNumber: numberField,
  amount: amountField,
  dueDate: dayField,
  customerGST: gstinFormField.pipe(z.string().min(1, 'is missing')),
  customerPhone: phoneField.optional(),
  invoiceFile: z.base64('is not base64').min(1, 'is missing').max(maxFileCharacters, 'must not be above 10 MB'),
})

export function offerOf(body: z.output<typeof OfferBody>, today: Day): Offer {
  const { amount, buyerEmail: email, category, description, dueDate, invoiceNumber, items } = body
  const { cgst = 0, igst = 0, sgst = 0 } = body.taxes ?? {}
  return {
    ...{ number: invoiceNumber, facePaise: amount, description, category },
    ...{ irn: body.irn, buyerPhone: body.buyerPhone },
    pricing: pricingOf(body),
    ...{ issuedOn: body.issueDate ?? today, dueOn: dueDate },
    items: items.map(item => ({
      ...{ description: item.description, quantity: item.quantity },
      ...{ ratePaise: item.rate, amountPaise: item.amount },
    })),
    taxes: { cgstPaise: cgst, sgstPaise: sgst, igstPaise: igst },
    buyer: 'buyerName' in body ? { kind: 'named', email, name: body.buyerName } : { kind: 'registered', email },
  }
}

function pricingOf({ amount, discountRate, pricing, requestedAmount }: z.output<typeof OfferBody>): Pricing {
  if (pricing === undefined) {
    const discountBps = discountRate === undefined ? usualDiscountBps : bpsOf(discountRate)
    return flatPricing(amount, discountBps, requestedAmount)
  }
  const advanceBps = bpsOf(pricing.advancePercent)
  if (pricing.mode === 'rate') return { mode: 'rate', advanceBps, rateBps: bpsOf(pricing.yearlyRate) }
  const { closesAt, maxYearlyRate, takesPart } = pricing
  return {
    ...{ mode: 'auction', advanceBps, maxRateBps: bpsOf(maxYearlyRate), takesPart },
    closesAt: instantOf(Math.floor(closesAt / minuteMs) * minuteMs),
  }
}

const minuteMs = 60_000
const bpsOf = (percent: number) => Math.round(percent * 100)

export function uploadedOfferOf(body: z.output<typeof UploadBody>, today: Day): Offer {
  const { amount, customerGST: gstin, dueDate, invoiceNumber } = body
  return {
    ...{ number: invoiceNumber, facePaise: amount, pricing: flatPricing(amount, usualDiscountBps) },
    ...{ issuedOn: today, dueOn: dueDate, description: '', category: '', items: [] },
    taxes: { cgstPaise: 0, sgstPaise: 0, igstPaise: 0 },
    buyer: { kind: 'gstin', gstin },
    buyerPhone: body.customerPhone,
  }
}
