// A total in words as Indian invoices write it: crore, lakh, thousand, hundred (domain.md 2.14).
//
// 1. Starts "Rupees", ends "Only"; no hyphens, no commas, and no "and" inside the rupee part.
// 2. Paise, when there are any, follow as " and … Paise".

import { assert } from '../../kernel/assert.ts'
import type { Paise } from '../../kernel/money.ts'
import { type NumberWords, numberInWords } from './number-in-words.ts'

const small = [
  'Zero', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve',
  'Thirteen', 'Fourteen', 'Fifteen', 'Sixteen', 'Seventeen', 'Eighteen', 'Nineteen',
] // biome-ignore format: a table
const tens = ['', '', 'Twenty', 'Thirty', 'Forty', 'Fifty', 'Sixty', 'Seventy', 'Eighty', 'Ninety']
const english: NumberWords = { crore: 'Crore', lakh: 'Lakh', thousand: 'Thousand', hundred: 'Hundred', belowHundred }

/** `118000` → `Rupees One Thousand One Hundred Eighty Only`. Takes no negative amounts. */
export function amountInWords(paise: Paise): string {
  assert(Number.isSafeInteger(paise) && paise >= 0, `an amount to put in words, got ${paise}`)
  const rupees = Math.floor(paise / 100)
  const rest = paise % 100
  return `Rupees ${numberInWords(rupees, english)}${rest === 0 ? '' : ` and ${numberInWords(rest, english)} Paise`} Only`
}

function belowHundred(value: number): string {
  const unit = value % 10
  if (value < small.length) return small[value] as string
  return unit === 0 ? (tens[value / 10] as string) : `${tens[(value - unit) / 10]} ${small[unit]}`
}
