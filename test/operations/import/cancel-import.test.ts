// Stopping an import: nothing of it stays.
import { expect, test } from 'vitest'
import { kirana, openShopOfToday, pencils, readRows } from './bring-in.ts'

test('an import stopped on its way leaves nothing to be seen, and may be run again', async () => {
  const shop = await openShopOfToday()
  const { id, mapping } = await readRows(shop, pencils(4_000))
  const run = { id, mapping, skipRefused: false }
  const running = shop.counter.import.run(run)
  await shop.counter.import.cancel({ id })
  await expect(running).toBeRefused('import_cancelled')
  expect((await shop.counter.item.find({})).total).toBe(0)
  expect((await shop.counter.import.run(run)).stage).toBe('done')
  expect((await shop.counter.item.find({})).total).toBe(4_000)
})

test('a check can be stopped too, and made again', async () => {
  const shop = await openShopOfToday()
  const { id, mapping } = await readRows(shop, pencils(4_000))
  const checking = shop.counter.import.check({ id, mapping })
  await shop.counter.import.cancel({ id })
  await expect(checking).toBeRefused('import_cancelled')
  expect((await shop.counter.import.check({ id, mapping })).stage).toBe('checked')
})

test('stopping what is not running does nothing', async () => {
  const shop = await openShopOfToday()
  expect(await shop.counter.import.cancel({ id: shop.newId() })).toEqual({})
  const { id, mapping } = await readRows(shop, kirana)
  await shop.counter.import.cancel({ id })
  expect((await shop.counter.import.run({ id, mapping, skipRefused: false })).stage).toBe('done')
})
