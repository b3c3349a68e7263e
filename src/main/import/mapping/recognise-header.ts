// From a column's title to the field it most likely holds, and how sure that is.

export interface Recognised<F extends string> {
  readonly field: F
  /** The lower, the surer. */
  readonly rank: number
}
export type Recognise<F extends string> = (title: string) => Recognised<F> | undefined

/** Ranks of words found only after fillers were dropped come behind all others. */
const fillerPenalty = 100

/**
 * `words`: what each field is called, the surest word first, written as `plainHeader` makes them. `fillers` say nothing by
 * themselves: `Item MRP (Rs.)` is `MRP`.
 */
export function recogniserOf<F extends string>(
  words: Readonly<Record<F, readonly string[]>>,
  fillers: ReadonlySet<string>,
): Recognise<F> {
  const byPhrase: ReadonlyMap<string, Recognised<F>> = new Map(
    (Object.entries(words) as [F, readonly string[]][]).flatMap(([field, phrases]) =>
      phrases.map((phrase, rank) => [phrase.normalize('NFC'), { field, rank }] as const),
    ),
  )
  // What stands in brackets counts when it makes a known title: `Name (Hindi)`.
  return title => {
    const plain = plainHeader(title)
    const found = byPhrase.get(plainWords(title)) ?? byPhrase.get(plain) ?? byPhrase.get(plain.replace(/ percent$/, ''))
    if (found !== undefined) return found
    const left = plain.split(' ').filter(word => !fillers.has(word))
    const without = left.length === 0 ? undefined : byPhrase.get(left.join(' '))
    return without === undefined ? undefined : { field: without.field, rank: without.rank + fillerPenalty }
  }
}

/** `DiscountedPrice`, `discounted_price` and `Discounted price (₹)*` are one. */
export function plainHeader(title: string): string {
  return plainWords(title.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))
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
