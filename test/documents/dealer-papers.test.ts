// Orders and statements as a dealer gets them.
import { expect, test } from 'vitest'
import type { DealerOrderPdf, DealerStatementPdf } from '../../src/main/documents/render-request.ts'
import { shopFields } from '../support/goods.ts'
import { makeDealerOrder, makeStatement } from '../support/paper/make-dealer-order.ts'
import { render } from '../support/paper/paper.ts'
import { allText, pageTexts } from '../support/paper/read-pdf.ts'

const how = { shop: { ...shopFields(), version: 1 }, language: 'en', paper: 'a4' } as const

function orderPdf(words: Partial<DealerOrderPdf>): Uint8Array {
  return render({ ...how, kind: 'dealer_order_pdf', order: makeDealerOrder(3), hasPrices: false, ...words })
}
function statementPdf(words: Partial<DealerStatementPdf>): Uint8Array {
  return render({ ...how, kind: 'dealer_statement_pdf', statement: makeStatement(6), ...words })
}

test.each(['a4', 'a5'] as const)('an order on %s says who wants what from whom, and by when', paper => {
  const words = {
    isUrgent: true,
    wantedOn: '2026-11-23',
    instructions: 'Before ten, back gate',
    note: 'Fresh stock only',
  }
  const text = allText(orderPdf({ paper, order: makeDealerOrder(3, words) }))
  const wanted = [
    'Asha General Store',
    'A1D/26-27/00042',
    'URGENT',
    '23 Nov 2026',
    'Kaveri Distributors',
    'Attn.: Mr. Iyer',
    '27AAACR5055K1Z7',
    'K-100',
    'Lux Soap 100 g',
    '2.000 kg',
    '3 items',
    'Before ten, back gate',
    'Fresh stock only',
  ]
  expect(wanted.filter(part => !text.includes(part))).toEqual([])
})

test('an order names no price, unless asked', () => {
  expect(allText(orderPdf({}))).not.toMatch(/30\.00|before tax/)
  const priced = allText(orderPdf({ hasPrices: true }))
  for (const part of ['30.00', '60.02', 'Total before tax']) expect(priced).toContain(part)
})

test.each(['a4', 'a5'] as const)(
  'an order of two hundred lines on %s breaks between lines, each line once, heads on every page',
  paper => {
    const pages = pageTexts(orderPdf({ paper, order: makeDealerOrder(200) }))
    expect(pages.length).toBeGreaterThan(3)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('A1D/26-27/00042')
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
    }
    const quantities = pages.join('\n').match(/ \d+(\.000)? (nos|kg)$/gm) ?? []
    expect(quantities).toHaveLength(200)
    expect(pages.at(-1)).toContain('200 items')
  },
)

test.each([
  ['hi', 'ऑर्डर', 'Order', 'तुरंत'],
  ['ta', 'ஆர்டர்', 'Order', 'அவசரம்'],
] as const)('in %s the title stands in both languages', (language, ...parts) => {
  const text = allText(orderPdf({ language, order: makeDealerOrder(2, { isUrgent: true }) }))
  for (const part of parts) expect(text).toContain(part)
})

test.each(['a4', 'a5'] as const)(
  'a statement on %s tells each bill and payment, the balance after it, and its age',
  paper => {
    const text = allText(statementPdf({ paper }))
    const wanted = [
      'Dealer Statement',
      'Payable before',
      'Bill KD/880',
      'for order A1D/26-27/00001',
      'UPI',
      'ref 4711',
      '1,500.00',
      '260.00',
      '₹750.00',
      '31–60 days',
    ]
    expect(wanted.filter(part => !text.includes(part))).toEqual([])
  },
)

test('a long statement carries its balance from page to page', () => {
  const pages = pageTexts(statementPdf({ statement: makeStatement(120) }))
  expect(pages.length).toBeGreaterThan(2)
  const carried = (page: string | undefined, label: string) =>
    new RegExp(`${label}\\s+([\\d,.]+)`).exec(page ?? '')?.[1]
  expect(carried(pages[0], 'Carried forward')).toBeDefined()
  expect(carried(pages[0], 'Carried forward')).toBe(carried(pages[1], 'Brought forward'))
})

test('money paid in advance is called so', () => {
  const statement = { ...makeStatement(1), closingPaise: -5_000 }
  expect(allText(statementPdf({ statement }))).toMatch(/Paid in advance\s+₹50\.00/)
})
