// What the keys of the Sell screen do to a cart.
import { expect, test } from 'vitest'
import {
  addItem,
  chosenLine,
  emptyCart,
  moveChoice,
  putBack,
  removeLine,
  setBatch,
  setPrice,
  setQuantity,
} from '../../src/renderer/screens/sell/cart/cart-edits.ts'
import { totalsOf } from '../../src/renderer/screens/sell/cart/cart-totals.ts'
import type { ItemForSale } from '../../src/shared/records/item.ts'
import type { Shop } from '../../src/shared/records/shop.ts'

const butter: ItemForSale = {
  id: '00000000-0000-7000-8000-000000000001',
  code: 'AB500',
  name: 'Amul Butter 500 g',
  nameHi: null,
  nameTa: null,
  hsn: '0405',
  unit: 'nos',
  uqc: 'NOS',
  decimals: 0,
  pricePaise: 275_00,
  priceMode: 'inclusive',
  mrpPaise: null,
  taxRateBps: 500,
  onHandThousandths: 24_000,
}
const dal: ItemForSale = {
  ...butter,
  id: '00000000-0000-7000-8000-000000000002',
  name: 'Toor dal',
  decimals: 3,
  unit: 'kg',
}
const cart = emptyCart('c', '2026-11-20T06:30:00.000Z')
const linesOf = (given: typeof cart) => given.lines.map(line => [line.id, line.quantityThousandths])

test('the same item again raises its line', () => {
  const twice = addItem(addItem(cart, butter, 3000, 'l1'), butter, 1000, 'l2')
  expect(linesOf(twice)).toEqual([['l1', 4000]])
  expect(twice.cursor.lineId).toBe('l1')
})

test('weighed items and lines changed by hand stay apart', () => {
  const weighed = addItem(addItem(cart, dal, 1250, 'l1'), dal, 500, 'l2')
  expect(linesOf(weighed)).toEqual([
    ['l1', 1250],
    ['l2', 500],
  ])
  const cheaper = addItem(setPrice(addItem(cart, butter, 1000, 'l1'), 'l1', 250_00), butter, 1000, 'l2')
  expect(linesOf(cheaper)).toEqual([
    ['l1', 1000],
    ['l2', 1000],
  ])
  expect(cheaper.lines[0]).toMatchObject({ unitPricePaise: 250_00, listPricePaise: 275_00 })
})

test('a removed line comes back to its place', () => {
  const three = ['l1', 'l2', 'l3'].reduce((given, id) => addItem(given, dal, 1000, id), cart)
  const [without, removed] = removeLine(three, 'l2')
  expect(linesOf(without)).toEqual([
    ['l1', 1000],
    ['l3', 1000],
  ])
  expect(chosenLine(without)?.id).toBe('l3')
  const back = removed === null ? without : putBack(without, removed)
  expect(linesOf(back)).toEqual(linesOf(three))
  expect(removed === null ? null : putBack(back, removed)).toBe(back)
})

test('the choice stops at both ends', () => {
  const three = ['l1', 'l2', 'l3'].reduce((given, id) => addItem(given, dal, 1000, id), cart)
  expect(chosenLine(moveChoice(three, 1))?.id).toBe('l3')
  expect(chosenLine(moveChoice(moveChoice(moveChoice(three, -1), -1), -1))?.id).toBe('l1')
})

test('the total follows the rules of the ledger, or says why it cannot', () => {
  const shop = { stateCode: '29', scheme: 'regular', roundsToRupee: true } as Shop
  const totals = totalsOf(addItem(cart, butter, 3000, 'l1'), shop)
  expect(totals.ok && totals.amounts.totalPaise).toBe(825_00)
  const mixed = addItem(addItem(cart, butter, 1000, 'l1'), { ...dal, priceMode: 'exclusive' }, 1000, 'l2')
  const refused = totalsOf({ ...mixed, billDiscount: { kind: 'percent', bps: 500 } }, shop)
  expect(refused.ok ? null : refused.refusal.code).toBe('bill_discount_mixed_price_modes')
  expect(setQuantity(cart, 'none', 5).lines).toEqual([])
})

const sealed = { code: 'B1', expiresOn: '2026-11-19', mrpPaise: 300_00 }

test('a line with a batch chosen by hand stays apart, and has the MRP of the pack', () => {
  const first = addItem(cart, { ...butter, tracksBatches: true }, 1000, 'l1')
  const chosen = setBatch(first, 'l1', sealed)
  expect(chosen.lines[0]).toMatchObject({ batch: sealed, mrpPaise: 300_00 })
  expect(linesOf(addItem(chosen, butter, 1000, 'l2'))).toEqual([
    ['l1', 1000],
    ['l2', 1000],
  ])
  expect(setBatch(chosen, 'l1', null).lines[0]?.batch).toBeUndefined()
})
