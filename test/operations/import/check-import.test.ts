// The dry run: what would happen, row by row, and nothing does.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { eventually } from '../eventually.ts'
import { expectNoTrace } from '../expect-no-trace.ts'
import { bringIn, kirana, openShopOfToday, readRows } from './bring-in.ts'

test('new rows are counted, and the shop stays as it was', async () => {
  const shop = await openShopOfToday()
  const { id, mapping } = await readRows(shop, kirana)
  const before = shop.dump()
  const state = await shop.counter.import.check({ id, mapping })
  expect(state).toMatchObject({ id, stage: 'checked', mapping })
  expect(state.report).toEqual({
    rowCount: 3,
    createCount: 3,
    updateCount: 0,
    unchangedCount: 0,
    refusedCount: 0,
    totals: [{ code: 'new_groups', value: 2 }],
    problems: [],
    problemCount: 0,
    notes: [],
  })
  expect(shop.dump()).toEqual(before)
})

test('each row is counted once: new, changed, the same or refused', async () => {
  const shop = await openShopOfToday()
  await bringIn(shop, kirana)
  const rows = [
    'S1,Lux Soap,8901030865237,Soaps,18,45,nos,10',
    'R1,Sona Masoori,,Staples,0,60,kg,12.5',
    'N1,Notebook,,,12,30,nos,5',
    'B1,Broken,,,12,thirty,nos,5',
  ]
  const { id, mapping } = await readRows(shop, rows)
  const { report } = await shop.counter.import.check({ id, mapping })
  expect(report).toMatchObject({ rowCount: 4, createCount: 1, updateCount: 1, unchangedCount: 1, refusedCount: 1 })
  expect(report?.problems).toEqual([
    {
      line: 5,
      column: 'Price',
      value: 'thirty',
      code: 'amount_unclear',
      params: {},
      problem: 'This is no amount. Write rupees like 1234.50.',
    },
  ])
})

test('a check may be made again with other columns', async () => {
  const shop = await openShopOfToday({ items: { soap: soap({ code: 'S1' }) } })
  const { id, mapping } = await readRows(shop, kirana)
  await shop.counter.import.check({ id, mapping })
  const { code: _, ...columns } = mapping.columns
  const { report } = await shop.counter.import.check({ id, mapping: { ...mapping, columns } })
  expect(report).toMatchObject({ rowCount: 3, refusedCount: 0 })
})

test('columns that do not say which item a row is about are refused', async () => {
  const shop = await openShopOfToday()
  const { id, mapping } = await readRows(shop, kirana)
  const check = { id, mapping: { ...mapping, columns: { price: 5 } } }
  await expectNoTrace(shop, () => shop.counter.import.check(check), 'import_mapping_incomplete', { missing: 'name' })
})

test('a file that was never read, or read before two others, is to be chosen again', async () => {
  const shop = await openShopOfToday()
  const first = await readRows(shop, kirana)
  const unknown = { id: shop.newId(), mapping: first.mapping }
  await expectNoTrace(shop, () => shop.counter.import.check(unknown), 'import_expired', { id: unknown.id })
  await readRows(shop, kirana)
  expect((await shop.counter.import.check({ id: first.id, mapping: first.mapping })).stage).toBe('checked')
  await readRows(shop, kirana)
  await readRows(shop, kirana)
  const late = { id: first.id, mapping: first.mapping }
  await expectNoTrace(shop, () => shop.counter.import.check(late), 'import_expired', { id: first.id })
})

test('windows hear how far the check is', async () => {
  const shop = await openShopOfToday()
  const heard: { id: string; stage: string; done: number; total: number }[] = []
  shop.openWindow().on('import.progress', progress => heard.push(progress))
  const { id, mapping } = await readRows(shop, kirana)
  await shop.counter.import.check({ id, mapping })
  await eventually(() => heard.at(-1)).toEqual({ id, stage: 'checking', done: 3, total: 3 })
})
