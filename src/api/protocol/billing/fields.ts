// The small fields of the mobile protocol, each with its limits. Texts are trimmed before they are looked at.

import * as z from 'zod'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'

export const phoneField = z
  .string()
  .trim()
  .regex(/^\d{10,15}$/, 'must be 10 to 15 digits')
  .meta({ examples: ['9876543210'] })

/** Trimmed text of `min` to `max` characters. */
export const textField = (min: number, max: number) =>
  z.string().trim().min(min, `must have at least ${min} characters`).max(max, `must have at most ${max} characters`)
/** Trimmed text that may be empty. */
export const looseTextField = (max: number) => z.string().trim().max(max, `must have at most ${max} characters`)

/** The form of a GSTIN; its check digit is not asked for here (protocols, section 1). */
export const gstinFormField = z
  .string()
  .trim()
  .regex(/^(\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z])?$/, 'is not of the form of a GSTIN')

export const emailOrEmptyField = z.union([z.literal(''), z.email('is not an e-mail address').max(120)])
export const urlOrEmptyField = z.union([
  z.literal(''),
  z.url({ protocol: /^https?$/, error: 'is not a web address' }).max(500),
])

/** A day, or a moment with its offset; in milliseconds since 1970 once read. A day alone is its beginning in UTC. */
export const momentField = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], { error: 'is not a date' })
  .transform(text => Date.parse(text))

/** As the day it is in India. */
export const dayField = momentField.transform(dayInIndia)

/** How much of a list, and from where. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  skip: z.coerce.number().int().min(0).max(1_000_000_000).default(0),
})
