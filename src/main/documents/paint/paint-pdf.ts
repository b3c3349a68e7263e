// Paints sheets as a PDF with pdfkit: selectable text in embedded subset fonts.
//
// 1. The same sheets give the same bytes: the file's date comes in with its facts, never from a clock.
// 2. Hindi and Tamil are marked with the text they spell, so that searching and copying find words, not glyph order.

import PDFDocument from 'pdfkit'
import { assert } from '../../../shared/kernel/assert.ts'
import { faces } from '../fonts/face.ts'
import type { Fonts } from '../fonts/open-fonts.ts'
import type { FillMark, Mark, PictureMark, QrMark, Sheet, TextMark } from '../sheet/box.ts'
import { colours } from './colours.ts'
import { createEncode, createPageText } from './page-text.ts'
import { stripsOf } from './qr-strips.ts'
import { walkMarks } from './walk.ts'

export interface PdfFacts {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly language: string
  readonly madeAt: Date
  /** What the paper says to a program, as JSON. */
  readonly attached?: { readonly name: string; readonly json: string } | undefined
}

export function paintPdf(sheets: readonly Sheet[], fonts: Fonts, facts: PdfFacts): Uint8Array {
  const { title, attached, author, subject, language, madeAt } = facts
  const document = new PDFDocument({
    autoFirstPage: false,
    font: '',
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    info: { Title: title, Author: author, Subject: subject, Creator: 'Galla', Producer: 'Galla', CreationDate: madeAt },
  })
  for (const face of faces) {
    // pdfkit takes an opened font here as well as bytes; its types know only bytes.
    document.registerFont(face, fonts.prepared[face].font as unknown as Uint8Array)
  }
  const encode = createEncode(document)
  for (const sheet of sheets) {
    document.addPage({ size: [sheet.width, sheet.height], margin: 0 })
    const text = createPageText(document, encode, colours)
    walkMarks(sheet.parts, (mark, x, y) => {
      if (mark.kind === 'text') text.add(mark, x, y)
      else drawShape(document, mark, x, y)
    })
    text.flush()
  }
  if (attached !== undefined) {
    const dates = { creationDate: madeAt, modifiedDate: madeAt }
    document.file(Buffer.from(attached.json), { name: attached.name, type: 'application/json', ...dates })
  }
  document.end()
  return finished(document.read())
}

/** All of it is there at once: fonts and plain PNGs are written without waiting, and only such are given to it. */
function finished(bytes: unknown): Uint8Array {
  assert(Buffer.isBuffer(bytes) && bytes.subarray(-8).includes('%%EOF'), 'a PDF that is complete when it ends')
  return bytes
}

function drawShape(document: PDFKit.PDFDocument, mark: Exclude<Mark, TextMark>, x: number, y: number): void {
  if (mark.kind === 'fill') drawFill(document, mark, x, y)
  else if (mark.kind === 'qr') drawQr(document, mark, x, y)
  else drawPicture(document, mark, x, y)
}

function drawFill(document: PDFKit.PDFDocument, mark: FillMark, x: number, y: number): void {
  document.rect(x, y, mark.width, mark.height).fill(colours[mark.ink])
}

function drawQr(document: PDFKit.PDFDocument, mark: QrMark, x: number, y: number): void {
  const module = mark.side / mark.modules.length
  for (const { row, from, length } of stripsOf(mark.modules)) {
    document.rect(x + from * module, y + row * module, length * module, module)
  }
  document.fill(colours.strong)
}

function drawPicture(document: PDFKit.PDFDocument, mark: PictureMark, x: number, y: number): void {
  document.image(Buffer.from(mark.picture.png), x, y, { width: mark.width, height: mark.height })
}
