// The shape of the words for refusals, and how their blanks are filled from a refusal's details, which may be missing.

import { dayInIndia, timeInIndia } from '../../shared/kernel/calendar.ts'
import { formatRupees } from '../../shared/kernel/money.ts'
import { formatQuantity } from '../../shared/kernel/quantity.ts'
import type { RefusalCode } from '../../shared/kernel/refusal.ts'

export type RefusalDetails = Readonly<Record<string, unknown>>
export type RefusalWords = Readonly<Record<RefusalCode, (details: RefusalDetails) => string>>

/** The detail between the two texts, or nothing at all when there is none. */
export function shown(detail: unknown, before = '', after = ''): string {
  const text = typeof detail === 'number' ? String(detail) : typeof detail === 'string' ? detail : ''
  return text === '' ? '' : `${before}${text}${after}`
}

/** Paise as rupees, or nothing. */
export function amount(detail: unknown): string {
  return typeof detail === 'number' ? formatRupees(detail) : ''
}

/** Thousandths as a quantity of so many decimals, or nothing. */
export function quantity(detail: unknown, decimals: unknown): string {
  return typeof detail === 'number' ? formatQuantity(detail, typeof decimals === 'number' ? decimals : 0) : ''
}

/** An instant as day and time, `21-11-2026 09:30`, or nothing. */
export function dayAndTime(detail: unknown): string {
  const atMs = typeof detail === 'string' ? Date.parse(detail) : Number.NaN
  return Number.isNaN(atMs) ? '' : `${dayInIndia(atMs).split('-').toReversed().join('-')} ${timeInIndia(atMs)}`
}
