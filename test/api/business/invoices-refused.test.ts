// What makes no bill of a phone's (protocols/viveka-billing, section 11).
import { expect, test } from 'vitest'
import { openTestApi } from '../../support/api/open-test-api.ts'
import { invoicesOf, makeItem, sell, stockOf } from '../../support/api/phone-sales.ts'

async function openShop() {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  return { shop, soap: await makeItem(shop) }
}

test.each([
  ['no products', { products: [] }, 'products'],
  ['a quantity of nothing', { products: [{ itemName: 'A', costPerUnit: 1, quantity: 0 }] }, 'products.0.quantity'],
  ['half a piece', { products: [{ itemName: 'A', costPerUnit: 1, quantity: 0.5 }] }, 'products.0.quantity'],
  ['a price below nothing', { products: [{ itemName: 'A', costPerUnit: -1, quantity: 1 }] }, 'products.0.costPerUnit'],
  ['an id that is none', { products: [{ productId: 'soap', quantity: 1 }] }, 'products.0.productId'],
  ['a payment below nothing', { paidAmount: -1 }, 'paidAmount'],
  ['a total below nothing', { totalAmount: -1 }, 'totalAmount'],
  ['a third decimal', { totalAmount: 1.005 }, 'totalAmount'],
  ['a day of no calendar', { invoiceDate: '2026-02-31' }, 'invoiceDate'],
  ['too long a note', { notes: 'x'.repeat(501) }, 'notes'],
  ['a phone number that is none', { clientCustomerPhone: '98450' }, 'clientCustomerPhone'],
])('%s is refused, and the field is named', async (_, said, field) => {
  const { shop, soap } = await openShop()
  const answer = await sell(shop, [{ productId: soap, quantity: 1 }], said)
  const { errors } = answer.body as unknown as { errors: string[] }
  expect({ status: answer.status, field: errors[0]?.split(':')[0] }).toEqual({ status: 400, field })
  expect(await invoicesOf(shop)).toEqual([])
})

test.each([
  ['more paid than it comes to', {}, { paidAmount: 40.01 }, 'More was paid than the bill comes to.'],
  ['a discount above it', {}, { totalDiscount: 40.01 }, 'The discount is more than the bill comes to.'],
  ['an item nobody has', { productId: 'ab'.repeat(12) }, {}, 'There is no such item.'],
  ['a customer nobody has', {}, { clientCustomerId: 'ab'.repeat(12) }, 'There is no such customer.'],
  [
    'a line without item and name',
    { productId: undefined, costPerUnit: 5 },
    {},
    'A line names an item of the shop, or says its name and its price.',
  ],
  [
    'a new item without a price',
    { productId: undefined, itemName: 'Gift wrap' },
    {},
    'A line names an item of the shop, or says its name and its price.',
  ],
  [
    'more than can be kept',
    { costPerUnit: 1_000_000_000_00, quantity: 1_000_000 },
    {},
    'The bill comes to more than can be kept.',
  ],
])('%s is refused, and nothing is made of it', async (_, line, more, message) => {
  const { shop, soap } = await openShop()
  const buyer = { clientCustomerPhone: '9845012345', clientCustomerName: 'Ravi' }
  const answer = await sell(shop, [{ productId: soap, quantity: 1, ...line }], { ...buyer, ...more })
  expect(answer).toMatchObject({ status: 400, body: { success: false, message } })
  expect(await invoicesOf(shop)).toEqual([])
  expect(await stockOf(shop, soap)).toBe(100)
  expect((await shop.call('GET', `/api/business/client-customers/${shop.clientId}`)).body).toMatchObject({
    clientCustomers: [],
  })
})
