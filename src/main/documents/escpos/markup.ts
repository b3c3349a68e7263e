// Lines in a printer's own letters, set in columns of characters, as receiptline markup. We break and pad the lines
// ourselves (receiptline would cut words); it turns them, their emphasis and the QR code into commands.

import { wrapText } from '../fonts/wrap-text.ts'
import { plainText } from './plain-text.ts'

export type Look = 'plain' | 'bold' | 'large'

export interface Markup {
  centre(text: string, look?: Look): void
  left(text: string, look?: Look): void
  ends(start: string, end: string, look?: Look): void
  /** Right-aligned columns of equal width after a first one that is left-aligned. */
  columns(cells: readonly string[]): void
  rule(): void
  qr(text: string, cell: number): void
  /** The whole document, or null when some character can only be shown as a picture. */
  finish(): string | null
}

export function createMarkup(charactersPerLine: number): Markup {
  const lines: string[] = []
  const unprintable: string[] = []
  const plain = (text: string): string => {
    const printable = plainText(text)
    if (printable === null) unprintable.push(text)
    return printable ?? ''
  }
  const roomFor = (look: Look) => (look === 'large' ? Math.floor(charactersPerLine / 2) : charactersPerLine)
  const add = (line: string, look: Look) => lines.push(`|${dressed(line, look)}`)
  const wrap = (text: string, look: Look) =>
    text === '' ? [] : wrapText(plain(text), roomFor(look), part => part.length)
  const markup: Markup = {
    centre(text, look = 'plain') {
      for (const line of wrap(text, look)) add(' '.repeat((roomFor(look) - line.length) >> 1) + line, look)
    },
    left(text, look = 'plain') {
      for (const line of wrap(text, look)) add(line, look)
    },
    ends(start, end, look = 'plain') {
      const right = plain(end)
      if (look === 'large' && start.length + right.length >= roomFor(look)) return markup.ends(start, end, 'bold')
      const room = roomFor(look)
      const starts = wrapText(plain(start), room - right.length - 1, part => part.length)
      for (const line of starts.slice(0, -1)) add(line, look)
      const last = starts.at(-1) ?? ''
      add(last + right.padStart(room - last.length), look)
    },
    columns(cells) {
      const width = Math.floor(charactersPerLine / cells.length)
      const [first = '', ...rest] = cells.map(plain)
      const firstWidth = charactersPerLine - rest.reduce((sum, cell) => sum + Math.max(width, cell.length + 1), 0)
      add(
        first.padEnd(firstWidth) + rest.map(cell => cell.padStart(Math.max(width, cell.length + 1))).join(''),
        'plain',
      )
    },
    rule: () => add('-'.repeat(charactersPerLine), 'plain'),
    qr: (text, cell) => lines.push(`{code:${text.replace(/[\\|{};]/g, '\\$&')};option:qrcode,${cell},m}`),
    finish: () => (unprintable.length > 0 ? null : `${lines.join('\n')}\n`),
  }
  return markup
}

function dressed(line: string, look: Look): string {
  const escaped = escapeMarkup(line)
  if (look === 'plain' || line.trim() === '') return escaped
  return look === 'bold' ? `"${escaped}"` : `"^^^${escaped}"`
}

/** Markup characters lose their meaning, and spaces are kept as they are. */
function escapeMarkup(text: string): string {
  return text.replace(/[\\|{}_"`^~]|^[-=]/g, '\\$&').replaceAll(' ', '~')
}
