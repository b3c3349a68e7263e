// What must be sold soon, and what must not be sold any more.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

async function openShopWithBatches(days?: number) {
  const shop = await openTestShop({
    items: { soap: soap({ tracksBatches: true }) },
    shop: days === undefined ? {} : { expiringDays: days },
  })
  for (const expiresOn of ['2026-12-21', '2026-12-20', '2026-11-27', '2026-11-20', '2026-11-19', null])
    await shop.counter.stock.adjust({
      id: shop.newId(),
      itemId: shop.ids.soap,
      deltaThousandths: 1_000,
      batch: { code: `L${expiresOn}`, expiresOn, mrpPaise: null },
      note: '',
    })
  return shop
}

test('the earliest expiry comes first; what expires after thirty days is not there', async () => {
  const { counter } = await openShopWithBatches()
  const { rows, total } = await counter.stock.findExpiring({})
  expect(rows.map(({ expiresOn, isExpired }) => [expiresOn, isExpired])).toEqual([
    ['2026-11-19', true],
    ['2026-11-20', false],
    ['2026-11-27', false],
    ['2026-12-20', false],
  ])
  expect(total).toBe(4)
  expect(rows[0]).toMatchObject({ itemName: 'Lux Soap', unit: 'nos', onHandThousandths: 1_000 })
})

test('the shop says how many days are soon, and what is sold out is no longer listed', async () => {
  const shop = await openShopWithBatches(7)
  const listed = async () => (await shop.counter.stock.findExpiring({})).rows.map(row => row.expiresOn)
  expect(await listed()).toEqual(['2026-11-19', '2026-11-20', '2026-11-27'])
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect(await listed()).toEqual(['2026-11-19', '2026-11-27'])
})
