// The text of one PDF page as one text object. pdfkit would open and close one for every run of text, turn the axes
// around each, and measure each again; written here it is half the time and half the bytes, and the words that Hindi and
// Tamil spell can be marked inside the text object, the only place where poppler finds them where they stand.
//
// pdfkit keeps the embedding: glyph numbers, subsets, widths and character maps come from its own font object. That
// object (`_font`) is not in its types, but pdfmake draws through it too; the version is pinned and tests read the text back.

import type { Run } from '../fonts/open-fonts.ts'
import type { Ink, TextMark } from '../sheet/box.ts'
import type { Colours } from './colours.ts'

interface GlyphPlace {
  readonly xAdvance: number
  readonly xOffset: number
  readonly yOffset: number
  readonly advanceWidth: number
}

interface DocumentFont {
  readonly id: string
  encode(text: string): [glyphs: string[], places: GlyphPlace[]]
  ref(): unknown
}

type OpenDocument = PDFKit.PDFDocument & {
  readonly _font: DocumentFont
  readonly page: { fonts: Record<string, unknown> }
}

/** Shows glyphs; `moves` says that some stand off the line and need a place of their own. */
type Shown = { readonly font: DocumentFont; readonly glyphs: readonly string[]; readonly places: readonly GlyphPlace[] }

export interface PageText {
  add(mark: TextMark, x: number, y: number): void
  /** Writes everything added so far onto the page; text lies above fills whatever the order. */
  flush(): void
}

/** Encodes a run once for each document. */
export type Encode = (run: Run) => Shown

export function createEncode(document: PDFKit.PDFDocument): Encode {
  const known = new Map<string, Shown>()
  return run => {
    const key = `${run.face} ${run.text}`
    const kept = known.get(key)
    if (kept !== undefined) return kept
    const font = (document.font(run.face) as OpenDocument)._font
    const [glyphs, places] = font.encode(run.text)
    const shown = { font, glyphs, places }
    known.set(key, shown)
    return shown
  }
}

export function createPageText(document: PDFKit.PDFDocument, encode: Encode, colours: Colours): PageText {
  const page = document.page as OpenDocument['page'] & { readonly height: number }
  const operators: string[] = []
  const state = { ink: '' as Ink | '', font: '' }
  const showRun = (run: Run, x: number, y: number, size: number) => {
    const shown = encode(run)
    page.fonts[shown.font.id] ??= shown.font.ref()
    const font = `/${shown.font.id} ${short(size)} Tf`
    if (font !== state.font) operators.push(font)
    state.font = font
    if (run.needsSpelling) operators.push(`/Span <</ActualText <${utf16Hex(run.text)}>>> BDC`)
    operators.push(...showGlyphs(shown, x, y, size))
    if (run.needsSpelling) operators.push('EMC')
  }
  return {
    add(mark, x, top) {
      if (mark.ink !== state.ink) operators.push(`${rgb(colours[mark.ink])} rg`)
      state.ink = mark.ink
      let left = x
      for (const run of mark.runs) {
        showRun(run, left, page.height - top, mark.size)
        left += (run.width * mark.size) / 1000
      }
    },
    flush() {
      if (operators.length === 0) return
      document.addContent(`q 1 0 0 -1 0 ${short(page.height)} cm BT\n${operators.join('\n')}\nET Q`)
    },
  }
}

/** Text on the line in one stroke; glyphs off the line (vowel signs above, below) each at their place. */
function showGlyphs({ glyphs, places }: Shown, x: number, y: number, size: number): string[] {
  const operators: string[] = []
  let pieces: string[] = []
  let hex = ''
  let left = x
  let startsAt = x
  const close = () => {
    if (hex !== '') pieces.push(`<${hex}>`)
    hex = ''
    if (pieces.length > 0) operators.push(`1 0 0 1 ${short(startsAt)} ${short(y)} Tm [${pieces.join(' ')}] TJ`)
    pieces = []
  }
  places.forEach((place, i) => {
    const glyph = glyphs[i] ?? ''
    if (place.xOffset !== 0 || place.yOffset !== 0) {
      close()
      const atX = left + (place.xOffset * size) / 1000
      operators.push(`1 0 0 1 ${short(atX)} ${short(y + (place.yOffset * size) / 1000)} Tm <${glyph}> Tj`)
      startsAt = left + (place.xAdvance * size) / 1000
    } else {
      hex += glyph
      const kern = place.advanceWidth - place.xAdvance
      if (kern !== 0) {
        pieces.push(`<${hex}> ${short(kern)}`)
        hex = ''
      }
    }
    left += (place.xAdvance * size) / 1000
  })
  close()
  return operators
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

function rgb(colour: string): string {
  return [1, 3, 5].map(at => short(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ')
}

function utf16Hex(text: string): string {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  return bytes.toString('hex')
}
