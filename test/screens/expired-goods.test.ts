// Which goods of a cart must not be sold any more: what a person chose, and what is taken where nobody did.
import { expect, test } from 'vitest'
import { expiredGoods, itemsByExpiry } from '../../src/renderer/screens/sell/cart/expired-goods.ts'
import type { BatchView } from '../../src/shared/contract/counter/stock-calls.ts'
import type { CartLine } from '../../src/shared/records/cart.ts'
import type { Batch } from '../../src/shared/records/stock.ts'

const today = '2026-11-20'
const old: Batch = { code: 'OLD', expiresOn: '2026-11-19', mrpPaise: null }
const lastDay: Batch = { code: 'LAST', expiresOn: today, mrpPaise: null }
const endless: Batch = { code: 'SALT', expiresOn: null, mrpPaise: null }

const held = (batch: Batch, pieces: number, itemId = 'milk'): BatchView => ({
  ...{ ...batch, itemId, onHandThousandths: pieces * 1000 },
  isExpired: batch.expiresOn !== null && batch.expiresOn < today,
})
const line = (pieces: number, words: Partial<CartLine> = {}): CartLine => ({
  ...{ id: `l${pieces}`, itemId: 'milk', code: null, name: 'Milk', hsn: null, unit: 'nos', uqc: 'NOS', decimals: 0 },
  ...{ quantityThousandths: pieces * 1000, unitPricePaise: 1, listPricePaise: 1, priceMode: 'inclusive' },
  ...{ mrpPaise: null, taxRateBps: 0, discount: null, note: '', tracksBatches: true, ...words },
})
const asked = (lines: CartLine[], batches: BatchView[]) =>
  expiredGoods({ lines }, batches, today).map(({ line: { id }, batch, isAllThereIs }) => [id, batch.code, isAllThereIs])

test('a chosen batch is sold through its last day, and asked about after it', () => {
  expect(asked([line(1, { batch: lastDay })], [])).toEqual([])
  expect(asked([line(1, { batch: old })], [])).toEqual([['l1', 'OLD', false]])
  expect(asked([line(1, { batch: endless })], [])).toEqual([])
})

test('where nobody chose, goods are asked about when only expired ones are left', () => {
  expect(asked([line(1)], [held(old, 5)])).toEqual([['l1', 'OLD', true]])
  expect(asked([line(1)], [held(old, 5), held(lastDay, 1)])).toEqual([])
  expect(asked([line(3)], [held(old, 5), held(lastDay, 1), held(endless, 1)])).toEqual([['l3', 'OLD', false]])
})

test('a shelf that is empty by the books is no question of expiry', () => {
  expect(asked([line(1)], [])).toEqual([])
  expect(asked([line(1)], [held(old, 0), held(old, -2)])).toEqual([])
})

test('lines of one cart draw on the same batches, each item on its own', () => {
  expect(asked([line(1), line(2)], [held(old, 9), held(lastDay, 2)])).toEqual([['l2', 'OLD', false]])
  expect(asked([line(1, { batch: lastDay }), line(2)], [held(old, 9), held(lastDay, 2)])).toEqual([
    ['l2', 'OLD', false],
  ])
  const salt = line(4, { itemId: 'salt' })
  expect(asked([line(1), salt], [held(old, 9), held(endless, 4, 'salt')])).toEqual([['l1', 'OLD', true]])
})

test('batches are asked for once for each item of which nobody chose one', () => {
  const lines = [line(1), line(2), line(3, { itemId: 'a', batch: old }), line(4, { itemId: 'b', tracksBatches: false })]
  expect(itemsByExpiry({ lines })).toEqual(['milk'])
})
