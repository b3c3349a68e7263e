// A person says that the clock is right although the last bill is later.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { eventually } from '../eventually.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

const hourMs = 60 * 60 * 1000

async function openShopWithWrongClock() {
  const shop = await openTestShop({ items: { soap: soap() } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  shop.clock.advance(-hourMs)
  return shop
}

test('after the word of a person the shop sells at the time the clock shows', async () => {
  const shop = await openShopWithWrongClock()
  await expect(shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))).toBeRefused('clock_went_back')
  expect(await shop.counter.ledger.acceptClock({})).toMatchObject({ state: 'open', invoiceCount: 1, entryCount: 5 })
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect([invoice.issuedAt, invoice.number]).toEqual(['2026-11-20T05:30:00.000Z', 'A1/26-27/00002'])
  expect(shop.verify().isWhole).toBe(true)
})

test('the word is an entry of its own, with both times and who gave it', async () => {
  const shop = await openShopWithWrongClock()
  await shop.counter.ledger.acceptClock({})
  const { kind, by, body, at_ms } = shop.dump().entry?.at(-1) ?? {}
  expect({ kind, by, body: JSON.parse(String(body)), at: at_ms }).toEqual({
    kind: 'clock.accepted',
    by: 'Asha',
    body: { lastAt: '2026-11-20T06:30:00.000Z', nowAt: '2026-11-20T05:30:00.000Z' },
    at: Date.parse('2026-11-20T05:30:00.000Z'),
  })
})

test('a clock that is right needs no word, and one word is enough', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const before = shop.dump()
  await shop.counter.ledger.acceptClock({})
  expect(shop.dump()).toEqual(before)
  shop.clock.advance(-hourMs)
  await shop.counter.ledger.acceptClock({})
  const after = shop.dump()
  await shop.counter.ledger.acceptClock({})
  expect(shop.dump()).toEqual(after)
})

test('a clock that goes back once more needs another word', async () => {
  const shop = await openShopWithWrongClock()
  await shop.counter.ledger.acceptClock({})
  shop.clock.advance(-hourMs)
  await expectNoTrace(shop, () => shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } })), 'clock_went_back', {
    lastAt: '2026-11-20T05:30:00.000Z',
    nowAt: '2026-11-20T04:30:00.000Z',
  })
})

test('every act that posts waits for the word, and none that only looks', async () => {
  const shop = await openShopWithWrongClock()
  const { counter, ids, newId } = shop
  const acts = [
    () => counter.item.save({ id: ids.soap, fields: { name: 'Lux' } }),
    () => counter.item.setStock({ id: ids.soap, onHandThousandths: 5_000, note: '' }),
    () => counter.itemGroup.save({ id: newId(), fields: { name: 'Soaps' } }),
    () => counter.customer.save({ id: newId(), fields: { name: 'Ravi' } }),
    () => counter.shop.save({ fields: { name: 'Asha' } }),
  ]
  for (const act of acts) await expectNoTrace(shop, act, 'clock_went_back')
  expect((await counter.item.find({})).total).toBe(1)
  expect((await counter.cart.save(shop.cart({ of: { soap: 1 } }))).revision).toBe(1)
})

test('the status says that the clock is behind, with both times, until the word is given', async () => {
  const shop = await openShopWithWrongClock()
  expect(await shop.counter.ledger.status({})).toMatchObject({
    state: 'open',
    code: 'clock_went_back',
    details: { lastAt: '2026-11-20T06:30:00.000Z', nowAt: '2026-11-20T05:30:00.000Z' },
  })
  expect(await shop.counter.ledger.acceptClock({})).toMatchObject({ code: null, details: {} })
})

test('a sale refused for the clock makes every window ask how the file is', async () => {
  const shop = await openShopWithWrongClock()
  const heard: unknown[] = []
  shop.openWindow().on('ledger.changed', change => heard.push(change))
  await expect(shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))).toBeRefused('clock_went_back')
  await eventually(() => heard).toEqual([{ record: 'ledger', ids: [] }])
})

test('other windows hear of it', async () => {
  const shop = await openShopWithWrongClock()
  const heard: unknown[] = []
  shop.openWindow().on('ledger.changed', change => heard.push(change))
  await shop.counter.ledger.acceptClock({})
  await eventually(() => heard).toEqual([{ record: 'ledger', ids: [] }])
})
