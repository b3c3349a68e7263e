// One item with what is derived beside it: its group, the tax of today, what is on hand.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

test('an item shows its fields, its group, the tax of today and what is on hand', async () => {
  const { fields } = soap({ taxRates: [] })
  const shop = await openTestShop({ items: { soap: soap({ openingStockThousandths: 10_000, taxRates: [] }) } })
  const { counter, ids, newId } = shop
  const group = { id: newId(), fields: { name: 'Soaps', taxRates: [{ fromOn: '2017-07-01', rateBps: 1_800 }] } }
  await counter.itemGroup.save(group)
  await counter.item.save({ id: ids.soap, fields: { groupId: group.id } })
  await counter.invoice.issue(shop.sale({ of: { soap: 3 }, expectedTotalPaise: 12_000 }))
  expect(await counter.item.get({ id: ids.soap })).toEqual({
    ...fields,
    id: ids.soap,
    groupId: group.id,
    groupName: 'Soaps',
    taxRateBps: 1_800,
    onHandThousandths: 7_000,
    updatedAt: '2026-11-20T06:30:00.000Z',
  })
})

test('the tax shown is the one in force today, from midnight in India', async () => {
  const taxRates = [
    { fromOn: '2026-11-21', rateBps: 500 },
    { fromOn: '2017-07-01', rateBps: 1_800 },
  ]
  const { counter, ids, clock } = await openTestShop({ items: { soap: soap({ taxRates }) } })
  clock.set('2026-11-20T18:29:59.999Z')
  expect((await counter.item.get({ id: ids.soap })).taxRateBps).toBe(1_800)
  clock.set('2026-11-20T18:30:00.000Z')
  expect((await counter.item.get({ id: ids.soap })).taxRateBps).toBe(500)
})

test('an inactive item can still be looked at', async () => {
  const { counter, ids } = await openTestShop({ items: { soap: soap({ isActive: false }) } })
  expect(await counter.item.get({ id: ids.soap })).toMatchObject({ name: 'Lux Soap', isActive: false })
})

test('an item that does not exist is refused', async () => {
  const { counter, newId } = await openTestShop()
  const id = newId()
  await expect(counter.item.get({ id })).toBeRefused('not_found', { record: 'item', id })
})
