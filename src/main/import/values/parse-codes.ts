// Item codes, barcodes and HSN codes: text that looks like numbers, which spreadsheets love to spoil.

import { barcodeFaultOf, isTradeNumber } from '../../../shared/domain/item/barcode.ts'
import { withAsciiDigits } from './clean-text.ts'
import { faulty, type Parsed, parsed } from './parsed.ts'

/** A spreadsheet that took a code for a number and kept only its first digits. */
const shortened = /^\d(?:[.,]\d+)?e\+\d{2,}$/i
/** The same number as a data base writes it with a decimal. */
const withPoint = /^(\d+)\.0+$/
/** Written between several barcodes of one item; no barcode holds a blank. */
export const barcodeSeparator = ' | '

type IsKnown = (code: string) => boolean

export function parseCode(text: string, isKnown: IsKnown): Parsed<string> {
  if (isKnown(text)) return parsed(text)
  const code = plainCode(text)
  if (shortened.test(code)) return faulty('digits_lost')
  return /^[\x21-\x7e]{1,32}$/.test(code) ? parsed(code) : faulty('code_unusable', { max: 32 })
}

/** All barcodes of a cell, each once. */
export function parseBarcodes(text: string, isKnown: IsKnown): Parsed<readonly string[]> {
  const parts = isKnown(text) ? [text] : splitBarcodes(text)
  const codes = parts.map(part => (isKnown(part) ? part : plainCode(part)))
  for (const code of codes) {
    if (shortened.test(code) && !isKnown(code)) return faulty('digits_lost')
    if (!/^[\x21-\x7e]{1,48}$/.test(code)) return faulty('code_unusable', { max: 48 })
  }
  return parsed([...new Set(codes)])
}

/** The first of them that scanners would not accept, as a fault. */
export function barcodeFault(codes: readonly string[]): Parsed<readonly string[]> {
  for (const code of codes) {
    const fault = barcodeFaultOf(code)
    if (fault === 'length') return faulty('barcode_length', { code, digits: code.length })
    if (fault === 'check_digit') return faulty('barcode_check_digit', { code })
  }
  return parsed(codes)
}

/** Half the HSN chapters of a grocer begin with 0, and every code has an even number of digits: an odd one lost it. */
export function parseHsn(text: string): Parsed<string> {
  const bare = plainCode(text).replace(/[\s.]/g, '')
  const digits = /^\d{3}$|^\d{5}$|^\d{7}$/.test(bare) ? `0${bare}` : bare
  return /^(?:\d{4}|\d{6}|\d{8})$/.test(digits) ? parsed(digits) : faulty('hsn_unclear')
}

function plainCode(text: string): string {
  const bare = withAsciiDigits(text.trim())
  return withPoint.exec(bare)?.[1] ?? bare
}

function splitBarcodes(text: string): string[] {
  if (text.includes(barcodeSeparator)) return text.split(barcodeSeparator)
  const joined = text.replace(/[\s-]/g, '')
  // `8 901234 567890`, as printed under the bars
  if (joined !== text && isTradeNumber(joined)) return [joined]
  const parts = text.split(/\s*[,;|/]\s*|\s+/).filter(part => part !== '')
  const areNumbers = parts.length > 1 && parts.every(part => /^\d{6,14}$/.test(part))
  return areNumbers || /\s/.test(text) ? parts : [text]
}
