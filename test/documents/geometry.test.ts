// Whatever is sold to whomever, in any language on any paper: nothing leaves the page and no two texts overlap.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openFonts } from '../../src/main/documents/fonts/open-fonts.ts'
import { a4, a5 } from '../../src/main/documents/page/page-style.ts'
import { walkMarks } from '../../src/main/documents/paint/walk.ts'
import { invoiceSheets, paperOf } from '../../src/main/documents/render-pdf.ts'
import type { Mark, Sheet } from '../../src/main/documents/sheet/box.ts'
import type { InvoiceView } from '../../src/shared/records/invoice.ts'
import { type LineInput, makeInvoiceView, registeredBuyer, testStates } from '../support/paper/make-invoice-view.ts'
import { fontsFolder, invoicePdf } from '../support/paper/paper.ts'

const fonts = openFonts(fontsFolder)

interface Frame {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where a mark's ink may be. Letters reach about 0.78 of their size above the baseline and 0.22 below. */
function frameOf(mark: Mark, x: number, y: number): Frame {
  switch (mark.kind) {
    case 'text':
      return {
        text: mark.runs.map(run => run.text).join(''),
        left: x,
        right: x + mark.width,
        top: y - 0.78 * mark.size,
        bottom: y + 0.22 * mark.size,
      }
    case 'qr':
      return { text: 'QR', left: x, right: x + mark.side, top: y, bottom: y + mark.side }
    default:
      return { text: mark.kind, left: x, right: x + mark.width, top: y, bottom: y + mark.height }
  }
}

function framesOf(sheet: Sheet): { texts: Frame[]; all: Frame[] } {
  const texts: Frame[] = []
  const all: Frame[] = []
  walkMarks(sheet.parts, (mark, x, y) => {
    const frame = frameOf(mark, x, y)
    all.push(frame)
    if (mark.kind === 'text' || mark.kind === 'qr') texts.push(frame)
  })
  return { texts, all }
}

const tolerance = 0.05

function outside(sheet: Sheet, frames: readonly Frame[], margin: number): Frame[] {
  return frames.filter(
    ({ left, top, right, bottom }) =>
      left < margin - tolerance ||
      right > sheet.width - margin + tolerance ||
      top < -tolerance ||
      bottom > sheet.height + tolerance,
  )
}

function overlaps(frames: readonly Frame[]): string[] {
  const sorted = frames.toSorted((a, b) => a.top - b.top)
  const found: string[] = []
  sorted.forEach((upper, i) => {
    for (let j = i + 1; j < sorted.length; j += 1) {
      const lower = sorted[j] as Frame
      if (lower.top >= upper.bottom - tolerance) break
      if (lower.left < upper.right - tolerance && upper.left < lower.right - tolerance)
        found.push(`${upper.text} | ${lower.text}`)
    }
  })
  return found
}

const anyName = fc.oneof(
  fc.lorem({ maxCount: 12 }).map(text => text.slice(0, 200)),
  fc.constantFrom('किराना सामान 500 g', 'மஞ்சள் தூள் 100 கிராம்', 'x'.repeat(60), 'श्रीराम राइस '.repeat(8).trim()),
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).map(text => text.trim() || 'item'),
)

const anyLine: fc.Arbitrary<LineInput> = fc.record({
  name: anyName,
  hsn: fc.constantFrom(null, '1006', '3401', '84713010'),
  unit: fc.constantFrom('nos', 'kg', 'packet of 12'),
  uqc: fc.constantFrom('NOS', 'KGS', 'PAC'),
  decimals: fc.constantFrom(0, 3),
  quantityThousandths: fc.oneof(fc.integer({ min: 1, max: 99_000 }), fc.integer({ min: 1, max: 20_000_000 })),
  unitPricePaise: fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 9_000_000 })),
  mrpPaise: fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: null }),
  taxRateBps: fc.constantFrom(0, 25, 500, 1800, 4000),
  discount: fc.option(fc.record({ kind: fc.constant('percent' as const), bps: fc.integer({ min: 0, max: 10_000 }) }), {
    nil: null,
  }),
  note: fc.constantFrom('', 'batch 4711', 'किनारा मुड़ा हुआ'),
})

const anyView: fc.Arbitrary<InvoiceView> = fc
  .record({
    lines: fc.array(anyLine, { minLength: 1, maxLength: 45 }),
    scheme: fc.constantFrom('regular' as const, 'composition' as const),
    buyer: fc.option(fc.record({ name: anyName, gstin: fc.constantFrom(null, '27AAYCL7788F1ZG') }), { nil: null }),
    shopName: anyName.map(name => name.slice(0, 100)),
    footer: fc.oneof(
      fc.constant(''),
      fc.lorem({ mode: 'sentences', maxCount: 8 }).map(text => text.slice(0, 600)),
    ),
    paymentCount: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ lines, scheme, buyer, shopName, footer, paymentCount }) =>
    makeInvoiceView({
      lines,
      buyer: buyer === null ? null : { ...registeredBuyer, ...buyer },
      shop: { name: shopName, scheme, footer },
      payments: Array.from({ length: paymentCount }, (_, i) => ({ amountPaise: i + 1, tender: 'upi' as const })),
    }),
  )

// Takes some seconds: a thousand whole documents are laid out.
test('nothing leaves the margins and no texts overlap, for any invoice, language and paper', () => {
  const papers = fc.constantFrom('a4' as const, 'a5' as const, '80mm' as const)
  const languages = fc.constantFrom('en' as const, 'hi' as const, 'ta' as const)
  const logoOf = () => null
  fc.assert(
    fc.property(anyView, papers, languages, (view, paper, language) => {
      const request = invoicePdf(view, { paper, language })
      const sheets = invoiceSheets(request, paperOf(request, { fonts, stateNames: testStates, logoOf }), fonts)
      const margin = paper === 'a4' ? a4.marginX : paper === 'a5' ? a5.marginX : 11
      for (const sheet of sheets) {
        const { texts, all } = framesOf(sheet)
        expect(outside(sheet, all, margin)).toEqual([])
        expect(overlaps(texts)).toEqual([])
      }
    }),
    { numRuns: 1_000 },
  )
}, 120_000)
