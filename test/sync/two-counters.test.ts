// Two counters of one shop on two machines, and the real API between them: what one does is at the other.
import { expect, test } from 'vitest'
import { packedPushType } from '../../src/shared/contract/sync/packed-push.ts'
import { rice, soap } from '../support/goods.ts'
import {
  join,
  openJoinedCounter,
  openLinedShop,
  openNewCounter,
  openSyncedShop,
} from '../support/sync/open-synced-shop.ts'

async function openTwo() {
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1 })
  const second = await openNewCounter(shop, 2)
  await shop.exchange(first)
  return { shop, first, second }
}

test('a machine without books joins: it has the shop’s, and a place of its own', async () => {
  const { first, second } = await openTwo()
  const here = await second.counter.shop.get({})
  const there = await first.counter.shop.get({})
  expect(here).toMatchObject({
    isSetUp: true,
    counter: { code: 'A2' },
    branch: there.branch,
    settings: { cashierName: 'Ravi' },
  })
  expect(here.shop).toEqual(there.shop)
  const id = first.ids.soap
  expect(await second.counter.item.get({ id })).toEqual(await first.counter.item.get({ id }))
  expect(second.verify()).toMatchObject({ isWhole: true })
})

test('a sale at one counter is at the other with its rows', async () => {
  const { shop, first, second } = await openTwo()
  const { invoice } = await first.counter.invoice.issue(first.sale({ of: { soap: 2 } }))
  await shop.exchange(first, second)
  const asked = { id: invoice.id }
  expect(await second.counter.invoice.get(asked)).toEqual(await first.counter.invoice.get(asked))
  const moved = await second.counter.stock.findMovements({ itemId: first.ids.soap, limit: 10 })
  expect(moved.rows).toMatchObject([{ deltaThousandths: -2000 }])
  expect(second.verify()).toMatchObject({ isWhole: true })
})

test('a sale travels packed against a typical one, since the server says that it knows it', async () => {
  const { shop, first } = await openTwo()
  first.line.types.splice(0)
  await first.counter.invoice.issue(first.sale({ of: { soap: 2 } }))
  await shop.exchange(first)
  expect(first.line.types).toEqual([packedPushType])
})

test('a sale goes out by itself, and windows of the other counter are told what to ask again', async () => {
  const { shop, first, second } = await openTwo()
  const heard: string[] = []
  second.openWindow().on('ledger.changed', ({ record }) => heard.push(record))
  const { invoice } = await first.counter.invoice.issue(first.sale({ of: { soap: 1 } }))
  await expect.poll(async () => (await first.counter.sync.status({})).waiting.count).toBe(0)
  await shop.exchange(second)
  expect(heard).toEqual(expect.arrayContaining(['invoice', 'item', 'customer']))
  expect((await second.counter.invoice.get({ id: invoice.id })).invoice).toEqual(invoice)
})

test('both sell at once; each has its own numbers, and both end with the same rows', async () => {
  const { shop, first, second } = await openTwo()
  for (let time = 0; time < 5; time += 1) {
    await first.counter.invoice.issue(first.sale({ of: { soap: 1 } }))
    const { lines, tenders, ...sale } = first.sale({ of: { soap: 2 } })
    await second.counter.invoice.issue({ ...sale, lines, tenders, id: second.newId() })
  }
  await shop.exchange(first, second, first)
  const listOf = async ({ counter }: typeof first | typeof second) =>
    (await counter.invoice.find({ limit: 50 })).rows.map(({ number, totalPaise }) => `${number} ${totalPaise}`).sort()
  const list = await listOf(first)
  expect(list).toHaveLength(10)
  expect(await listOf(second)).toEqual(list)
  const stockOf = async ({ counter }: typeof first | typeof second) =>
    (await counter.item.get({ id: first.ids.soap })).onHandThousandths
  expect(await stockOf(second)).toBe(await stockOf(first))
  expect([first.verify().isWhole, second.verify().isWhole]).toEqual([true, true])
})

test('a shop that has sold for long before joins with all of it', async () => {
  const shop = await openSyncedShop()
  const first = await openLinedShop({ items: { soap: soap() }, seed: 1 })
  for (let time = 0; time < 30; time += 1) await first.counter.invoice.issue(first.sale({ of: { soap: 1 } }))
  await join(shop, first)
  await shop.until(first, 'live')
  expect(await first.counter.sync.status({})).toMatchObject({ waiting: { count: 0, since: null }, keptCount: 0 })
  const second = await openNewCounter(shop, 2)
  expect((await second.counter.invoice.find({ limit: 50 })).rows).toHaveLength(30)
})

test('a counter with books of its own joins a shop that has others where a person says so: both have the goods of both', async () => {
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1 })
  const own = { items: { rice: rice() }, seed: 2, counterCode: 'B1' }
  const second = await openJoinedCounter(shop, { ...own, bringsBooksTogether: true })
  await shop.exchange(first)
  for (const counter of [first.counter, second.counter])
    expect([
      (await counter.item.get({ id: first.ids.soap })).name,
      (await counter.item.get({ id: second.ids.rice })).name,
    ]).toEqual([soap().fields.name, rice().fields.name])
})
