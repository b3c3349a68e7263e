// Sizes of paper, logos, and texts that are too long for their place.

import { expect, test } from 'vitest'
import { encodePng } from '../../src/main/documents/picture/encode-png.ts'
import { makeInvoiceView, registeredBuyer } from '../support/paper/make-invoice-view.ts'
import { invoicePdf, render } from '../support/paper/paper.ts'
import { allText, pageImage, pdfFacts } from '../support/paper/read-pdf.ts'

test.each([
  ['a4', '595.28 x 841.89 pts (A4)'],
  ['a5', '419.53 x 595.28 pts'],
] as const)('%s pages have that size', (paper, size) => {
  expect(pdfFacts(render(invoicePdf(makeInvoiceView(), { paper }))).get('Page size')).toContain(size)
})

test('a roll is as long as it needs to be, and is cut into pages only when no reader could open it', () => {
  const roll = (count: number) => {
    const lines = Array.from({ length: count }, (_, i) => ({ name: `Article ${i + 1}` }))
    return pdfFacts(render(invoicePdf(makeInvoiceView({ lines }), { paper: '80mm' })))
  }
  const heightOf = (facts: Map<string, string>) => Number(/x ([\d.]+) pts/.exec(facts.get('Page size') ?? '')?.[1])
  expect(heightOf(roll(20))).toBeGreaterThan(heightOf(roll(5)) + 300)
  expect(roll(5).get('Pages')).toBe('1')
  expect(Number(roll(900).get('Pages'))).toBeGreaterThan(1)
})

test('an invoice of a few lines with everything on it stays on one A4 page', () => {
  const lines = Array.from({ length: 8 }, (_, i) => ({
    name: `Article ${i + 1}`,
    hsn: String(1000 + i),
    taxRateBps: 500 * (i % 3),
  }))
  const view = makeInvoiceView({ buyer: registeredBuyer, lines, payments: [{ amountPaise: 100 }] })
  expect(pdfFacts(render(invoicePdf(view))).get('Pages')).toBe('1')
})

const dot = encodePng(new Uint8Array(8 * 8 * 3).fill(60), 8, 8).toString('base64')
const darkDot = `data:image/png;base64,${dot}`

test('a logo is drawn; one that cannot be read leaves the paper without it', () => {
  const broken = darkDot.slice(0, 60)
  const darkAt = (logo: string | null) => {
    const { grey, width } = pageImage(render(invoicePdf(makeInvoiceView({ shop: { logo } }))), 1, 36)
    const corner = Array.from({ length: 20 }, (_, y) => grey.subarray((17 + y) * width + 17, (17 + y) * width + 25))
    return corner.flatMap(row => [...row]).filter(shade => shade < 250).length
  }
  expect(darkAt(darkDot)).toBe(160)
  expect(darkAt(broken)).toBe(darkAt(null))
  expect(darkAt(null)).toBeLessThan(120)
})

test('long names, notes and terms are wrapped, not cut, on every paper', () => {
  const words = Array.from({ length: 24 }, (_, i) => `word${i + 1}`).join(' ')
  const terms = Array.from({ length: 40 }, (_, i) => `term${i + 1}`).join('\n')
  const unbroken = 'x'.repeat(90)
  const view = makeInvoiceView({
    buyer: registeredBuyer,
    shop: { footer: terms, name: words.slice(0, 100) },
    lines: [{ name: words, note: words }, { name: unbroken }],
    invoice: { note: words },
  })
  for (const paper of ['a4', 'a5', '80mm'] as const) {
    const text = allText(render(invoicePdf(view, { paper })))
    const found = (word: string) => (text.match(new RegExp(`\\b${word}\\b`, 'g')) ?? []).length
    expect([paper, found('word24'), found('term40'), (text.match(/x/g) ?? []).length >= 90]).toEqual([
      paper,
      3,
      1,
      true,
    ])
  }
})

test('amounts of thousands of crores are whole on every paper', () => {
  const lines = [{ name: 'Land', unitPricePaise: 8_345_678_901, quantityThousandths: 1_000_000, taxRateBps: 1800 }]
  const view = makeInvoiceView({ buyer: registeredBuyer, lines })
  for (const paper of ['a4', 'a5', '80mm'] as const) {
    const text = allText(render(invoicePdf(view, { paper })))
    for (const amount of ['83,45,67,89,010.00', '7,51,11,11,010.90', '₹98,47,90,11,032.00'])
      expect(text).toContain(amount)
  }
})
