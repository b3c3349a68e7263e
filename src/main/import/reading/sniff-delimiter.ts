// Which character parts the cells: the one that cuts the first rows into the most equal number of cells.

import Papa from 'papaparse'

export type Delimiter = ',' | '\t' | ';' | '|'

const candidates: readonly Delimiter[] = ['\t', ',', ';', '|']
const sampleRows = 60
const sampleLength = 256 * 1024

export interface Sniffed {
  readonly delimiter: Delimiter
  /** Excel's own hint, a first line `sep=;`, is not part of the table. */
  readonly hasHint: boolean
}

export function sniffDelimiter(text: string): Sniffed {
  const hint = /^sep=([\t,;|])\n/.exec(text.slice(0, 8))
  if (hint !== null) return { delimiter: hint[1] as Delimiter, hasHint: true }
  const sample = text.slice(0, sampleLength)
  const scored = candidates.map(delimiter => ({ delimiter, ...evennessOf(sample, delimiter) }))
  const best = scored
    .filter(({ cells }) => cells > 1)
    .sort((one, other) => other.share - one.share || other.cells - one.cells)[0]
  return { delimiter: best?.delimiter ?? ',', hasHint: false }
}

/** The most frequent number of cells among the rows, and the share of rows that have it. */
function evennessOf(sample: string, delimiter: Delimiter): { readonly share: number; readonly cells: number } {
  const parser = new Papa.Parser({ delimiter, newline: '\n', fastMode: false, preview: sampleRows })
  const parsed = parser.parse(sample, 0, false) as Papa.ParseResult<string[]>
  const rows = parsed.data.filter(cells => cells.some(cell => cell !== ''))
  const countByLength = new Map<number, number>()
  for (const { length } of rows) if (length > 1) countByLength.set(length, (countByLength.get(length) ?? 0) + 1)
  const [cells, count] = [...countByLength].sort((one, other) => other[1] - one[1])[0] ?? [0, 0]
  return { share: rows.length === 0 ? 0 : count / rows.length, cells }
}
