// The small fields records are made of: ids, money, quantities, days, texts, each with its limits.

import * as z from 'zod'
import { maxPaise } from '../kernel/money.ts'
import { maxQuantityThousandths } from '../kernel/quantity.ts'

export const idField = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
/** A moment that there is: no 31st of February, no hour 24. */
export const instantField = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/)
  // Every month has the first 28 days; asking the calendar takes longer than all the rest.
  .refine(text => text.slice(8, 10) <= '28' || isOfCalendar(text), 'is no moment of the calendar')
function isOfCalendar(text: string): boolean {
  const at = new Date(text)
  return !Number.isNaN(at.getTime()) && at.toISOString() === text
}
export const dayField = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
export const paiseField = z.int().min(-maxPaise).max(maxPaise)
export const amountPaiseField = z.int().min(0).max(maxPaise)
export const quantityField = z.int().min(1).max(maxQuantityThousandths)
export const signedQuantityField = z.int().min(-maxQuantityThousandths).max(maxQuantityThousandths)
export const rateBpsField = z.int().min(0).max(10_000)
/** GST's code of a state: 01 to 38, 96 abroad, 97 other territory, 99 centre (domain.md 2.3). */
export const stateCodeField = z.string().regex(/^(0[1-9]|[12]\d|3[0-8]|9[679])$/)
export const hsnField = z.string().regex(/^\d{4,8}$/)
export const pageLimitField = z.int().min(1).max(500)

/** Trimmed text of 1 to `max` characters. */
export const textField = (max: number) => z.string().trim().min(1).max(max)
/** Trimmed text that may be empty. */
export const looseTextField = (max: number) => z.string().trim().max(max)
