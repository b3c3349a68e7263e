// What taking an import back would come to, said before it is done.
import { expect, test } from 'vitest'
import { expectNoTrace } from '../expect-no-trace.ts'
import { bringIn, kirana, openShopOfToday } from './bring-in.ts'

test('it is counted, and nothing changes', async () => {
  const shop = await openShopOfToday()
  const { id } = await bringIn(shop, kirana)
  const before = shop.dump()
  const counts = await shop.counter.import.checkUndo({ id })
  expect(counts).toEqual({
    takenBackCount: 3,
    restoredCount: 0,
    keptCount: 0,
    openingCount: 0,
    openingKeptCount: 0,
    stockCount: 2,
  })
  expect(shop.dump()).toEqual(before)
  expect(await shop.counter.import.undo({ id })).toEqual(counts)
  await expectNoTrace(shop, () => shop.counter.import.checkUndo({ id }), 'import_undone', { fileName: 'kirana.csv' })
})
