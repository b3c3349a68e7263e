// The mobile protocol writes money in rupees with up to two decimals. Here, and nowhere else, it becomes paise and back.

import * as z from 'zod'
import { maxPaise } from '../../shared/kernel/money.ts'

const decimal = /^(\d+)(?:\.(\d{1,2}))?$/

/** Undefined: below zero, too much, or finer than a paisa. */
export function paiseOfRupees(rupees: number): number | undefined {
  const [, whole, part = ''] = decimal.exec(String(rupees)) ?? []
  if (whole === undefined) return undefined
  const paise = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return paise > maxPaise ? undefined : paise
}

/** As a JSON number: exact in two decimals, because JSON writes the shortest text that reads back the same. */
export function rupeesOf(paise: number): number {
  return paise / 100
}

const rupees = z
  .number('must be a number')
  .meta({ description: 'In rupees with at most two decimals', examples: [249.5] })

/** Zero or more; in paise once read. */
export const rupeesField = rupees.transform((rupees, context) => {
  const paise = paiseOfRupees(rupees)
  if (paise !== undefined) return paise
  context.addIssue({ code: 'custom', message: 'must be an amount in rupees, not below 0, with at most two decimals' })
  return z.NEVER
})
