// GST rates as people and programs write them, to hundredths of a percent.

import { parsePercent } from '../../../shared/kernel/rate.ts'
import { withAsciiDigits } from './clean-text.ts'
import { faulty, type Parsed, parsed } from './parsed.ts'

const taxNames = /\b(?:i?gst|vat|tax|taxable|rate)\b|[@:]/gi
const noTax = /^(?:nil|none|exempt(?:ed)?|zero|nil[ -]?rated|zero[ -]?rated|non[ -]?gst|exempted? supply|करमुक्त|शून्य)$/i
/** Rates below one percent that the law knows; every other such number is likelier a share of one. */
const smallRates = new Set([0, 10, 25])

/** `18`, `18 %`, `GST@18%`, `Nil`. `0.18` without a percent sign may mean 18 %, so it is refused. */
export function parseRate(text: string): Parsed<number> {
  const bare = withAsciiDigits(text).replace(taxNames, ' ').trim()
  if (noTax.test(bare)) return parsed(0)
  const isPercent = bare.endsWith('%')
  const number = trimZeros(bare.replace(/\s*%$/, ''))
  if (/^\d{4,}(?:\.\d*)?$/.test(number)) return faulty('rate_too_high')
  const bps = parsePercent(number)
  if (bps === undefined) return faulty('rate_unclear')
  if (bps > 10_000) return faulty('rate_too_high')
  if (!isPercent && bps < 100 && !smallRates.has(bps)) return faulty('rate_ambiguous', { percent: bps })
  return parsed(bps)
}

/** `18.000` is 18: zeros after the point say nothing. */
function trimZeros(number: string): string {
  return /^\d*\.\d+$/.test(number) ? number.replace(/\.?0+$/, '') : number
}
