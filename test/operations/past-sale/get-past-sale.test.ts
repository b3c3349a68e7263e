// One past bill as the other program wrote it.
import { expect, test } from 'vitest'
import { rice } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { bringInPast, oddBills } from '../../support/trade/bring-in-past.ts'

test('a bill is there with its lines as they were, and the file it came from', async () => {
  const shop = await openTestShop({ items: { rice: rice({ code: '71053' }) } })
  const { id: importId } = await bringInPast(shop, oddBills, { currency: 'GBP' })
  const { rows } = await shop.counter.pastSale.find({ text: '7001' })
  const view = await shop.counter.pastSale.get({ id: rows[0]?.id ?? '' })
  expect(view).toMatchObject({
    number: '7001',
    kind: 'sale',
    soldOn: '2026-03-30',
    soldMinute: 1085,
    currency: 'GBP',
    customerId: null,
    customer: '178',
    customerCode: '178',
    place: 'Pune',
    amountMills: 37_380,
    importId,
    fileName: 'past.csv',
  })
  expect(view.lines).toEqual([
    { itemId: null, code: '85A', name: 'LUX SOAP', quantityThousandths: 6_000, priceMills: 2_550, amountMills: 15_300 },
    {
      itemId: shop.ids.rice,
      code: '71053',
      name: 'RICE, BASMATI',
      quantityThousandths: 2_000,
      priceMills: 3_390,
      amountMills: 6_780,
    },
    { itemId: null, code: '85A', name: 'LUX SOAP', quantityThousandths: 6_000, priceMills: 2_550, amountMills: 15_300 },
  ])
})

test('a bill that is not there is not found', async () => {
  const shop = await openTestShop()
  await expect(shop.counter.pastSale.get({ id: '7' })).toBeRefused('not_found', { record: 'past_sale', id: '7' })
})
