// Labels: the bars on paper are read back from its pixels, and everything stands within its label.
import { expect, test } from 'vitest'
import { openFonts } from '../../../src/main/documents/fonts/open-fonts.ts'
import { walkMarks } from '../../../src/main/documents/paint/walk.ts'
import { labelSheets } from '../../../src/main/documents/stock/render-stock.ts'
import type { LabelsPdf } from '../../../src/main/documents/stock/stock-request.ts'
import type { LabelText } from '../../../src/shared/contract/counter/stock-papers.ts'
import { labelLayouts, labelPlace, labelsPerPage } from '../../../src/shared/domain/stock/label-layouts.ts'
import { LabelLayoutName } from '../../../src/shared/records/label.ts'
import { fontsFolder, render } from '../../support/paper/paper.ts'
import { allText, type GreyImage, pageImage, pageTexts, pdfFacts } from '../../support/paper/read-pdf.ts'
import { decodeBars, runsOf } from './decode-bars.ts'

const fonts = openFonts(fontsFolder)
const layouts = LabelLayoutName.options
const butter: LabelText = {
  name: 'Amul Butter 500 g',
  barcode: '8901262010016',
  pricePaise: 27_500,
  isExclusive: false,
  mrpPaise: 28_500,
  unit: '',
  copies: 1,
}
const long = 'Colgate Strong Teeth Cavity Protection Toothpaste with Calcium Boost, 200 g and 100 g free, saver pack'

function labels(change: Partial<LabelsPdf> = {}): LabelsPdf {
  return {
    kind: 'labels_pdf',
    layout: 'a4_24',
    look: 'barcode',
    startAt: 0,
    labels: [butter],
    shopName: 'Asha General Store',
    language: 'en',
    madeAt: '2026-11-20T06:30:00.000Z',
    ...change,
  }
}

const codes = ['8901262010016', '96385074', '036000291452', '18901030865234', 'DAL-TOOR', 'a~!9', '12345', '123456']

/** The narrowest sheet and the narrowest roll: where bars are finest. */
const finest = ['a4_65', 'roll_38x25'] as const

test.each(finest.flatMap(layout => codes.map(code => [layout, code] as const)))(
  'on %s a scanner reads %s',
  (layout, code) => {
    const pdf = render(labels({ layout, labels: [{ ...butter, barcode: code }] }))
    const read = decodeBars(barRow(pageImage(pdf, 1, layout === 'a4_65' ? 300 : 406)))
    expect(read).toBe(code.length === 12 ? `0${code}` : code)
  },
)

/** The row of pixels that changes most between black and white, left of which the page is this label's alone. */
function barRow({ grey, height, width }: GreyImage): number[] {
  const rows = Array.from({ length: height }, (_, y) =>
    runsOf(Array.from(grey.subarray(y * width, (y + 1) * width), level => level < 128)),
  )
  // Bars are the same for many rows; text is not.
  const counts = new Map<string, { runs: number[]; rows: number }>()
  for (const runs of rows) {
    if (runs.length < 20) continue
    const known = counts.get(runs.join())
    counts.set(runs.join(), { runs, rows: (known?.rows ?? 0) + 1 })
  }
  return [...counts.values()].sort((one, other) => other.rows - one.rows)[0]?.runs ?? []
}

test.each(['barcode', 'shelf'] as const)('a %s label says name, price, MRP and code', look => {
  const text = allText(render(labels({ look })))
  for (const words of ['Amul Butter 500 g', '₹275.00', 'MRP ₹285.00', '8 901262 010016']) expect(text).toContain(words)
})

test('a price that is the MRP is called so; a price without tax says that tax comes on top', () => {
  expect(allText(render(labels({ labels: [{ ...butter, mrpPaise: 27_500 }] })))).toContain('MRP ₹275.00')
  expect(allText(render(labels({ labels: [{ ...butter, mrpPaise: null, isExclusive: true }] })))).toContain('+ GST')
})

test.each(layouts.flatMap(layout => (['barcode', 'shelf'] as const).map(look => [layout, look] as const)))(
  'on %s, as %s, everything stands within its label, however long the name and in whatever script',
  (layout, look) => {
    const measures = labelLayouts[layout]
    const names = [butter.name, long, 'அமுல் வெண்ணெய் 500 கிராம் உப்பு சேர்க்கப்பட்டது', 'टाटा नमक आयोडीन युक्त 1 किलो']
    const many = names.map(name => ({ ...butter, name, isExclusive: true, pricePaise: 123_456_700, unit: 'packet' }))
    for (const sheet of labelSheets(labels({ layout, look, labels: many }), fonts)) {
      expect(sheet.parts.length).toBeGreaterThan(0)
      for (const part of sheet.parts)
        walkMarks([{ ...part, x: 0, y: 0 }], (mark, x, y) => {
          const width = mark.kind === 'qr' ? mark.side : mark.width
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x + width).toBeLessThanOrEqual((measures.width * 72) / 25.4 + 0.01)
          expect(y).toBeLessThanOrEqual((measures.height * 72) / 25.4)
        })
    }
  },
)

test('labels of a sheet stand within the page and do not overlap', () => {
  for (const layout of Object.values(labelLayouts).filter(({ kind }) => kind === 'sheet')) {
    const last = labelPlace(layout, labelsPerPage(layout) - 1)
    expect(last.x + layout.width).toBeLessThanOrEqual(210)
    expect(last.y + layout.height).toBeLessThanOrEqual(297)
    expect(layout.stepX).toBeGreaterThanOrEqual(layout.width)
    expect(layout.stepY).toBeGreaterThanOrEqual(layout.height)
  }
})

test('a begun sheet goes on at its first free label; copies follow each other over the pages', () => {
  const sheets = labelSheets(
    labels({
      startAt: 22,
      labels: [
        { ...butter, copies: 3 },
        { ...butter, copies: 25 },
      ],
    }),
    fonts,
  )
  expect(sheets.map(sheet => sheet.parts.length)).toEqual([2, 24, 2])
  const [first] = sheets[0]?.parts ?? []
  expect(first?.x).toBeCloseTo(((7.75 + 65.5) * 72) / 25.4)
  expect(first?.y).toBeCloseTo(((12.9 + 7 * 33.9) * 72) / 25.4)
})

test("a roll's page is one label, and knows no begun sheet", () => {
  const pdf = render(labels({ layout: 'roll_50x25', startAt: 9, labels: [{ ...butter, copies: 3 }] }))
  expect(pdfFacts(pdf).get('Pages')).toBe('3')
  expect(pdfFacts(pdf).get('Page size')).toMatch(/^141\.7\d* x 70\.8\d* pts/)
})

test('a code too long for the label is printed in characters; an item without a code has no bars', () => {
  const code = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefghijkl'
  const [tooLong, none] = [code, null].map(barcode =>
    pageTexts(render(labels({ layout: 'roll_38x25', labels: [{ ...butter, barcode }] }))).join(''),
  )
  expect(tooLong?.replace(/\s/g, '')).toContain(code)
  expect(none).toContain('₹275.00')
})
