// Which dealer sells which item.
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

test('a link is merged field by field', async () => {
  const { counter, dealerId, shop } = await openDealerShop()
  await counter.dealer.saveItems({ links: [{ dealerId, itemId: shop.ids.soap, fields: { pricePaise: 3_100 } }] })
  const [soap] = await counter.dealer.findItems({ dealerId })
  expect(soap).toMatchObject({ dealerCode: 'K-77', pricePaise: 3_100, packThousandths: 6_000 })
})

test('a link that is taken away leaves the list, and comes back as it was', async () => {
  const { counter, dealerId, shop } = await openDealerShop()
  const link = (isActive: boolean) => ({ links: [{ dealerId, itemId: shop.ids.soap, fields: { isActive } }] })
  await counter.dealer.saveItems(link(false))
  expect((await counter.dealer.findItems({ dealerId })).map(item => item.code)).toEqual(['RICE'])
  await counter.dealer.saveItems(link(true))
  expect((await counter.dealer.findItems({ dealerId })).map(item => item.dealerCode)).toEqual(['K-77', ''])
})

test('an unknown item, an unknown dealer and a pack of half a soap are refused', async () => {
  const { counter, dealerId, shop } = await openDealerShop()
  const save = (dealer: string, itemId: string, packThousandths: number | null) => () =>
    counter.dealer.saveItems({ links: [{ dealerId: dealer, itemId, fields: { packThousandths } }] })
  await expectNoTrace(shop, save(dealerId, shop.newId(), null), 'not_found', { record: 'item' })
  await expectNoTrace(shop, save(shop.newId(), shop.ids.soap, null), 'not_found', { record: 'dealer' })
  await expectNoTrace(shop, save(dealerId, shop.ids.soap, 500), 'quantity_decimals')
})
