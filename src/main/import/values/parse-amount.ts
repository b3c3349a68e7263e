// Rupees as people and programs write them, to paise, digit by digit: no float, no guess.

import { maxPaise } from '../../../shared/kernel/money.ts'
import { withAsciiDigits } from './clean-text.ts'
import { faulty, type Parsed, parsed } from './parsed.ts'

const currency = /^(?:₹|rs\.?|inr|रु\.?|रू\.?|ரூ\.?)\s*|\s*(?:₹|rs\.?|inr|रु\.?|रू\.?|ரூ\.?)$/giu
/** Groups of thousands, the Indian or the western way; `12,50` is neither. */
const grouped = /^\d{1,3}(?:,\d{2,3})*,\d{3}$/

/** `1,234.50`, `₹ 99`, `Rs.45/-`. Refuses a third decimal unless it is zero. */
export function parseAmount(text: string): Parsed<number> {
  const bare = withAsciiDigits(text.trim())
    .replace(/\s*(?:\/[-=]|\/)$/, '')
    .replace(currency, '')
  const match = /^([-−]?)\s*([\d,]*)(?:\.(\d*))?$/.exec(bare)
  if (match === null) return faulty('amount_unclear')
  const [, sign = '', whole = '', fraction = ''] = match
  if (whole === '' && fraction === '') return faulty('amount_unclear')
  if (whole.includes(',') && !grouped.test(whole)) return faulty('amount_unclear')
  const cents = fraction.replace(/0+$/, '')
  if (cents.length > 2) return faulty('amount_decimals')
  const rupees = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '') || '0'
  // Whole numbers of thirteen digits stay exact when they become paise.
  if (rupees.length > 13) return faulty('amount_too_large')
  const paise = Number(rupees) * 100 + Number(cents.padEnd(2, '0'))
  if (paise > maxPaise) return faulty('amount_too_large')
  if (sign !== '' && paise !== 0) return faulty('amount_negative')
  return parsed(paise)
}
