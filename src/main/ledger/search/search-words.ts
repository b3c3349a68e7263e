// The words of the search index, and the FTS5 question for what a person types: every word a prefix, any order.

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu

/** Spellings people leave out or mix: the nukta of Hindi, chandrabindu for anusvara, width and ligature forms. */
export function foldWords(text: string): string {
  return text.normalize('NFKD').replaceAll('\u093c', '').replaceAll('\u0901', '\u0902').normalize('NFC')
}

/** `amul bu` → `"amul"* "bu"*`; undefined when there is no word in it. At most eight words count. */
export function prefixQuery(text: string): string | undefined {
  const words = foldWords(text).match(wordPattern)
  return words === null
    ? undefined
    : words
        .slice(0, 8)
        .map(word => `"${word}"*`)
        .join(' ')
}
