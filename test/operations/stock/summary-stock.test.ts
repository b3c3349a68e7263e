// How much of the stock needs a look: what the status bar and the tabs say.
import { expect, test } from 'vitest'
import { rice, soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

test('counts items that run low, items below zero, batches that expire and open counts', async () => {
  const shop = await openTestShop({
    items: {
      soap: soap({ openingStockThousandths: 5_000, lowStockThousandths: 5_000 }),
      rice: rice({ openingStockThousandths: 5_001, lowStockThousandths: 5_000 }),
      tea: tea({ tracksBatches: true }),
    },
  })
  const { counter, ids, newId } = shop
  const none = { lowCount: 0, belowZeroCount: 0, expiringCount: 0, expiredCount: 0, openCounts: 0 }
  expect(await counter.stock.summary({})).toEqual({ ...none, lowCount: 1 })
  await counter.invoice.issue(shop.sale({ of: { rice: 0.001, soap: 6 } }))
  await counter.count.start({ id: newId(), scope: { kind: 'scan' } })
  for (const expiresOn of ['2026-11-01', '2026-11-30', '2027-11-30']) {
    const batch = { code: 'L', expiresOn, mrpPaise: null }
    await counter.stock.adjust({ id: newId(), itemId: ids.tea, deltaThousandths: 1_000, batch, note: '' })
  }
  const all = { lowCount: 2, belowZeroCount: 1, expiringCount: 1, expiredCount: 1, openCounts: 1 }
  expect(await counter.stock.summary({})).toEqual(all)
  await counter.item.save({ id: ids.soap, fields: { isActive: false } })
  expect(await counter.stock.summary({})).toEqual({ ...all, lowCount: 1, belowZeroCount: 0 })
})
