// A cart is written at every keystroke that matters, so that nothing typed is ever lost, and never in two windows at once.
import { expect, test } from 'vitest'
import { soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { eventually } from '../eventually.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

const items = { soap: soap(), tea: tea() }

test('a cart is kept whole, with the place of the cursor and what stood in the box', async () => {
  const shop = await openTestShop({ items })
  const given = shop.cart({ of: { soap: 2, tea: 1 }, boxText: 'lux' })
  const saved = await shop.counter.cart.save(given)
  const { isHeld: _, ...content } = given
  const at = '2026-11-20T06:30:00.000Z'
  expect(saved).toEqual({ ...content, revision: 1, heldAt: null, createdAt: at, updatedAt: at })
  expect(saved.cursor).toEqual({ lineId: given.lines[1]?.id, boxText: 'lux' })
  await shop.reopen()
  expect(await shop.counter.cart.find({})).toEqual([saved])
})

test('each save raises the revision and remembers when the cart began', async () => {
  const shop = await openTestShop({ items })
  const first = await shop.counter.cart.save(shop.cart({ of: { soap: 1 } }))
  shop.clock.advance(5_000)
  const second = await shop.counter.cart.save(shop.cart({ id: first.id, revision: 1, of: { soap: 2 } }))
  expect(second).toMatchObject({
    revision: 2,
    createdAt: '2026-11-20T06:30:00.000Z',
    updatedAt: '2026-11-20T06:30:05.000Z',
  })
  expect(await shop.counter.cart.find({})).toEqual([second])
})

test('a save that did not see the last one is refused with the cart as it is now', async () => {
  const shop = await openTestShop({ items })
  const first = await shop.counter.cart.save(shop.cart({ of: { soap: 1 } }))
  const other = await shop.openWindow().cart.save(shop.cart({ id: first.id, revision: 1, of: { soap: 5 } }))
  for (const revision of [0, 1, 3]) {
    const late = shop.cart({ id: first.id, revision, of: { tea: 1 } })
    await expectNoTrace(shop, () => shop.counter.cart.save(late), 'cart_stale', { cart: other })
  }
})

test('a cart that is gone cannot be saved as if it were there', async () => {
  const shop = await openTestShop({ items })
  const cart = await shop.counter.cart.save(shop.cart({ of: { soap: 1 } }))
  await shop.counter.cart.discard({ id: cart.id })
  const late = shop.cart({ id: cart.id, revision: 1, of: { soap: 2 } })
  await expectNoTrace(shop, () => shop.counter.cart.save(late), 'cart_stale', { cart: null })
})

test('a cart that became an invoice can never be saved again', async () => {
  const shop = await openTestShop({ items })
  const sale = shop.sale({ of: { soap: 1 } })
  await shop.counter.cart.save(shop.cart({ id: sale.id, of: { soap: 1 } }))
  await shop.counter.invoice.issue(sale)
  for (const revision of [0, 1]) {
    const late = shop.cart({ id: sale.id, revision, of: { soap: 2 } })
    await expectNoTrace(shop, () => shop.counter.cart.save(late), 'cart_stale', { cart: null })
  }
})

test('holding remembers since when; taking the cart up again forgets it', async () => {
  const shop = await openTestShop({ items })
  const held = await shop.counter.cart.save(shop.cart({ of: { soap: 1 }, isHeld: true }))
  expect(held.heldAt).toBe('2026-11-20T06:30:00.000Z')
  shop.clock.advance(60_000)
  const still = await shop.counter.cart.save(shop.cart({ id: held.id, revision: 1, of: { soap: 2 }, isHeld: true }))
  expect(still.heldAt).toBe('2026-11-20T06:30:00.000Z')
  const taken = await shop.counter.cart.save(shop.cart({ id: held.id, revision: 2, of: { soap: 2 } }))
  expect(taken.heldAt).toBeNull()
})

test('an empty cart is a cart', async () => {
  const shop = await openTestShop({ items })
  expect((await shop.counter.cart.save(shop.cart({ of: {}, boxText: 'so' }))).lines).toEqual([])
})

test('carts are this machine’s alone: nothing is posted', async () => {
  const shop = await openTestShop({ items })
  const before = shop.dump().entry
  await shop.counter.cart.save(shop.cart({ of: { soap: 1 } }))
  expect(shop.dump().entry).toEqual(before)
})

test('other windows hear that the cart changed', async () => {
  const shop = await openTestShop({ items })
  const heard: unknown[] = []
  shop.openWindow().on('ledger.changed', change => heard.push(change))
  const { id } = await shop.counter.cart.save(shop.cart({ of: { soap: 1 } }))
  await eventually(() => heard).toEqual([{ record: 'cart', ids: [id] }])
})

test('a cart holds at most a thousand lines, each of at least a thousandth', async () => {
  const shop = await openTestShop({ items })
  const cart = shop.cart({ of: { soap: 1 } })
  const [line] = cart.lines
  if (line === undefined) throw new Error('a line was rung up')
  const many = { ...cart, lines: Array.from({ length: 1_001 }, () => ({ ...line, id: shop.newId() })) }
  await expectNoTrace(shop, () => shop.counter.cart.save(many), 'invalid_input')
  const none = { ...cart, lines: [{ ...line, quantityThousandths: 0 }] }
  await expectNoTrace(shop, () => shop.counter.cart.save(none), 'invalid_input')
})
