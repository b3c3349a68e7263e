// What a dealer sells the shop, with what is left and what is on its way.
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'

test('an item comes with the dealer’s price and code, what is left, and what is on its way', async () => {
  const { counter, dealerId, place, receive } = await openDealerShop()
  const { order } = await place({ soap: 12 })
  await receive({ of: { soap: 5 }, orderId: order.id, restComes: true })
  const [soap] = await counter.dealer.findItems({ dealerId })
  expect(soap).toMatchObject({
    name: 'Lux Soap',
    dealerCode: 'K-77',
    pricePaise: 3_000,
    onHandThousandths: 9_000,
    lowStockThousandths: 10_000,
    onOrderThousandths: 7_000,
  })
})

test('what a cancelled or delivered order would have brought is not on its way', async () => {
  const { counter, dealerId, place, receive, shop } = await openDealerShop()
  const cancelled = await place({ soap: 12 })
  await counter.dealerOrder.cancel({ id: shop.newId(), orderId: cancelled.order.id, reason: '' })
  const delivered = await place({ soap: 12 })
  await receive({ of: { soap: 6 }, orderId: delivered.order.id })
  expect((await counter.dealer.findItems({ dealerId })).map(item => item.onOrderThousandths)).toEqual([0, 0])
})

test('only those that run low, when asked', async () => {
  const { counter, dealerId, shop } = await openDealerShop()
  const names = async () => (await counter.dealer.findItems({ dealerId, lowOnly: true })).map(item => item.code)
  expect(await names()).toEqual(['SOAP', 'RICE'])
  await counter.item.setStock({ id: shop.ids.soap, onHandThousandths: 11_000, note: '' })
  expect(await names()).toEqual(['RICE'])
})

test('the items of an unknown dealer are refused', async () => {
  const { counter, shop } = await openDealerShop()
  await expect(counter.dealer.findItems({ dealerId: shop.newId() })).toBeRefused('not_found')
})
