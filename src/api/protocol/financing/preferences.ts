// What an account of the marketplace wants, and what it has done (protocols/financing-realtime, sections 1 and 9).

import * as z from 'zod'
import type { AccountStatistics } from '../../store/market/account-figures.ts'
import type { AccountPreferences, FinancingAccount } from '../../store/market/financing-account-rows.ts'
import { rupeesField, rupeesOf } from '../rupees.ts'
import { shownCount, shownFlag, shownRupees } from '../shown-fields.ts'

export const usualPreferences: AccountPreferences = {
  notifications: { email: true, sms: false, push: true },
  investmentLimits: { minPaise: 1_000_00, maxPaise: 1_00_000_00, riskTolerance: 'medium' },
}
const RiskTolerance = z.enum(['low', 'medium', 'high'])

export const Preferences = z.object({
  notifications: z.object({
    email: shownFlag('By e-mail'),
    sms: shownFlag('By text'),
    push: shownFlag('On the screen'),
  }),
  investmentLimits: z.object({
    minAmount: shownRupees('No invoice below'),
    maxAmount: shownRupees('No invoice above'),
    riskTolerance: RiskTolerance,
  }),
})

export const ChangePreferences = z.object({
  notifications: z.object({ email: z.boolean(), sms: z.boolean(), push: z.boolean() }).partial().optional(),
  investmentLimits: z
    .object({ minAmount: rupeesField, maxAmount: rupeesField, riskTolerance: RiskTolerance })
    .partial()
    .refine(
      ({ maxAmount, minAmount }) => minAmount === undefined || maxAmount === undefined || minAmount <= maxAmount,
      {
        path: ['maxAmount'],
        error: 'must not be below the smallest',
      },
    )
    .optional(),
})

export const AccountStatisticsShape = z.object({
  totalInvoices: shownCount('Invoices offered, addressed or funded'),
  totalAmount: shownRupees('Their sum'),
  successfulTransactions: shownCount('Those that were repaid'),
  rating: z.number().min(0).max(5).describe('Stars; 0 while nobody has rated'),
  ratingCount: shownCount('Who rated'),
})

export function preferencesOf({ preferences }: Pick<FinancingAccount, 'preferences'>): z.output<typeof Preferences> {
  const { maxPaise, minPaise, riskTolerance } = {
    ...usualPreferences.investmentLimits,
    ...preferences.investmentLimits,
  }
  return {
    notifications: { ...usualPreferences.notifications, ...preferences.notifications },
    investmentLimits: { minAmount: rupeesOf(minPaise), maxAmount: rupeesOf(maxPaise), riskTolerance },
  }
}

/** What was there with what is named now. */
export function changedPreferences(
  { preferences: known }: Pick<FinancingAccount, 'preferences'>,
  { investmentLimits: limits = {}, notifications = {} }: z.output<typeof ChangePreferences>,
): FinancingAccount['preferences'] {
  const { maxAmount: maxPaise, minAmount: minPaise, riskTolerance } = limits
  return {
    notifications: { ...known.notifications, ...given(notifications) },
    investmentLimits: { ...known.investmentLimits, ...given({ maxPaise, minPaise, riskTolerance }) },
  }
}

type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }
const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>

export function statisticsOf({ amountPaise, count, goodCount }: AccountStatistics) {
  return {
    ...{ totalInvoices: count, totalAmount: rupeesOf(amountPaise), successfulTransactions: goodCount },
    // Nobody can rate yet.
    ...{ rating: 0, ratingCount: 0 },
  }
}
