// The dashboard as the mobile protocol asks for it and reads it (protocols/viveka-billing, section 14).

import * as z from 'zod'
import type { ItemSum, SalesSummary } from '../../store/invoice/sales-sums.ts'
import { rupeesOf } from '../rupees.ts'
import { shownCount, shownQuantity, shownRupees, shownText } from '../shown-fields.ts'

const countField = (most: number, usual: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.int().min(1, 'must be at least 1').max(most, `must be at most ${most}`))
    .default(usual)

export const Months = z.object({ months: countField(24, 6) })
export const Limit = z.object({ limit: countField(50, 5) })

export const Summary = z.object({
  totalSales: shownRupees('What bills that are paid in full come to'),
  pendingAmount: shownRupees('What is still to be paid of the others'),
  pendingInvoices: shownCount('How many of those there are'),
})

export function summaryOf({ pendingCount, pendingPaise, salesPaise }: SalesSummary): z.output<typeof Summary> {
  return {
    totalSales: rupeesOf(salesPaise),
    pendingAmount: rupeesOf(pendingPaise),
    pendingInvoices: pendingCount,
  }
}

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

export const MonthOfSales = z.object({
  month: z.enum(names),
  amount: shownRupees('What bills of the month that are paid in full come to'),
})

/** `month` as `2026-11`. */
export function monthOf({ month, paise }: { readonly month: string; readonly paise: number }) {
  const name = names[Number(month.slice(5)) - 1]
  if (name === undefined) throw new Error(`${month} is no month`)
  return { month: name, amount: rupeesOf(paise) }
}

export const TopItem = z.object({
  itemName: shownText('As it was sold last'),
  quantity: shownQuantity('Sold and kept'),
  amount: shownRupees('What it was sold for'),
})

export function topItemOf({ amountPaise, itemName, quantityThousandths }: ItemSum): z.output<typeof TopItem> {
  return { itemName, quantity: quantityThousandths / 1000, amount: rupeesOf(amountPaise) }
}
