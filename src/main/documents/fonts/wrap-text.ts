// Breaks text into lines no wider than asked.
//
// 1. Lines break at spaces; a word wider than the line breaks between written characters, never inside one.
// 2. Line breaks in the text are kept; joined again, the lines hold every word of the text.

export type WidthOf = (text: string) => number

export function wrapText(text: string, maxWidth: number, widthOf: WidthOf): string[] {
  return text.split(/\r?\n/).flatMap(paragraph => wrapParagraph(paragraph, maxWidth, widthOf))
}

function wrapParagraph(paragraph: string, maxWidth: number, widthOf: WidthOf): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(/[ \t]+/).filter(part => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) <= maxWidth) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = widthOf(word) <= maxWidth ? [word] : breakWord(word, maxWidth, widthOf)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

const segmenter = new Intl.Segmenter('hi', { granularity: 'grapheme' })

function breakWord(word: string, maxWidth: number, widthOf: WidthOf): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of segmenter.segment(word)) {
    if (piece !== '' && widthOf(piece + segment) > maxWidth) {
      pieces.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...pieces, piece]
}
