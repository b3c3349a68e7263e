// The UPI code asks for exactly what is due, read back by a QR reader from screen and paper.

import { Resvg } from '@resvg/resvg-js'
import { expect, test } from 'vitest'
import { renderUpiQr } from '../../src/main/documents/upi-qr.ts'
import { makeInvoiceView, registeredBuyer } from '../support/paper/make-invoice-view.ts'
import { invoicePdf, render } from '../support/paper/paper.ts'
import { allText, pageImage } from '../support/paper/read-pdf.ts'
import { qrText } from '../support/paper/read-qr.ts'

const request = {
  upiId: 'lakshmi@examplebank',
  shopName: 'Sri Lakshmi Traders',
  amountPaise: 252_405,
  reference: 'A1/26-27/00042',
}
const link = 'upi://pay?pa=lakshmi@examplebank&pn=Sri%20Lakshmi%20Traders&am=2524.05&cu=INR&tr=A1%2F26-27%2F00042'

test('the code on the screen holds the link', () => {
  const { svg, uri } = renderUpiQr(request)
  const { pixels, width, height } = new Resvg(svg, { fitTo: { mode: 'width', value: 320 } }).render()
  expect(uri).toBe(link)
  expect(qrText({ width, height, grey: pixels.filter((_, i) => i % 4 === 0) })).toBe(link)
})

test.each(['a4', 'a5', '80mm'] as const)('the code printed on %s asks for what is still due, to the paisa', paper => {
  const view = makeInvoiceView({
    buyer: registeredBuyer,
    shop: { roundsToRupee: false },
    lines: [{ name: 'Rice', unitPricePaise: 333_333 }],
    payments: [{ amountPaise: 97_594 }],
  })
  const text = qrText(pageImage(render(invoicePdf(view, { paper })), 1, 200))
  expect(text).toBe(link)
  expect(view.duePaise).toBe(252_405)
})

test('no code is printed when nothing is due or the shop has no UPI address', () => {
  const paid = makeInvoiceView({ payments: [{}] })
  const without = makeInvoiceView({ shop: { upiId: '' } })
  for (const view of [paid, without]) expect(allText(render(invoicePdf(view)))).not.toContain('Scan to pay')
})

test('a long shop name in Hindi is shortened so that the code can still be scanned from a narrow roll', () => {
  const view = makeInvoiceView({ shop: { name: 'श्री लक्ष्मी किराना एवं जनरल स्टोर मुख्य बाज़ार'.repeat(2) } })
  const text = qrText(pageImage(render(invoicePdf(view, { paper: '80mm' })), 1, 203))
  expect(text).toMatch(/^upi:\/\/pay\?pa=lakshmi@examplebank&pn=%E0[^&]{60,180}&am=105\.00&cu=INR&tr=/)
})
