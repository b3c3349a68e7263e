// Open carts: the one used last first; what nobody touched for a day is gone, unless it is held.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

const items = { soap: soap() }
const dayMs = 24 * 60 * 60 * 1000

test('a shop begins without carts', async () => {
  const { counter } = await openTestShop()
  expect(await counter.cart.find({})).toEqual([])
})

test('the cart used last comes first', async () => {
  const shop = await openTestShop({ items })
  const save = async (id?: string, revision = 0) => {
    shop.clock.advance(1_000)
    const words = { of: { soap: 1 }, revision }
    return (await shop.counter.cart.save(shop.cart(id === undefined ? words : { ...words, id }))).id
  }
  const first = await save()
  const second = await save()
  const third = await save()
  await save(first, 1)
  expect((await shop.counter.cart.find({})).map(cart => cart.id)).toEqual([first, third, second])
})

test('a cart lives a day after its last change, and not a moment longer', async () => {
  const shop = await openTestShop({ items })
  await shop.counter.cart.save(shop.cart({ of: { soap: 1 } }))
  shop.clock.advance(dayMs)
  expect(await shop.counter.cart.find({})).toHaveLength(1)
  shop.clock.advance(1)
  expect(await shop.counter.cart.find({})).toEqual([])
  expect(shop.dump().cart).toEqual([])
})

test('a change gives a cart another day', async () => {
  const shop = await openTestShop({ items })
  const { id } = await shop.counter.cart.save(shop.cart({ of: { soap: 1 } }))
  shop.clock.advance(dayMs)
  await shop.counter.cart.save(shop.cart({ id, revision: 1, of: { soap: 2 } }))
  shop.clock.advance(dayMs)
  expect(await shop.counter.cart.find({})).toHaveLength(1)
})

test('a held cart outlives any number of days', async () => {
  const shop = await openTestShop({ items })
  const held = await shop.counter.cart.save(shop.cart({ of: { soap: 1 }, isHeld: true }))
  await shop.counter.cart.save(shop.cart({ of: { soap: 2 } }))
  shop.clock.advance(30 * dayMs)
  await shop.reopen()
  expect(await shop.counter.cart.find({})).toEqual([held])
})
