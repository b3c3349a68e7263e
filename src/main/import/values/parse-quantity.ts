// Quantities as people and programs write them, to thousandths.

import { maxQuantityThousandths, parseQuantity } from '../../../shared/kernel/quantity.ts'
import { withAsciiDigits } from './clean-text.ts'
import { faulty, type Parsed, parsed } from './parsed.ts'

const grouped = /^-?\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d*)?$/

/** `12`, `1,200`, `2.5 kg`, `-3`. A unit behind the number is passed over: the item has its own. */
export function parseCount(text: string): Parsed<number> {
  const bare = withAsciiDigits(text.trim())
    .replace('−', '-')
    .replace(/\s*\p{L}[\p{L}\p{M}.]*$/u, '')
  if (bare.includes(',') && !grouped.test(bare)) return faulty('quantity_unclear')
  const number = bare.replaceAll(',', '')
  const match = /^-?(\d*)(?:\.(\d*))?$/.exec(number)
  if (match === null || !/\d/.test(number)) return faulty('quantity_unclear')
  const [, whole = '', fraction = ''] = match
  const places = fraction.replace(/0+$/, '')
  if (places.length > 3) return faulty('quantity_decimals', { decimals: 3 })
  if (whole.replace(/^0+/, '').length > 10) return faulty('quantity_too_large')
  const sign = number.startsWith('-') ? '-' : ''
  const thousandths = parseQuantity(`${sign}${whole || '0'}${places === '' ? '' : `.${places}`}`)
  return thousandths === undefined ? faulty('quantity_too_large') : parsed(thousandths)
}

export const maxCount = maxQuantityThousandths

/** How many decimals of a unit are sold: 0 to 3. */
export function parseDecimals(text: string): Parsed<number> {
  const bare = withAsciiDigits(text.trim())
  return /^[0-3](?:\.0+)?$/.test(bare) ? parsed(Number(bare[0])) : faulty('decimals_unclear')
}
