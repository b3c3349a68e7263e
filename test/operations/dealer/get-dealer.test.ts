// One dealer with what is payable.
import { expect, test } from 'vitest'
import { kaveri, openDealerShop } from '../../support/dealers.ts'

test('he comes with what is payable and how many orders are open', async () => {
  const { counter, dealerId, place, receive } = await openDealerShop()
  const { order } = await place({ soap: 6 })
  await receive({ of: { rice: 10 }, billNumber: '881', amountPaise: 45_000 })
  expect(await counter.dealer.get({ id: dealerId })).toMatchObject({
    ...kaveri(),
    payablePaise: 45_000,
    pendingOrderCount: 1,
    lastOrderAt: order.orderedAt,
  })
})

test('an unknown one is refused', async () => {
  const { counter, shop } = await openDealerShop()
  await expect(counter.dealer.get({ id: shop.newId() })).toBeRefused('not_found', { record: 'dealer' })
})
