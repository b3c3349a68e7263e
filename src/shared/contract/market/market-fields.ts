// The small fields of what the app and the marketplace say to each other. Money is paise, as everywhere inside.

import * as z from 'zod'
import { financedStates } from '../../domain/finance/financed-states.ts'
import { riskCategories } from '../../domain/finance/risk-score.ts'
import { amountPaiseField, dayField, instantField } from '../../records/fields.ts'

/** As the protocol and its events write ids, so that what an event names can be asked for. */
export const marketIdField = z.string().regex(/^[0-9a-f]{24}$/, 'must be 24 hex characters')
/** A place in what was told. */
export const cursorField = z.string().regex(/^\d{1,15}$/, 'must be a cursor')

export const marketRoles = ['seller', 'buyer', 'investor', 'admin'] as const
export type MarketRole = (typeof marketRoles)[number]
export const MarketRoleField = z.enum(marketRoles)
export const FinancedStateField = z.enum(financedStates)
export const RiskCategoryField = z.enum(riskCategories)

export const pricingModes = ['flat', 'rate', 'auction'] as const
export type PricingMode = (typeof pricingModes)[number]

/** An invoice as far as everybody who meets it may know it. */
export const marketInvoiceFields = {
  id: marketIdField,
  number: z.string(),
  sellerName: z.string(),
  buyerName: z.string(),
  state: FinancedStateField,
  facePaise: amountPaiseField,
  issuedOn: dayField,
  dueOn: dayField,
}

export const MarketDocument = z.object({
  id: marketIdField,
  name: z.string(),
  kind: z.string(),
  sizeBytes: z.int().min(0),
  at: instantField,
})
export type MarketDocument = z.output<typeof MarketDocument>
