// From a column's title to the field it most likely holds, and how sure that is.

import type { ItemsField } from '../../../shared/contract/counter/import/items-mapping.ts'
import { fillerWords, headerWords } from '../kinds/items/header-words.ts'

export interface Recognised {
  readonly field: ItemsField
  /** The lower, the surer. */
  readonly rank: number
}

/** Ranks of words found only after fillers were dropped come behind all others. */
const fillerPenalty = 100

const byPhrase: ReadonlyMap<string, Recognised> = new Map(
  Object.entries(headerWords).flatMap(([field, phrases]) =>
    phrases.map((phrase, rank) => [phrase.normalize('NFC'), { field: field as ItemsField, rank }] as const),
  ),
)

/** `DiscountedPrice`, `discounted_price` and `Discounted price (₹)*` are one. */
export function plainHeader(title: string): string {
  return plainWords(title.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))
}

/** What stands in brackets counts when it makes a known title: `Name (Hindi)`. */
export function recogniseHeader(title: string): Recognised | undefined {
  const plain = plainHeader(title)
  const found = byPhrase.get(plainWords(title)) ?? byPhrase.get(plain) ?? byPhrase.get(plain.replace(/ percent$/, ''))
  if (found !== undefined) return found
  const words = plain.split(' ').filter(word => !fillerWords.has(word))
  const without = words.length === 0 ? undefined : byPhrase.get(words.join(' '))
  return without === undefined ? undefined : { field: without.field, rank: without.rank + fillerPenalty }
}

function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/%/g, ' percent ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
