// What the law wants to see on a tax invoice (CGST Rule 46), read back from the paper.

import { expect, test } from 'vitest'
import type { Paper } from '../../src/shared/contract/counter/document-calls.ts'
import { makeInvoiceView, registeredBuyer } from '../support/paper/make-invoice-view.ts'
import { invoicePdf, render } from '../support/paper/paper.ts'
import { allText } from '../support/paper/read-pdf.ts'

const papers: Paper[] = ['a4', 'a5', '80mm']

const soapAndRice = [
  { name: 'Bath soap 125 g', hsn: '3401', taxRateBps: 1800, unitPricePaise: 4_500, quantityThousandths: 6_000 },
  {
    name: 'Basmati rice loose',
    hsn: '1006',
    taxRateBps: 500,
    unitPricePaise: 14_800,
    quantityThousandths: 1_250,
    unit: 'kg',
    uqc: 'KGS',
    decimals: 3,
    discount: { kind: 'percent', bps: 1000 },
  },
] as const

function expectAll(text: string, wanted: readonly string[]): void {
  expect(wanted.filter(part => !text.includes(part))).toEqual([])
}

test.each(papers)('a B2B invoice on %s carries every field of Rule 46', paper => {
  const view = makeInvoiceView({ buyer: registeredBuyer, lines: soapAndRice })
  const text = allText(render(invoicePdf(view, { paper })))
  expectAll(text, [
    'Tax Invoice',
    'ORIGINAL FOR RECIPIENT',
    // a, b, c: supplier, number, date
    'Sri Lakshmi Traders',
    'Lakshmi Traders and Company',
    '12 Mahatma Gandhi Road',
    'GSTIN: 29AAGCL4567M1ZU',
    'Karnataka (29)',
    'A1/26-27/00042',
    '20 Nov 2026',
    // d: recipient
    'Ravi Provision Stores',
    'GSTIN: 29AAYCL7788F1ZC',
    '4 Market Street',
    'Mysuru 570001',
    // g, h, i: code, goods, quantity and unit
    '3401',
    'Bath soap 125 g',
    'NOS',
    '1006',
    'Basmati rice loose',
    '1.250',
    'KGS',
    // j, k: values
    '45.00',
    '270.00',
    '18.50',
    '166.50',
    // l, m: rate and amount of each tax
    'CGST',
    'SGST',
    '9%',
    '24.30',
    '2.5%',
    '4.16',
    // n, p, q and the sums
    '29-Karnataka',
    'Reverse charge',
    'Authorised signatory',
    'Taxable value',
    '436.50',
    'Round-off',
    '₹493.00',
    'Rupees Four Hundred Ninety Three Only',
  ])
})

test.each(papers)('an inter-state invoice on %s names IGST and the place of supply, and no CGST', paper => {
  const buyer = { ...registeredBuyer, gstin: '27AAYCL7788F1ZG', stateCode: '27' }
  const text = allText(render(invoicePdf(makeInvoiceView({ buyer, lines: soapAndRice }), { paper })))
  expectAll(text, ['IGST', '18%', '48.60', '27-Maharashtra', 'Maharashtra (27)'])
  expect(text).not.toMatch(/CGST|SGST/)
})

test('a union territory without a legislature charges UTGST', () => {
  const view = makeInvoiceView({ shop: { stateCode: '04', gstin: '04AAGCL4567M1ZC' }, lines: soapAndRice })
  const text = allText(render(invoicePdf(view)))
  expect(text).toContain('UTGST')
  expect(text).not.toContain('SGST ')
})

test('a supply to a SEZ says so in the words of the rule, with integrated tax even within the state', () => {
  const view = makeInvoiceView({ buyer: { ...registeredBuyer, isSez: true }, lines: soapAndRice })
  const text = allText(render(invoicePdf(view)))
  expect(text).toContain('SUPPLY TO SEZ UNIT OR SEZ DEVELOPER FOR AUTHORISED OPERATIONS ON PAYMENT OF INTEGRATED TAX')
  expect(text).toContain('IGST')
})

test('goods that go to another state than the buyer lives in name that state', () => {
  const view = makeInvoiceView({ buyer: registeredBuyer, lines: soapAndRice, deliveryStateCode: '33' })
  expect(allText(render(invoicePdf(view)))).toMatch(/Deliver to[\s\S]*Tamil Nadu \(33\)/)
})

test('a half of an odd rate keeps its third decimal', () => {
  const view = makeInvoiceView({ lines: [{ name: 'Rough diamonds', taxRateBps: 25, unitPricePaise: 10_000_000 }] })
  expect(allText(render(invoicePdf(view)))).toContain('0.125%')
})

test('tax is summed by HSN and by rate, and both tables end in the totals of the invoice', () => {
  const view = makeInvoiceView({ buyer: registeredBuyer, lines: soapAndRice })
  const text = allText(render(invoicePdf(view)))
  expectAll(text, ['Tax by HSN', 'Tax by rate', 'GST 5% 166.50 4.16 4.16 8.32', 'GST 18% 270.00 24.30 24.30 48.60'])
  expect(text.match(/Total 436\.50 28\.46 28\.46 56\.92/g)).toHaveLength(2)
})

test('an unpaid invoice names its due day and what is due; a paid one neither', () => {
  const unpaid = makeInvoiceView({ buyer: registeredBuyer, lines: soapAndRice })
  const paid = makeInvoiceView({ buyer: registeredBuyer, lines: soapAndRice, payments: [{ tender: 'card' }] })
  expectAll(allText(render(invoicePdf(unpaid))), ['Due on', '20 Dec 2026', 'Balance due', 'Scan to pay ₹493.00'])
  const text = allText(render(invoicePdf(paid)))
  expectAll(text, ['Card', 'Paid'])
  expect(text).not.toMatch(/Due on|Balance due|Scan to pay/)
})

test('payments are listed with their means, change given and receipt', () => {
  const view = makeInvoiceView({
    lines: soapAndRice,
    payments: [
      { amountPaise: 20_000, tender: 'cash', givenPaise: 50_000, changePaise: 30_000 },
      { amountPaise: 10_000, tender: 'upi', receiptNumber: 'A1R/26-27/00007', note: 'UTR 629912' },
    ],
  })
  expectAll(allText(render(invoicePdf(view))), [
    'Given 500.00, Change 300.00',
    'Receipt A1R/26-27/00007',
    'UTR 629912',
    'Balance due',
  ])
})

test('a consumer sees what the price saves against MRP; a registered buyer does not', () => {
  const lines = [
    { name: 'Tea 500 g', mrpPaise: 30_000, unitPricePaise: 27_500, quantityThousandths: 2_000, priceMode: 'inclusive' },
  ] as const
  expect(allText(render(invoicePdf(makeInvoiceView({ lines }))))).toContain('You saved ₹50.00 on MRP')
  expect(allText(render(invoicePdf(makeInvoiceView({ lines, buyer: registeredBuyer }))))).not.toContain('You saved')
})

test('each copy is marked for whom it is, with its own page numbers', () => {
  const view = makeInvoiceView({ buyer: registeredBuyer, lines: soapAndRice })
  const text = allText(render(invoicePdf(view, { copies: ['original', 'duplicate', 'triplicate'] })))
  expectAll(text, ['ORIGINAL FOR RECIPIENT', 'DUPLICATE FOR TRANSPORTER', 'TRIPLICATE FOR SUPPLIER'])
  expect(text.match(/Page 1 of 1/g)).toHaveLength(3)
})
