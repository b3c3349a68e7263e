// The dashboard as the mobile protocol asks for it and reads it (protocols/viveka-billing, section 14).

import * as z from 'zod'
import type { ItemSum, SalesSummary } from '../../store/invoice/sales-sums.ts'
import { rupeesOf } from '../rupees.ts'

const countField = (most: number, usual: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.int().min(1, 'must be at least 1').max(most, `must be at most ${most}`))
    .default(usual)

export const Months = z.object({ months: countField(24, 6) })
export const Limit = z.object({ limit: countField(50, 5) })

export function summaryOf({ pendingCount, pendingPaise, salesPaise }: SalesSummary) {
  return {
    totalSales: rupeesOf(salesPaise),
    pendingAmount: rupeesOf(pendingPaise),
    pendingInvoices: pendingCount,
  }
}

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `month` as `2026-11`. */
export function monthOf({ month, paise }: { readonly month: string; readonly paise: number }) {
  return { month: names[Number(month.slice(5)) - 1], amount: rupeesOf(paise) }
}

export function topItemOf({ amountPaise, itemName, quantityThousandths }: ItemSum) {
  return { itemName, quantity: quantityThousandths / 1000, amount: rupeesOf(amountPaise) }
}
