// Receipts as bytes for the printer: letters where the printer has them, dots where it has not.

import { expect, test } from 'vitest'
import { makeInvoiceView, registeredBuyer } from '../support/paper/make-invoice-view.ts'
import { invoiceReceipt, render } from '../support/paper/paper.ts'
import { decodeRaster, lettersOf } from '../support/paper/read-escpos.ts'
import { qrText } from '../support/paper/read-qr.ts'

const cut = '\x1dVB\x00'
const kick = '\x1bp\x00\x19\xfa'
const askStatus = '\x1dr\x01'

const lines = [
  { name: 'Bath soap 125 g', hsn: '3401', taxRateBps: 1800, unitPricePaise: 4_500, quantityThousandths: 6_000 },
  { name: 'A name with | { } ~ _ " ` ^ \\ in it', unitPricePaise: 14_800 },
]
const latin = makeInvoiceView({ lines, payments: [{ amountPaise: 10_000, givenPaise: 50_000, changePaise: 40_000 }] })
const hindi = makeInvoiceView({ lines: [{ name: 'हल्दीराम भुजिया 400 g' }] })

const binary = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

test('a receipt in plain letters says everything, with Rs for the rupee sign', () => {
  const text = lettersOf(render(invoiceReceipt(latin)))
  const wanted = [
    'Sri Lakshmi Traders',
    'GSTIN: 29AAGCL4567M1ZU',
    'Tax Invoice',
    'A1/26-27/00042',
    'Bath soap 125 g',
    'A name with | { } ~ _ " ` ^ \\ in it',
    '6 NOS x 45.00',
    '270.00',
    'HSN 3401',
    'GST 18%',
    'CGST',
    'Rs 474.00',
    'Given 500.00, Change 400.00',
    'Balance due',
    'Scan to pay Rs 374.00',
  ]
  expect(wanted.filter(part => !text.includes(part))).toEqual([])
})

test('lines are as wide as the paper and no wider: 48 characters on 80 mm, 32 on 58 mm', () => {
  const widest = (paper: '80mm' | '58mm') =>
    Math.max(
      ...lettersOf(render(invoiceReceipt(latin, { paper })))
        .split('\n')
        .map(line => line.trimEnd().length),
    )
  expect([widest('80mm'), widest('58mm')]).toEqual([48, 32])
})

test.each([latin, hindi])('a receipt ends with a cut and a question that is answered when all is printed', view => {
  expect(binary(render(invoiceReceipt(view)))).toMatch(new RegExp(`${cut}${askStatus}$`))
})

test('the drawer is kicked first, and only when asked', () => {
  expect(binary(render(invoiceReceipt(latin, { kicksDrawer: true }))).startsWith(kick)).toBe(true)
  expect(binary(render(invoiceReceipt(latin)))).not.toContain(kick)
})

test.each([
  ['80mm', 576],
  ['58mm', 384],
] as const)('a name in Hindi turns the whole receipt into dots, %s wide %i', (paper, dots) => {
  const image = decodeRaster(render(invoiceReceipt(hindi, { paper })))
  expect(image.width).toBe(dots)
  expect(image.height).toBeGreaterThan(900)
  const dark = image.grey.filter(shade => shade === 0).length / image.grey.length
  expect(dark).toBeGreaterThan(0.03)
  expect(dark).toBeLessThan(0.3)
})

test('the UPI code on a receipt can be scanned, in letters mode and in dots', () => {
  for (const view of [latin, hindi]) {
    for (const paper of ['80mm', '58mm'] as const) {
      const text = qrText(decodeRaster(render(invoiceReceipt(view, { paper }))))
      expect(text).toContain(`am=${(view.duePaise / 100).toFixed(2)}&cu=INR`)
    }
  }
})

test('paper in Hindi or Tamil is always dots, whatever the names', () => {
  for (const language of ['hi', 'ta'] as const) {
    expect(decodeRaster(render(invoiceReceipt(latin, { language }))).height).toBeGreaterThan(1000)
  }
})

test('dots are sent in bands that small printer memories can hold', () => {
  const { bands } = decodeRaster(render(invoiceReceipt(hindi)))
  expect(Math.max(...bands)).toBeLessThanOrEqual(128)
})

test('a registered buyer gets each tax of each line on a receipt too', () => {
  const text = lettersOf(render(invoiceReceipt(makeInvoiceView({ lines, buyer: registeredBuyer }))))
  expect(text.replace(/\s+/g, ' ')).toContain('HSN 3401, Taxable 270.00, CGST 9% 24.30, SGST 9% 24.30')
  expect(text).toContain('GSTIN: 29AAYCL7788F1ZC')
})

test('a test print shows all three scripts across the whole paper', () => {
  const bytes = render({ kind: 'test_receipt', shopName: 'Sri Lakshmi Traders', language: 'en', paper: '58mm' })
  const image = decodeRaster(bytes)
  const isDark = (x: number) =>
    Array.from({ length: image.height }, (_, y) => image.grey[y * image.width + x]).includes(0)
  expect([image.width, isDark(0), isDark(383)]).toEqual([384, true, true])
  expect(binary(bytes)).toContain(cut)
})
