// Who sells: the shop, its branch, this counter.

import * as z from 'zod'
import { amountPaiseField, idField, looseTextField, stateCodeField, textField } from './fields.ts'
import { ShiftRules } from './shift.ts'

/** GST standing: tax invoices, bills of supply (s.10), or no registration at all. */
export const TaxScheme = z.enum(['regular', 'composition', 'unregistered'])
export type TaxScheme = z.output<typeof TaxScheme>

export const Address = z.object({
  line1: looseTextField(120),
  line2: looseTextField(120),
  city: looseTextField(60),
  pin: z.string().regex(/^([1-9]\d{5})?$/),
})
export type Address = z.output<typeof Address>

/** How scales print weight into an EAN-13: prefix, item digits, weight digits; the check digit comes last. */
export const WeightBarcode = z.object({
  prefix: z.string().regex(/^2\d?$/),
  itemDigits: z.int().min(4).max(6),
  /** Thousandths of the unit each printed step is worth: 1 for grams. */
  stepThousandths: z.int().min(1).max(1000),
})
export type WeightBarcode = z.output<typeof WeightBarcode>

/** Moving average, or first in, first out. */
export const StockValuation = z.enum(['average', 'fifo'])
export type StockValuation = z.output<typeof StockValuation>

/** Aggregate turnover of the last financial year: it decides the digits of an HSN code and the days for an IRN. */
export const TurnoverBand = z.enum(['up_to_5_crore', 'up_to_10_crore', 'above_10_crore'])
export type TurnoverBand = z.output<typeof TurnoverBand>

/** What returns ask of a shop beyond its invoices. */
export const GstProfile = z.object({
  turnover: TurnoverBand,
  /** Turnover was above the limit in any year since 2017-18; then B2B invoices need an IRN. */
  hasEInvoices: z.boolean(),
  /** Null: as the shop's state says. */
  eWayLimitPaise: amountPaiseField.nullable(),
})
export type GstProfile = z.output<typeof GstProfile>

const phoneField = z
  .string()
  .trim()
  .regex(/^(\+?[\d -]{6,20})?$/)

export const ShopFields = z.object({
  name: textField(100),
  /** Name on the GST registration when it differs. */
  legalName: looseTextField(100),
  ownerName: looseTextField(100).optional(),
  gstin: z.string().nullable(),
  scheme: TaxScheme,
  stateCode: stateCodeField,
  address: Address,
  phone: phoneField,
  email: z.string().trim().max(120),
  upiId: z
    .string()
    .trim()
    .regex(/^([\w.-]{2,64}@[A-Za-z][\w.-]{1,63})?$/),
  /** PNG or JPEG as a data address, at most 200 KB. */
  logo: z
    .string()
    .max(280_000)
    .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/)
    .nullable(),
  /** Printed under the totals: terms, a thank-you. */
  footer: looseTextField(600),
  roundsToRupee: z.boolean(),
  dueDays: z.int().min(0).max(365),
  customerFields: z.object({ address: z.boolean(), gstin: z.boolean(), email: z.boolean() }),
  /** Which of the customer's particulars that the shop asks for must be given. */
  requiredCustomerFields: z.object({ address: z.boolean(), gstin: z.boolean(), email: z.boolean() }).optional(),
  weightBarcode: WeightBarcode.nullable(),
  /** Shops that never said have none. */
  gstProfile: GstProfile.optional(),
  /** How stock on hand is valued; shops set up before it could be chosen go by the average. */
  stockValuation: StockValuation.optional(),
  /** Batches that expire within so many days are listed; 30 where nothing else is said. */
  expiringDays: z.int().min(1).max(365).optional(),
  shiftRules: ShiftRules.optional(),
})
export type ShopFields = z.output<typeof ShopFields>

/** A place of business under the shop's own registration: one in another state has a GSTIN of its own and is another shop. */
export const BranchFields = z.object({
  name: textField(60),
  /** What stands on its bills in place of the shop's own (Rule 46 a); left out or empty: the shop's. */
  address: Address.optional(),
  phone: phoneField.optional(),
})
export type BranchFields = z.output<typeof BranchFields>

export const Branch = BranchFields.extend({ id: idField })
export type Branch = z.output<typeof Branch>

/** The shop as a counter printed it from one of its entries on; its papers name that version. */
export const Shop = ShopFields.extend({ version: z.int().min(1), branch: Branch.optional() })
export type Shop = z.output<typeof Shop>

/** Counter code: at most two characters, it begins every number this counter gives out (domain.md 2.2). */
export const counterCodeField = z.string().regex(/^[A-Z1-9][A-Z0-9]?$/)
export const Counter = z.object({ id: idField, code: counterCodeField, branchId: idField })
export type Counter = z.output<typeof Counter>

/** Where the hosted API says that what phones do is made. It is a counter of each shop, and stands in no branch. */
export const cloudName = 'Phone'

/** As a counter introduces itself. */
export function isCloud({ branch, counter }: { branch: { name: string }; counter: { code: string } }): boolean {
  return branch.name === cloudName && /^P[1-9]$/.test(counter.code)
}
