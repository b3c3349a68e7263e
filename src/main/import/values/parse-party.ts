// Cells about a customer or a dealer: phone, GSTIN, state, PIN, and what is owed.

import { checkGstin } from '../../../shared/domain/customer/gstin.ts'
import { withAsciiDigits } from './clean-text.ts'
import { parseAmount } from './parse-amount.ts'
import { faulty, type Parsed, parsed } from './parsed.ts'
import { stateCodeByName } from './state-codes.ts'

/** A spreadsheet that took a number for a quantity and kept only its first digits. */
const shortened = /^\d(?:[.,]\d+)?e\+\d+$/i

/** Ten digits of an Indian number without 0 or +91 before them; other numbers as written. */
export function parsePhone(text: string): Parsed<string> {
  const bare = withAsciiDigits(text.trim()).replace(/\.0+$/, '')
  if (shortened.test(bare)) return faulty('digits_lost')
  const digits = bare.replace(/[\s().-]/g, '')
  if (!/^\+?\d{10,15}$/.test(digits)) return faulty('phone_unclear')
  return parsed(/^(?:\+?91|0)([6-9]\d{9})$/.exec(digits)?.[1] ?? digits)
}

export function parseGstin(text: string): Parsed<string | null> {
  const bare = text.replace(/[\s-]/g, '').toUpperCase()
  if (/^(?:NA|N\/A|UNREGISTERED|URP)?$/.test(bare)) return parsed(null)
  const check = checkGstin(bare)
  return check.ok ? parsed(bare) : faulty('gstin_wrong', { error: check.error })
}

/** `27`, `Maharashtra`, `27-Maharashtra`. */
export function parseState(text: string): Parsed<string> {
  const code = stateCodeByName(text)
  return code === undefined ? faulty('state_unclear') : parsed(code)
}

export function parsePin(text: string): Parsed<string> {
  const digits = withAsciiDigits(text).replace(/\s/g, '').replace(/\.0+$/, '')
  return /^[1-9]\d{5}$/.test(digits) ? parsed(digits) : faulty('pin_unclear')
}

export function parseDays(text: string): Parsed<number> {
  const digits = /^(\d{1,3})(?:\s*days?)?$/i.exec(withAsciiDigits(text.trim()))?.[1]
  return digits !== undefined && Number(digits) <= 365 ? parsed(Number(digits)) : faulty('days_unclear')
}

export type Side = 'dr' | 'cr'

/** A sum that may say on which side of the account it stands. */
export interface Balance {
  /** Below zero where it is written so. */
  readonly paise: number
  readonly side: Side | null
}

/** `1,234.50`, `1,234.50 Dr`, `500 Cr`, `-500`, `(500)`. */
export function parseBalance(text: string): Parsed<Balance> {
  const written = /^(.*?)\s*(?:\b(dr|cr|debit|credit)\b\.?)?$/i.exec(text.trim())
  const sum = written?.[1] ?? ''
  const bracketed = /^\((.*)\)$/.exec(sum.trim())?.[1]
  const bare = (bracketed ?? sum).trim()
  const isBelow = bracketed !== undefined || /^[-−]/.test(bare)
  const amount = parseAmount(bare.replace(/^[-−]\s*/, ''))
  if (!amount.isOk) return amount
  const paise = isBelow && amount.value !== 0 ? -amount.value : amount.value
  return parsed({ paise, side: sideOf(written?.[2] ?? '') ?? null })
}

export function parseSide(text: string): Parsed<Side> {
  const side = sideOf(text.trim().replace(/\.$/, ''))
  return side === undefined ? faulty('side_unclear') : parsed(side)
}

function sideOf(word: string): Side | undefined {
  if (/^(?:dr|debit|to receive|receivable)$/i.test(word)) return 'dr'
  return /^(?:cr|credit|to pay|payable)$/i.test(word) ? 'cr' : undefined
}
