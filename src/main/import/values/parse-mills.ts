// Amounts of any currency with up to three decimals, to mills, with their sign.

import { maxMills } from '../../../shared/kernel/mills.ts'
import { withAsciiDigits } from './clean-text.ts'
import { faulty, type Parsed, parsed } from './parsed.ts'

/** What most programs write; anything else takes the longer way. */
const plain = /^(-?)(\d{1,9})(?:\.(\d{1,3}))?$/
const currency = /^(?:₹|rs\.?|inr|रु\.?|रू\.?|ரூ\.?|£|\$|€|[a-z]{3}(?=[\s\d.-]))\s*|\s*(?:₹|rs\.?|£|\$|€|[a-z]{3})$/giu
/** Groups of thousands, the Indian or the western way; `12,50` is neither. */
const grouped = /^\d{1,3}(?:,\d{2,3})*,\d{3}$/

/** `1,234.505`, `₹ -99`, `(12.50)`, `12.50-`, `Rs.45/-`. Refuses a fourth decimal unless it is zero. */
export function parseMills(text: string): Parsed<number> {
  const quick = plain.exec(text)
  if (quick !== null) return signed(quick[1] === '-', Number(quick[2]), quick[3] ?? '')
  const unpadded = withAsciiDigits(text.trim()).replaceAll('−', '-')
  const inBrackets = /^\((.*)\)$/.exec(unpadded)
  const bare = (inBrackets?.[1] ?? unpadded).replace(/\s*(?:\/[-=]|\/)$/, '').replace(currency, '')
  const match = /^(-?)\s*(?:[₹£$€]\s*)?([\d,]*)(?:\.(\d*))?(-?)$/.exec(bare)
  if (match === null) return faulty('amount_unclear')
  const [, before, whole = '', fraction = '', behind] = match
  if (whole === '' && fraction === '') return faulty('amount_unclear')
  if (whole.includes(',') && !grouped.test(whole)) return faulty('amount_unclear')
  const places = fraction.replace(/0+$/, '')
  if (places.length > 3) return faulty('amount_places')
  const units = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '') || '0'
  if (units.length > 12) return faulty('amount_too_large')
  return signed(before === '-' || behind === '-' || inBrackets !== null, Number(units), places)
}

function signed(isBelow: boolean, units: number, places: string): Parsed<number> {
  const mills = units * 1000 + Number(places.padEnd(3, '0'))
  if (mills > maxMills) return faulty('amount_too_large')
  return parsed(isBelow && mills !== 0 ? -mills : mills)
}
