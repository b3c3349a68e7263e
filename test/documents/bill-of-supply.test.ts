// Papers of shops that collect no tax, and of goods that carry none (Rule 49).

import { expect, test } from 'vitest'
import type { Paper } from '../../src/shared/contract/counter/document-calls.ts'
import { makeInvoiceView, registeredBuyer } from '../support/paper/make-invoice-view.ts'
import { invoicePdf, render } from '../support/paper/paper.ts'
import { allText } from '../support/paper/read-pdf.ts'

const lines = [
  { name: 'Sugar 1 kg', hsn: '1701', taxRateBps: 500, unitPricePaise: 4_400, priceMode: 'inclusive' },
] as const
const taxWords = /CGST|SGST|IGST|Taxable|Tax by|Tax Invoice|incl\. tax|Reverse charge|Place of supply/
const papers: Paper[] = ['a4', 'a5', '80mm']

test.each(papers)('a composition shop says on %s that it may not collect tax, and names none', paper => {
  const view = makeInvoiceView({ shop: { scheme: 'composition' }, buyer: registeredBuyer, lines })
  const text = allText(render(invoicePdf(view, { paper })))
  expect(text).toContain('Bill of Supply')
  expect(text.replace(/\s+/g, ' ')).toContain('composition taxable person, not eligible to collect tax on supplies')
  expect(text).toContain('A1B/26-27/00042')
  expect(text).toContain('₹44.00')
  expect(text).not.toMatch(taxWords)
})

test('a regular shop puts exempt goods on a bill of supply without the composition words', () => {
  const view = makeInvoiceView({ buyer: registeredBuyer, lines: [{ name: 'Milk 500 ml', hsn: '0401', taxRateBps: 0 }] })
  const text = allText(render(invoicePdf(view)))
  expect(text).toContain('Bill of Supply')
  expect(text).toContain('GSTIN: 29AAGCL4567M1ZU')
  expect(text).not.toMatch(taxWords)
  expect(text).not.toContain('composition')
})

test('a shop without registration gives a plain invoice without GSTIN', () => {
  const view = makeInvoiceView({ shop: { scheme: 'unregistered', gstin: null }, lines })
  const text = allText(render(invoicePdf(view)))
  expect(text).toContain('Invoice')
  expect(text).not.toMatch(/Bill of Supply|GSTIN/)
  expect(text).not.toMatch(taxWords)
})
