// The floor for drawing: pdfkit by hand, as its guide shows it, setting the very same texts at the very same places in the
// same subset fonts. It is given every place; ours has to find them first.

import PDFDocument from 'pdfkit'
import type { Face } from '../../src/main/documents/fonts/face.ts'
import { colours } from '../../src/main/documents/paint/colours.ts'
import { stripsOf } from '../../src/main/documents/paint/qr-strips.ts'
import { walkMarks } from '../../src/main/documents/paint/walk.ts'
import { qrModules } from '../../src/main/documents/qr-modules.ts'
import type { FillMark, QrMark, Sheet } from '../../src/main/documents/sheet/box.ts'

interface PlacedText {
  readonly face: Face
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly colour: string
}

export interface PlacedPage {
  readonly width: number
  readonly height: number
  readonly texts: readonly PlacedText[]
  readonly fills: readonly FillMark[]
  readonly codes: readonly QrMark[]
}

export function placePages(sheets: readonly Sheet[]): PlacedPage[] {
  return sheets.map(({ width, height, parts }) => {
    const page = { width, height, texts: [] as PlacedText[], fills: [] as FillMark[], codes: [] as QrMark[] }
    walkMarks(parts, (mark, x, y) => {
      if (mark.kind === 'fill') page.fills.push({ ...mark, x, y })
      if (mark.kind === 'qr') page.codes.push({ ...mark, x, y })
      if (mark.kind !== 'text') return
      let left = x
      for (const run of mark.runs) {
        page.texts.push({ face: run.face, text: run.text, x: left, y, size: mark.size, colour: colours[mark.ink] })
        left += (run.width * mark.size) / 1000
      }
    })
    return page
  })
}

/** `link` is what the QR code holds; making the code is part of the work, for both sides. */
export function drawWithPdfkit(
  pages: readonly PlacedPage[],
  fonts: ReadonlyMap<Face, Buffer>,
  link: string,
): Uint8Array {
  const document = new PDFDocument({ autoFirstPage: false, font: '', info: { CreationDate: new Date(0) } })
  for (const [face, bytes] of fonts) document.registerFont(face, bytes)
  for (const page of pages) {
    document.addPage({ size: [page.width, page.height], margin: 0 })
    for (const fill of page.fills) document.rect(fill.x, fill.y, fill.width, fill.height).fill(colours[fill.ink])
    for (const { face, size, colour, text, x, y } of page.texts) {
      document
        .font(face)
        .fontSize(size)
        .fillColor(colour)
        .text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
    }
    for (const code of page.codes) drawCode(document, code, link)
  }
  document.end()
  return document.read() as Uint8Array
}

function drawCode(document: PDFKit.PDFDocument, code: QrMark, link: string): void {
  const modules = qrModules(link)
  const side = code.side / modules.length
  for (const { row, from, length } of stripsOf(modules)) {
    document.rect(code.x + from * side, code.y + row * side, length * side, side)
  }
  document.fill('#000')
}
