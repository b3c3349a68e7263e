// Throwing a cart away.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { eventually } from '../eventually.ts'

test('a discarded cart is gone, and the others stay', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const thrown = await shop.counter.cart.save(shop.cart({ of: { soap: 1 }, isHeld: true }))
  const kept = await shop.counter.cart.save(shop.cart({ of: { soap: 2 } }))
  expect(await shop.counter.cart.discard({ id: thrown.id })).toEqual({})
  expect(await shop.counter.cart.find({})).toEqual([kept])
})

test('a cart that is not there is as good as thrown away', async () => {
  const shop = await openTestShop()
  const before = shop.dump()
  expect(await shop.counter.cart.discard({ id: shop.newId() })).toEqual({})
  expect(shop.dump()).toEqual(before)
})

test('nothing was sold: no entry, no stock, no number', async () => {
  const shop = await openTestShop({ items: { soap: soap({ openingStockThousandths: 5_000 }) } })
  const { entry, stock_movement, invoice } = shop.dump()
  const cart = await shop.counter.cart.save(shop.cart({ of: { soap: 1 } }))
  await shop.counter.cart.discard({ id: cart.id })
  const after = shop.dump()
  expect([after.entry, after.stock_movement, after.invoice]).toEqual([entry, stock_movement, invoice])
})

test('other windows hear of it', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const { id } = await shop.counter.cart.save(shop.cart({ of: { soap: 1 } }))
  const heard: unknown[] = []
  shop.openWindow().on('ledger.changed', change => heard.push(change))
  await shop.counter.cart.discard({ id })
  await eventually(() => heard).toEqual([{ record: 'cart', ids: [id] }])
})
