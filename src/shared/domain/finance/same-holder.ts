// Whether a bank means the same person or firm by the name that it has for an account. Banks write in capitals, shorten
// words to their first letters, and cut long names off.

const titles = new Set(['MR', 'MRS', 'MS', 'MISS', 'DR', 'SHRI', 'SRI', 'SMT', 'KUMARI', 'MESSRS'])
const longForms: Readonly<Record<string, string>> = {
  PVT: 'PRIVATE',
  LTD: 'LIMITED',
  CO: 'COMPANY',
  CORP: 'CORPORATION',
}
/** A bank that cuts names off leaves at least so many letters. */
const cutAtLeast = 15

/**
 * Each word of the shorter name is one of the longer, or its first letter, and one word at least is there whole; or the bank's
 * is the beginning of the given one, cut off. A name without letters is nobody's.
 */
export function isSameHolder(given: string, atBank: string): boolean {
  const [ours, theirs] = [wordsOf(given), wordsOf(atBank)]
  const cut = theirs.join('')
  if (cut.length >= cutAtLeast && ours.join('').startsWith(cut)) return true
  const [shorter, longer] = ours.length <= theirs.length ? [ours, theirs] : [theirs, ours]
  const left = [...longer]
  const taken = shorter.map(word => take(left, word))
  return taken.every(Boolean) && shorter.some(word => word.length > 1 && longer.includes(word))
}

/** Each word of the longer name stands for one of the shorter. */
function take(left: string[], word: string): boolean {
  const whole = left.indexOf(word)
  const at = whole >= 0 ? whole : left.findIndex(other => isInitial(word, other) || isInitial(other, word))
  if (at < 0) return false
  left.splice(at, 1)
  return true
}

const isInitial = (letter: string, word: string): boolean => letter.length === 1 && word.startsWith(letter)

function wordsOf(name: string): string[] {
  const words = name
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/\bM\/S\b/g, 'MESSRS')
    .replaceAll('&', ' AND ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
  return words.filter(word => word !== '' && !titles.has(word)).map(word => longForms[word] ?? word)
}
