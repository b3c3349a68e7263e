// The name of an item from the columns that hold parts of it: brand, name, pack.

import { cleanText } from './clean-text.ts'

const noBrand = new Set([
  '',
  '-',
  '--',
  'na',
  'n/a',
  'none',
  'nil',
  'null',
  'no brand',
  'unbranded',
  'generic',
  'others',
  'other',
])

/** The brand goes in front unless the name has its words somewhere; the pack goes behind unless the name says it. */
export function composeName(name: string, brand: string, pack: string): string {
  const plainName = cleanText(name)
  if (plainName === '') return ''
  const plainBrand = cleanText(brand)
  const plainPack = cleanText(pack)
  const front = noBrand.has(plainBrand.toLowerCase()) || names(plainName, plainBrand) ? '' : `${plainBrand} `
  const back = plainPack === '' || says(plainName, plainPack) ? '' : ` ${plainPack}`
  return `${front}${plainName}${back}`
}

/**
 * `Scotch-Brite Scrub` and `Scrub Scotchbrite` name `scotch brite`, and so does `Brite Scrub by Scotch`; `Tatami Mat`
 * does not name `Tata`.
 */
function names(name: string, brand: string): boolean {
  const brandWords = brandWordsOf(brand)
  const wanted = brandWords.join('')
  if (wanted === '') return true
  // Most names have nothing of their brand; telling so is quick.
  const letters = lettersOf(name)
  if (!brandWords.every(word => letters.includes(word))) return false
  const words = wordsOf(name)
  return words.some((_, start) => runsAs(words.slice(start), wanted)) || brandWords.every(word => words.includes(word))
}

/** Whether the words begin with these letters and the last of them ends with one of the words. */
function runsAs(words: readonly string[], wanted: string): boolean {
  let seen = ''
  for (const word of words) {
    seen += word
    if (seen.length >= wanted.length) return seen === wanted
  }
  return false
}

const mostBrands = 5000
const wordsByBrand = new Map<string, readonly string[]>()

/** A list has few brands and names each of them often. */
function brandWordsOf(brand: string): readonly string[] {
  const known = wordsByBrand.get(brand)
  if (known !== undefined) return known
  const words = wordsOf(brand)
  if (wordsByBrand.size >= mostBrands) wordsByBrand.clear()
  wordsByBrand.set(brand, words)
  return words
}

function wordsOf(text: string): string[] {
  return text
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .map(lettersOf)
    .filter(word => word !== '')
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}

/** `Butter 500g` says `500 gm`; `Butter 1500 g` does not. */
function says(name: string, pack: string): boolean {
  const wanted = measuresOf(pack)
  return wanted !== '' && ` ${measuresOf(name)} `.includes(` ${wanted} `)
}

const unitSpellings: readonly (readonly [RegExp, string])[] = [
  [/^(?:g|gm|gms|gram|grams)$/, 'g'],
  [/^(?:kg|kgs|kilo|kilogram|kilograms)$/, 'kg'],
  [/^(?:l|lt|ltr|ltrs|litre|litres|liter|liters)$/, 'l'],
  [/^(?:ml|mls|millilitre|milliliter)$/, 'ml'],
  [/^(?:pc|pcs|piece|pieces|n|nos|no|u|unit|units)$/, 'pc'],
]

/** Words and numbers apart, units in one spelling: `2X500gms` is `2 x 500 g`. */
function measuresOf(text: string): string {
  const words = text.toLowerCase().match(/\d+(?:\.\d+)?|[\p{L}\p{M}]+/gu) ?? []
  return words.map(word => unitSpellings.find(([spelling]) => spelling.test(word))?.[1] ?? word).join(' ')
}
