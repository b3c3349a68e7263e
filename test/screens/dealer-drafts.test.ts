// What is typed around dealers, and what it means: particulars, orders, goods that came, the message to the dealer.
import { expect, test } from 'vitest'
import {
  dealerDraftOf,
  emptyDealerDraft,
  readDealerDraft,
  withGstin,
} from '../../src/renderer/screens/dealers/dealer-draft.ts'
import {
  estimateOf,
  matches,
  type OrderItem,
  ofLinked,
  quantityOf,
  readBox,
  withItem,
} from '../../src/renderer/screens/dealers/order/order-draft.ts'
import { orderText } from '../../src/renderer/screens/dealers/order/order-text.ts'
import {
  goodsPaise,
  readReceive,
  receiveDraft,
  receiveLine,
} from '../../src/renderer/screens/dealers/receive/receive-draft.ts'
import { en } from '../../src/renderer/text/en.ts'
import type { DealerOrderView } from '../../src/shared/contract/counter/dealer-calls.ts'
import { kaveri } from '../support/dealers.ts'
import { makeDealerOrder } from '../support/paper/make-dealer-order.ts'

const soap: OrderItem = ofLinked({
  itemId: 'soap',
  name: 'Lux Soap',
  code: 'SOAP',
  unit: 'nos',
  decimals: 0,
  dealerCode: 'K-77',
  pricePaise: 3_000,
  packThousandths: 6_000,
  costPaise: null,
  onHandThousandths: 4_000,
  lowStockThousandths: 10_000,
  tracksBatches: false,
  onOrderThousandths: 0,
})

test('a dealer’s particulars go through the form unchanged', () => {
  expect(readDealerDraft(dealerDraftOf(kaveri()))).toEqual({ ok: true, fields: kaveri() })
})

test('what is not written correctly is named', () => {
  const bad = { ...emptyDealerDraft, phone: '98', pin: '4110', paymentDays: '400', gstin: '27AAACR5055K1Z8' }
  const problems = { name: 'required', phone: 'phone', pin: 'pin', paymentDays: 'days', gstin: 'CHECKSUM' }
  expect(readDealerDraft(bad)).toEqual({ ok: false, problems })
  expect(withGstin(emptyDealerDraft, '29aagcb7383j1z4')).toMatchObject({ gstin: '29AAGCB7383J1Z4', stateCode: '29' })
})

test.each([
  ['amul', { thousandths: undefined, words: 'amul' }],
  ['12*amul bu', { thousandths: 12_000, words: 'amul bu' }],
  [' 2.5 * rice ', { thousandths: 2_500, words: 'rice' }],
  ['3*', { thousandths: 3_000, words: '' }],
  ['x*y', { thousandths: undefined, words: 'x*y' }],
])('the box reads %s', (text, read) => {
  expect(readBox(text)).toEqual(read)
})

test.each([
  ['lux', true],
  ['soap lu', true],
  ['k-77', true],
  ['rice', false],
])('%s finds the soap: %s', (words, isFound) => {
  expect(matches(soap, words)).toBe(isFound)
})

test('an item comes in with what is suggested, then pack by pack, or as typed', () => {
  const [first] = withItem([], soap, undefined)
  expect(first?.quantity).toBe('18')
  expect(withItem(first === undefined ? [] : [first], soap, undefined)[0]?.quantity).toBe('24')
  expect(withItem([], soap, 5_000)[0]?.quantity).toBe('5')
  expect(withItem([], { ...soap, suggestedThousandths: 0, packThousandths: null }, undefined)[0]?.quantity).toBe('1')
})

test('half a soap is no quantity, and counts nothing', () => {
  expect(quantityOf({ item: soap, quantity: '0.5' })).toBeUndefined()
  expect(quantityOf({ item: soap, quantity: '' })).toBeUndefined()
  expect(
    estimateOf([
      { item: soap, quantity: '12' },
      { item: soap, quantity: 'x' },
    ]),
  ).toBe(36_000)
})

function view(cameThousandths: number[]): DealerOrderView {
  return { order: makeDealerOrder(2), cameThousandths } as unknown as DealerOrderView
}

test('what is still to come is taken as come, at the ordered price; what has come is left out', () => {
  const draft = receiveDraft(view([1_000, 500]), '2026-11-20', () => false)
  expect(draft.lines.map(line => [line.name, line.good, line.cost])).toEqual([
    ['Sona Masoori Rice 25 kg', '1.5', '30.01'],
  ])
  expect(goodsPaise(draft)).toBe(4_502)
  expect(readReceive(draft)).toMatchObject({
    lines: [{ receivedThousandths: 1_500, damagedThousandths: 0, unitCostPaise: 3_001, batch: null }],
    amountPaise: 0,
    dueOn: null,
  })
})

test('a batch goes with its expiry; nothing is received while a number is wrong', () => {
  const line = receiveLine({ ...soap, tracksBatches: true }, 12_000)
  const draft = {
    ...receiveDraft(null, '2026-11-20', () => false),
    lines: [{ ...line, batch: 'B1', expiresOn: '2027-03-31' }],
  }
  expect(readReceive(draft)?.lines[0]?.batch).toEqual({ code: 'B1', expiresOn: '2027-03-31', mrpPaise: null })
  expect(readReceive({ ...draft, amount: '12,x' })).toBeUndefined()
  expect(readReceive({ ...draft, lines: [{ ...line, damaged: '0.5' }] })).toBeUndefined()
  expect(readReceive({ ...draft, billOn: '' })).toBeUndefined()
})

test('the message to the dealer has his codes and no price', () => {
  const order = makeDealerOrder(2, { isUrgent: true, wantedOn: '2026-11-23', instructions: 'Before ten' })
  expect(orderText(order, 'Asha General Store', en.dealers, 'en')).toBe(
    [
      'Order A1D/26-27/00042 from Asha General Store',
      'URGENT',
      'Wanted by: 23 Nov 2026',
      '',
      '1. Lux Soap 100 g [K-100]: 1 nos',
      '2. Sona Masoori Rice 25 kg: 2.000 kg',
      '',
      'Before ten',
    ].join('\n'),
  )
})
