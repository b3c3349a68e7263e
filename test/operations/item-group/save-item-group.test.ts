// A group says once what tax its items have.
import { expect, test } from 'vitest'
import { soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { eventually } from '../eventually.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

const rate = (rateBps: number, fromOn = '2017-07-01') => [{ fromOn, rateBps }]

test('a name is enough, and later only the fields named change', async () => {
  const { counter, newId, clock } = await openTestShop()
  const id = newId()
  const updatedAt = '2026-11-20T06:30:00.000Z'
  const made = await counter.itemGroup.save({ id, fields: { name: 'Soaps' } })
  expect(made).toEqual({ id, name: 'Soaps', hsn: null, taxRates: [], isActive: true, updatedAt })
  clock.advance(1_000)
  const taxed = await counter.itemGroup.save({ id, fields: { hsn: '3401', taxRates: rate(1_800) } })
  expect(taxed).toEqual({ ...made, hsn: '3401', taxRates: rate(1_800), updatedAt: '2026-11-20T06:30:01.000Z' })
})

test('an unknown group without a name is refused', async () => {
  const shop = await openTestShop()
  const id = shop.newId()
  await expectNoTrace(shop, () => shop.counter.itemGroup.save({ id, fields: { hsn: '3401' } }), 'not_found', {
    record: 'itemGroup',
    id,
  })
})

test('a group’s tax holds for the items that say none of their own, from the next sale on', async () => {
  const items = { soap: soap({ taxRates: [] }), tea: tea() }
  const shop = await openTestShop({ items })
  const { counter, ids, newId } = shop
  const groupId = newId()
  await counter.itemGroup.save({ id: groupId, fields: { name: 'Mixed', taxRates: rate(500) } })
  for (const id of [ids.soap, ids.tea]) await counter.item.save({ id, fields: { groupId } })
  const ratesSold = async () => {
    const { invoice } = await counter.invoice.issue(shop.sale({ of: { soap: 1, tea: 1 } }))
    return invoice.lines.map(line => line.taxRateBps)
  }
  expect(await ratesSold()).toEqual([500, 500])
  await counter.itemGroup.save({ id: groupId, fields: { taxRates: rate(4_000) } })
  expect(await ratesSold()).toEqual([4_000, 500])
})

test('windows are told that groups and any item changed', async () => {
  const shop = await openTestShop()
  const heard: unknown[] = []
  shop.openWindow().on('ledger.changed', change => heard.push(change))
  const id = shop.newId()
  await shop.counter.itemGroup.save({ id, fields: { name: 'Soaps' } })
  await eventually(() => heard).toEqual([
    { record: 'itemGroup', ids: [id] },
    { record: 'item', ids: [] },
  ])
})
