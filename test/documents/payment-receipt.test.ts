// The receipt for money taken after the sale.

import { expect, test } from 'vitest'
import { makeInvoiceView, registeredBuyer } from '../support/paper/make-invoice-view.ts'
import { render } from '../support/paper/paper.ts'
import { allText } from '../support/paper/read-pdf.ts'

const view = makeInvoiceView({
  buyer: registeredBuyer,
  lines: [{ name: 'Rice', unitPricePaise: 200_000 }],
  payments: [
    { amountPaise: 50_000, tender: 'upi' },
    { amountPaise: 100_000, tender: 'bank', note: 'NEFT 4711', receiptNumber: 'A1R/26-27/00007' },
    { amountPaise: 60_000, tender: 'cash', receiptNumber: 'A1R/26-27/00009' },
  ],
})

function receipt(index: number, paper: 'a4' | 'a5' | '80mm', language: 'en' | 'hi' | 'ta' = 'en'): string {
  const payment = view.payments[index]
  if (payment === undefined) throw new Error(`no payment ${index}`)
  return allText(render({ kind: 'payment_pdf', view, language, paper, payment }))
}

test.each(['a4', 'a5', '80mm'] as const)(
  'a receipt on %s says who paid what for which invoice, and what is left',
  paper => {
    const text = receipt(1, paper)
    const wanted = [
      'Payment Receipt',
      'A1R/26-27/00007',
      'Ravi Provision Stores',
      'A1/26-27/00042',
      '₹1,000.00',
      'Rupees One Thousand Only',
      'Bank transfer · NEFT 4711',
      '2,100.00',
      'Paid before 500.00',
      'Still due ₹600.00',
    ]
    expect(wanted.filter(part => !text.includes(part))).toEqual([])
  },
)

test('the last receipt says that all is paid', () => {
  expect(receipt(2, 'a5')).toContain('Paid in full')
})

test('a receipt in Hindi and Tamil carries its title in both languages', () => {
  expect(receipt(1, 'a5', 'hi')).toMatch(/भुगतान रसीद[\s\S]*Payment Receipt/)
  expect(receipt(1, 'a5', 'ta')).toMatch(/பணம் பெற்ற ரசீது[\s\S]*Payment Receipt/)
})
