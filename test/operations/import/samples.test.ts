// The sample files of the screen: every column of them is understood, and every row comes in.
import { expect, test } from 'vitest'
import { samples } from '../../../src/renderer/screens/import/import-kinds.ts'
import { openShopOfToday } from './bring-in.ts'
import { checkKind } from './bring-in-kind.ts'

test.each(['items', 'customers', 'dealers'] as const)('the sample of %s can be brought in as it is', async kind => {
  const shop = await openShopOfToday()
  const { mapping, columns, report } = await checkKind(shop, kind, samples[kind])
  expect(new Set(Object.values(mapping.columns)).size).toBe(columns.length)
  expect(report).toMatchObject({ refusedCount: 0, problems: [] })
})

test('so can the sample of opening stock, once its items are there', async () => {
  const shop = await openShopOfToday()
  const { mapping, columns, report } = await checkKind(shop, 'stock', samples.stock)
  expect(new Set(Object.values(mapping.columns)).size).toBe(columns.length)
  expect(report?.problems.map(({ code }) => code)).toEqual(['item_unknown', 'item_unknown'])
})
