// The order as the dealer gets it.
import { expect, test } from 'vitest'
import { openDealerShop } from '../../support/dealers.ts'
import { allText } from '../../support/paper/read-pdf.ts'

test('it carries the letterhead of the day it was placed, and prices when asked', async () => {
  const { counter, place } = await openDealerShop()
  const { order } = await place({ soap: 12 })
  await counter.shop.save({ fields: { name: 'New Name' } })
  const ask = { orderId: order.id, paper: 'a5', language: 'en' } as const
  const file = await counter.document.renderDealerOrder({ ...ask, hasPrices: true })
  expect([file.name, file.mediaType]).toEqual(['A1D-26-27-00001.pdf', 'application/pdf'])
  const text = allText(Buffer.from(file.contentBase64, 'base64'))
  for (const words of ['Asha General Store', 'A1D/26-27/00001', 'K-77', '12 nos', '360.00'])
    expect(text).toContain(words)
})

test('an unknown order has no paper', async () => {
  const { counter, shop } = await openDealerShop()
  const ask = { orderId: shop.newId(), paper: 'a4', language: 'en', hasPrices: false } as const
  await expect(counter.document.renderDealerOrder(ask)).toBeRefused('not_found', { record: 'dealerOrder' })
})
