// Invoices of many pages: heads repeat, sums are carried, no row is cut.

import { expect, test } from 'vitest'
import { formatPaise } from '../../src/shared/kernel/money.ts'
import { makeInvoiceView, registeredBuyer } from '../support/paper/make-invoice-view.ts'
import { invoicePdf, render } from '../support/paper/paper.ts'
import { pageTexts, pdfFacts } from '../support/paper/read-pdf.ts'

const view = makeInvoiceView({
  buyer: registeredBuyer,
  lines: Array.from({ length: 500 }, (_, i) => ({
    name: `Article number ${i + 1} in a box of assorted sizes`,
    hsn: String(1000 + (i % 60)),
    taxRateBps: [0, 500, 1800, 4000][i % 4] as number,
    unitPricePaise: 1_000 + i * 37,
    quantityThousandths: 1_000 + (i % 7) * 1_000,
  })),
})
const pdf = render(invoicePdf(view))
const pages = pageTexts(pdf)

/** The amounts that follow a word at the head of a row. */
function amountsAfter(label: string, page: string): string[] | undefined {
  return new RegExp(`^ ?${label} (.*)$`, 'm').exec(page)?.[1]?.split(' ')
}

test('every page repeats the table head, the number, and says which page it is of how many', () => {
  const count = pages.length
  expect(Number(pdfFacts(pdf).get('Pages'))).toBe(count)
  expect(count).toBeGreaterThan(10)
  const linePages = pages.filter(page => /^ ?\d+ Article/m.test(page))
  expect(linePages.filter(page => !/# Item HSN\/SAC Quantity Rate Taxable CGST SGST Amount/.test(page))).toEqual([])
  expect(pages.map(page => /Page (\d+) of (\d+)/.exec(page)?.slice(1).map(Number))).toEqual(
    pages.map((_, i) => [i + 1, count]),
  )
  expect(pages.filter(page => !page.includes('A1/26-27/00042'))).toEqual([])
})

test('what is carried forward is the sum of the lines above, and the next page brings the same forward', () => {
  const linesOn = pages.map(page =>
    [...page.matchAll(/^ ?(\d+) Article number (\d+)/gm)].map(match => Number(match[2])),
  )
  const carried = pages.map(page => amountsAfter('Carried forward', page))
  const brought = pages.map(page => amountsAfter('Brought forward', page))
  const lastOfPage = linesOn.map(lines => lines.at(-1))
  const expected = lastOfPage.map((last, page) => {
    if (last === undefined || (lastOfPage[page + 1] ?? undefined) === undefined) return undefined
    const lines = view.invoice.lines.slice(0, last)
    const sum = (of: (line: (typeof lines)[number]) => number) =>
      formatPaise(lines.reduce((total, line) => total + of(line), 0))
    return [
      sum(line => line.taxablePaise),
      sum(line => line.cgstPaise),
      sum(line => line.sgstPaise),
      sum(line => line.totalPaise),
    ]
  })
  expect(carried).toEqual(expected)
  expect(brought).toEqual([undefined, ...carried.slice(0, -1)])
  expect(linesOn.flat()).toEqual(view.invoice.lines.map(line => line.lineNumber))
})

test('the last sums are the invoice’s own', () => {
  const { taxablePaise, cgstPaise, sgstPaise, totalPaise, beforeRoundPaise } = view.invoice
  const totals = pages.map(page => amountsAfter('Total', page)).filter(amounts => amounts !== undefined)
  expect(totals[0]).toEqual([taxablePaise, cgstPaise, sgstPaise, beforeRoundPaise].map(formatPaise))
  expect(pages.at(-1)).toContain('Authorised signatory')
  expect(pages.join('\n')).toContain(`₹${formatPaise(totalPaise)}`)
})

test('the same invoice gives the same bytes each time', () => {
  expect(Buffer.from(render(invoicePdf(view))).equals(pdf)).toBe(true)
})
