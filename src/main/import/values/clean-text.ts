// Text as it will stand on bills: no padding, one blank between words, nothing invisible.
// Joiners (U+200C, U+200D) stay: Indian scripts need them.

import { decodeEntities } from './html-entities.ts'

/** Most text of a list is plain already, and telling so is quick. */
const notPlainAscii = /[^ -%'-~]| {2}|^ | $/
/** Anything but letters, figures and signs with single blanks between them. */
const unusual = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]|\ufffd| {2}|&|^ | $/u
/** Also what stands for a letter that was lost, and what is no letter at all: no workbook can hold them. */
const invisible = /[\ufeff\ufffd-\uffff\ufdd0-\ufdef]|(?![\s\u0085\u200c\u200d])[\p{Cc}\p{Cf}]/gu

export function cleanText(text: string): string {
  if (!notPlainAscii.test(text)) return text
  const whole = text.toWellFormed()
  const plain = unusual.test(whole)
    ? decodeEntities(whole)
        .replace(invisible, '')
        .replace(/[\s\u0085]+/g, ' ')
        .trim()
    : whole
  return plain.normalize('NFC')
}

/** Two texts with the same key are the same to a reader: case and blanks do not count. */
export function textKeyOf(text: string): string {
  if (!notPlainAscii.test(text)) return text.toLowerCase()
  return cleanText(text).normalize('NFKC').toLowerCase()
}

const digitZeros = [0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66]

/** Digits of Indian scripts as 0 to 9: `१२०` is 120. */
export function withAsciiDigits(text: string): string {
  return text.replace(/[\u0966-\u0d6f]/g, letter => {
    const point = letter.charCodeAt(0)
    const zero = digitZeros.find(first => point >= first && point <= first + 9)
    return zero === undefined ? letter : String(point - zero)
  })
}
