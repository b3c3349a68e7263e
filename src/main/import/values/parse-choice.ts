// Columns that choose between two: yes or no, with or without tax.

import type { PriceMode } from '../../../shared/records/item.ts'
import { faulty, type Parsed, parsed } from './parsed.ts'

const yesWords = new Set(['yes', 'y', 'true', 't', '1', 'on', 'active', 'enabled', 'हाँ', 'हां', 'जी', 'ஆம்'])
const noWords = new Set(['no', 'n', 'false', 'f', '0', 'off', 'inactive', 'disabled', 'नहीं', 'ना', 'இல்லை'])
const inclusiveWords = new Set([
  'inclusive',
  'incl',
  'include',
  'included',
  'with tax',
  'tax inclusive',
  'inclusive of tax',
])
const exclusiveWords = new Set([
  'exclusive',
  'excl',
  'exclude',
  'excluded',
  'without tax',
  'tax exclusive',
  'exclusive of tax',
])

export function parseYesNo(text: string): Parsed<boolean> {
  const word = plain(text)
  if (yesWords.has(word)) return parsed(true)
  return noWords.has(word) ? parsed(false) : faulty('yes_no_unclear')
}

/** Under a title such as `Inclusive of tax`, yes means inclusive. */
export function parsePriceMode(text: string): Parsed<PriceMode> {
  const word = plain(text)
  if (inclusiveWords.has(word)) return parsed('inclusive')
  if (exclusiveWords.has(word)) return parsed('exclusive')
  const answer = parseYesNo(text)
  if (!answer.isOk) return faulty('price_mode_unclear')
  return parsed(answer.value ? 'inclusive' : 'exclusive')
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[.\s]+/g, ' ')
    .trim()
}
