// Branches of a shop with several counters: what one says of them is on the papers of all, each from when it has heard of it.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { billText } from '../../support/paper/bill-text.ts'
import { openJoinedCounter, openNewCounter, openSyncedShop } from '../../support/sync/open-synced-shop.ts'

async function openTwo() {
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1 })
  const second = await openNewCounter(shop, 2)
  await shop.exchange(first)
  const campId = first.newId()
  await first.counter.branch.save({ id: campId, fields: { name: 'Camp' } })
  const sellAt = async ({ counter, newId }: typeof second) =>
    (await counter.invoice.issue({ ...first.sale({ of: { soap: 1 } }), id: newId() })).invoice
  const idOf = async (at: typeof second) => (await at.counter.shop.get({})).counter?.id ?? ''
  return { shop, first, second, campId, sellAt, idOf }
}

test('a counter that is moved at another one is of the new branch from when it hears of it; its numbers go on', async () => {
  const { campId, first, idOf, second, sellAt, shop } = await openTwo()
  await first.counter.branch.moveCounter({ counterId: await idOf(second), branchId: campId })
  const before = await sellAt(second)
  await shop.exchange(first)
  await shop.exchange(second)
  expect((await second.counter.shop.get({})).branch?.name).toBe('Camp')
  const after = await sellAt(second)
  await shop.exchange(second)
  await shop.exchange(first)
  for (const { counter } of [first, second]) {
    expect(await billText(counter, before.id)).toContain('Branch: Main')
    expect(await billText(counter, after.id)).toContain('Branch: Camp')
  }
  expect([before.number, after.number]).toEqual(['A2/26-27/00001', 'A2/26-27/00002'])
  expect(second.verify().isWhole).toBe(true)
})

test('two that move one counter to different branches end with the same one everywhere, as the server has it', async () => {
  const { campId, first, idOf, second, shop } = await openTwo()
  await shop.exchange(first)
  await shop.exchange(second)
  const counterId = await idOf(first)
  const kothrudId = second.newId()
  await second.counter.branch.save({ id: kothrudId, fields: { name: 'Kothrud' } })
  await first.counter.branch.moveCounter({ counterId, branchId: campId })
  second.clock.advance(60_000)
  await second.counter.branch.moveCounter({ counterId, branchId: kothrudId })
  for (const at of [first, second, first, second]) await shop.exchange(at)
  const places = await Promise.all([first, second].map(({ counter }) => counter.branch.find({})))
  expect(places[0]).toEqual(places[1])
  expect(places[0]?.branches.map(({ counters, name }) => [name, counters.map(({ code }) => code)])).toEqual([
    ['Camp', []],
    ['Kothrud', ['A1']],
    ['Main', ['A2']],
  ])
  const listed = (await first.counter.sync.findCounters({})).counters
  expect(listed.map(({ branchName, code }) => [code, branchName])).toEqual([
    ['A1', 'Kothrud'],
    ['A2', 'Main'],
  ])
})

test('one that joins after the branch was renamed stands in it by its name, and renames nothing back', async () => {
  const { first, shop } = await openTwo()
  const { branch } = await first.counter.shop.get({})
  const address = { line1: '4 East Street', line2: '', city: 'Pune', pin: '411001' }
  await first.counter.branch.save({ id: branch?.id ?? '', fields: { name: 'Old Market', address } })
  await shop.exchange(first)
  const third = await openNewCounter(shop, 3)
  await shop.exchange(first)
  for (const { counter } of [first, third])
    expect((await counter.shop.get({})).branch).toMatchObject({ name: 'Old Market', address })
})
