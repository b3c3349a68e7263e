// Who sells an item.
import { expect, test } from 'vitest'
import { kaveri, openDealerShop } from '../../support/dealers.ts'

test('an item may come from several dealers, each at his own price', async () => {
  const { counter, dealerId, shop } = await openDealerShop()
  const annapurna = shop.newId()
  await counter.dealer.save({ id: annapurna, fields: kaveri({ name: 'Annapurna Foods' }) })
  const fields = { code: 'AF/1', pricePaise: 2_950 }
  await counter.dealer.saveItems({ links: [{ dealerId: annapurna, itemId: shop.ids.soap, fields }] })
  expect(await counter.dealer.findOfItem({ itemId: shop.ids.soap })).toEqual([
    { dealerId: annapurna, dealerName: 'Annapurna Foods', code: 'AF/1', pricePaise: 2_950 },
    { dealerId, dealerName: 'Kaveri Distributors', code: 'K-77', pricePaise: 3_000 },
  ])
  expect(await counter.dealer.findOfItem({ itemId: shop.ids.tea })).toEqual([])
})
