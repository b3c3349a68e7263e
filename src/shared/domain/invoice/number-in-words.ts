// A whole number in words, by crore, lakh, thousand and hundred (domain.md 2.14).
//
// 1. The count of crores is itself written by the same rule, so no Arab and no Kharab.

/** The words of a language that counts each scale in full and joins by blanks alone. */
export interface NumberWords {
  readonly crore: string
  readonly lakh: string
  readonly thousand: string
  readonly hundred: string
  /** 0 to 99. */
  readonly belowHundred: (value: number) => string
}

const scales = [
  [10_000_000, 'crore'],
  [100_000, 'lakh'],
  [1_000, 'thousand'],
  [100, 'hundred'],
] as const

export function numberInWords(value: number, words: NumberWords): string {
  if (value < 100) return words.belowHundred(value)
  const parts: string[] = []
  let rest = value
  for (const [size, name] of scales) {
    const count = Math.floor(rest / size)
    if (count > 0) parts.push(numberInWords(count, words), words[name])
    rest %= size
  }
  if (rest > 0) parts.push(words.belowHundred(rest))
  return parts.join(' ')
}
