// Lists brought in, and where each stands.
import { expect, test } from 'vitest'
import { bringIn, kirana, openShopOfToday, pencils, readRows } from './bring-in.ts'

test('each import is listed with its file, who brought it in, and what came of it, the newest first', async () => {
  const shop = await openShopOfToday()
  const first = await bringIn(shop, kirana)
  const second = await readRows(shop, [...pencils(3), 'B1,Broken,,,12,thirty,nos,5'], 'pencils.csv')
  await shop.counter.import.run({ id: second.id, mapping: second.mapping, skipRefused: true })
  const { rows, total } = await shop.counter.import.find({})
  expect(total).toBe(2)
  expect(rows).toMatchObject([
    {
      id: second.id,
      fileName: 'pencils.csv',
      rowCount: 4,
      counts: { createCount: 3, updateCount: 0, unchangedCount: 0, refusedCount: 1 },
    },
    { id: first.id, kind: 'items', fileName: 'kirana.csv', rowCount: 3, state: 'finished', startedBy: 'Asha' },
  ])
  expect(await shop.counter.import.find({ offset: 1, limit: 1 })).toEqual({ rows: [rows[1]], total: 2 })
})

test('a file that changed nothing is no import', async () => {
  const shop = await openShopOfToday()
  await bringIn(shop, kirana)
  await bringIn(shop, kirana)
  expect((await shop.counter.import.find({})).total).toBe(1)
})

test('everything an import posted names it', async () => {
  const shop = await openShopOfToday()
  const { id } = await bringIn(shop, kirana)
  const bodies = shop
    .dump()
    .entry?.slice(2)
    .map(({ body }) => JSON.parse(String(body)))
  expect(bodies?.map(body => body.importId ?? body.id)).toEqual(Array(6).fill(id))
})
