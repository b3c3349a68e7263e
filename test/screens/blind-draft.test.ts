// Goods without a bill, as they stand in the dialog: the tax follows from the customer, and so does where their worth can go.
import { expect, test } from 'vitest'
import {
  type BlindDraft,
  blindWish,
  emptyBlindDraft,
  placeOf,
  totalOf,
  withCustomer,
} from '../../src/renderer/screens/invoices/returns/blind-draft.ts'
import type { Customer } from '../../src/shared/records/customer.ts'
import type { ItemForSale } from '../../src/shared/records/item.ts'
import type { Shop } from '../../src/shared/records/shop.ts'
import { outstation, shopFields, soap } from '../support/goods.ts'

const shop = { ...shopFields(), id: 'shop', version: 1 } as unknown as Shop
const away = { ...outstation(), id: 'away' } as unknown as Customer
const item = { ...soap().fields, id: 'soap', taxRateBps: 1_800, pricePaise: 4_000 } as unknown as ItemForSale
const draft: BlindDraft = {
  ...emptyBlindDraft,
  lines: [{ item, quantity: '2', price: '35', isRestocked: true }],
}
const ids = { id: 'note', refundId: 'refund' }

test('nobody in particular is taxed in the shop’s own state, a customer of another state where he is', () => {
  expect(placeOf(draft, shop)).toMatchObject({ supplyType: 'intra', placeOfSupply: '27' })
  expect(placeOf(withCustomer(draft, away), shop)).toMatchObject({ supplyType: 'inter', placeOfSupply: '29' })
  expect(totalOf(withCustomer(draft, away), shop)).toBe(7_000)
})

test('the worth goes back by its means, or to the customer’s account', () => {
  expect(blindWish(ids, draft, 7_000)).toMatchObject({
    customerId: null,
    refunds: [{ id: 'refund', tender: 'cash', amountPaise: 7_000 }],
    toAccountPaise: 0,
  })
  const onAccount = { ...withCustomer(draft, away), means: 'account' as const }
  expect(blindWish(ids, onAccount, 7_000)).toMatchObject({ customerId: 'away', refunds: [], toAccountPaise: 7_000 })
})

test('without the customer nothing can go to an account', () => {
  const onAccount = { ...withCustomer(draft, away), means: 'account' as const }
  expect(withCustomer(onAccount, null)).toMatchObject({ customer: null, means: 'cash' })
})
