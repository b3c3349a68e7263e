// Bills from a phone (protocols/viveka-billing, section 11): what they say, what they refuse, what they do to goods.
import { expect, test } from 'vitest'
import { openTestApi } from '../../support/api/open-test-api.ts'
import { invoicesOf, makeItem, paymentsOf, sell, stockOf } from '../../support/api/phone-sales.ts'

async function openShop() {
  const api = await openTestApi()
  const shop = await api.register('9876543210')
  return { api, shop, soap: await makeItem(shop) }
}

test('a bill of products, paid in part, for a customer who is new', async () => {
  const { shop, soap } = await openShop()
  const customer = { clientCustomerPhone: '9845012345', clientCustomerName: 'Ravi' }
  const { status, body } = await sell(shop, [{ productId: soap, quantity: 3 }], { ...customer, paidAmount: 20 })
  expect({ status, body }).toEqual({
    status: 201,
    body: {
      success: true,
      invoice: {
        _id: expect.stringMatching(/^[0-9a-f]{24}$/),
        clientId: shop.clientId,
        clientCustomerId: expect.stringMatching(/^[0-9a-f]{24}$/),
        clientCustomerName: 'Ravi',
        clientCustomerPhone: '9845012345',
        invoiceNumber: 'INV-1795240800000',
        invoiceDate: '2026-11-21',
        dueDate: '2026-12-21',
        subtotal: 120,
        totalTax: 0,
        totalDiscount: 0,
        totalAmount: 120,
        paidAmount: 20,
        returnedAmount: 0,
        isFinalized: false,
        isVoid: false,
        notes: '',
        products: [{ productId: soap, itemName: 'Lux Soap', itemGroup: '', quantity: 3, costPerUnit: 40 }],
        generatedAt: '2026-11-21T06:00:00.000Z',
        createdAt: '2026-11-21T06:00:00.000Z',
        updatedAt: '2026-11-21T06:00:00.000Z',
      },
    },
  })
  expect(await paymentsOf(shop, body.invoice._id)).toMatchObject([{ amount: 20, method: 'cash' }])
  const found = await shop.call('GET', `/api/business/client-customers/${shop.clientId}/9845012345`)
  expect(found.body).toMatchObject({ clientCustomer: { name: 'Ravi', lastPurchaseAt: null } })
})

test.each([
  ['nothing paid', 0, false, 0],
  ['a part', 39.99, false, 1],
  ['all of it', 40, true, 1],
])('with %s it is final or open, and has a payment or none', async (_, paidAmount, isFinalized, payments) => {
  const { shop, soap } = await openShop()
  const { invoice } = (await sell(shop, [{ productId: soap, quantity: 1 }], { paidAmount })).body
  expect(invoice).toMatchObject({ paidAmount, isFinalized })
  expect(await paymentsOf(shop, invoice._id)).toHaveLength(payments)
})

test('a bill of nothing is final at once', async () => {
  const { shop, soap } = await openShop()
  const { body } = await sell(shop, [{ productId: soap, costPerUnit: 0, quantity: 1 }])
  expect(body.invoice).toMatchObject({ totalAmount: 0, isFinalized: true })
})

test.each([
  [{ totalTax: 18 }, 138],
  [{ totalDiscount: 20 }, 100],
  [{ totalTax: 18, totalDiscount: 20.5 }, 117.5],
  [{ totalTax: 18, totalDiscount: 20, totalAmount: 99.99 }, 99.99],
  [{ totalAmount: 500 }, 500],
  [{ totalAmount: 0 }, 0],
])('%j makes a total of %d; the phone’s figures stay as it said them', async (figures, totalAmount) => {
  const { shop, soap } = await openShop()
  const { body } = await sell(shop, [{ productId: soap, quantity: 3 }], figures)
  const said = { totalTax: 0, totalDiscount: 0, ...figures }
  expect(body.invoice).toMatchObject({ ...said, subtotal: 120, totalAmount, products: [{ costPerUnit: 40 }] })
  expect(await invoicesOf(shop)).toMatchObject([{ ...said, subtotal: 120, totalAmount }])
})

test('a line has the price and the name it says, else those of its item', async () => {
  const { shop, soap } = await openShop()
  const group = await shop.call<{ itemGroup: { _id: string } }>('POST', '/api/business/item-groups', {
    name: 'Grocery',
  })
  const tea = await makeItem(shop, { name: 'Tea', price: 250, groupId: group.body.itemGroup._id })
  const { body } = await sell(shop, [
    { productId: soap, quantity: 1, costPerUnit: 35.5, itemName: 'Lux, old stock', itemGroup: 'Offers' },
    { productId: tea, quantity: 2 },
  ])
  expect(body.invoice.products).toEqual([
    { productId: soap, itemName: 'Lux, old stock', itemGroup: 'Offers', quantity: 1, costPerUnit: 35.5 },
    { productId: tea, itemName: 'Tea', itemGroup: 'Grocery', quantity: 2, costPerUnit: 250 },
  ])
})

test('a line without an item is of the item of its name, or makes one', async () => {
  const { api, shop, soap } = await openShop()
  api.passTime(1)
  const products = [
    { itemName: 'Lux Soap', costPerUnit: 38, quantity: 1 },
    { itemName: 'Gift wrap', costPerUnit: 15, quantity: 2 },
    { itemName: 'Gift wrap', costPerUnit: 20, quantity: 1 },
  ]
  const { invoice } = (await sell(shop, products)).body
  const [lux, wrap, again] = invoice.products
  expect(invoice.subtotal).toBe(88)
  expect(lux?.productId).toBe(soap)
  expect(again?.productId).toBe(wrap?.productId)
  const items = await shop.call('GET', `/api/business/items/${shop.clientId}`)
  expect(items.body).toMatchObject({
    items: [
      { name: 'Lux Soap', stock: 99 },
      { name: 'Gift wrap', price: 15, stock: 0 },
    ],
  })
})

test('goods leave the stock as far as there are enough; a sale of more stands, is warned of, and leaves it as it was', async () => {
  const { shop } = await openShop()
  const pen = await makeItem(shop, { name: 'Pen', price: 10, stock: 5 })
  const first = await sell(shop, [{ productId: pen, quantity: 3 }])
  expect(first.body.stockWarnings).toBeUndefined()
  expect(await stockOf(shop, pen)).toBe(2)
  const second = await sell(shop, [{ productId: pen, quantity: 5 }])
  expect(second).toMatchObject({
    status: 201,
    body: { stockWarnings: ['Pen: 5 sold, 2 on hand. The stock stays as it was.'] },
  })
  expect(await stockOf(shop, pen)).toBe(2)
  const third = await sell(shop, [
    { productId: pen, quantity: 2 },
    { productId: pen, quantity: 1 },
  ])
  expect(third.body.stockWarnings).toEqual(['Pen: 1 sold, 0 on hand. The stock stays as it was.'])
  expect(await stockOf(shop, pen)).toBe(0)
})

test('a number that is given is kept, once; one that is made is never made twice', async () => {
  const { shop, soap } = await openShop()
  const products = [{ productId: soap, quantity: 1 }]
  const own = { invoiceNumber: 'B-17', invoiceDate: '2026-11-02', dueDate: '2026-11-30', notes: 'by hand' }
  expect((await sell(shop, products, own)).body.invoice).toMatchObject(own)
  expect(await sell(shop, products, own)).toMatchObject({ status: 409 })
  const numbers = await Promise.all([1, 2, 3].map(async () => (await sell(shop, products)).body.invoice.invoiceNumber))
  expect(new Set(numbers).size).toBe(3)
  expect(numbers.every(number => /^INV-\d{13}$/.test(number))).toBe(true)
})

test('another shop may have the same number', async () => {
  const { api, shop, soap } = await openShop()
  const other = await api.register('9876543211')
  const theirs = await makeItem(other)
  const own = { invoiceNumber: 'B-17' }
  expect(await sell(shop, [{ productId: soap, quantity: 1 }], own)).toMatchObject({ status: 201 })
  expect(await sell(other, [{ productId: theirs, quantity: 1 }], own)).toMatchObject({ status: 201 })
})

test('who buys: by id, by phone, by a name too short to keep, or nobody', async () => {
  const { shop, soap } = await openShop()
  const products = [{ productId: soap, quantity: 1 }]
  const kept = { name: 'Meena', phone: '9845011111' }
  const { body } = await shop.call<{ clientCustomer: { _id: string } }>('POST', '/api/business/client-customers', kept)
  const { _id } = body.clientCustomer
  const buyer = async (said: object) => (await sell(shop, products, said)).body.invoice
  const meena = { clientCustomerId: _id, clientCustomerName: 'Meena', clientCustomerPhone: '9845011111' }
  expect(await buyer({ clientCustomerId: _id })).toMatchObject(meena)
  expect(await buyer({ customerPhone: '9845011111', clientCustomerName: 'Somebody' })).toMatchObject(meena)
  expect(await buyer({ clientCustomerPhone: '9845022222', clientCustomerName: 'R' })).toMatchObject({
    clientCustomerName: 'clientCustomer',
  })
  expect(
    await buyer({ clientCustomerName: 'A passer-by', clientCustomerPhone: '', clientCustomerId: null }),
  ).toMatchObject({
    ...{ clientCustomerId: null, clientCustomerName: 'A passer-by', clientCustomerPhone: '' },
  })
})

test('a customer who was set aside comes back with a bill', async () => {
  const { shop, soap } = await openShop()
  const customers = `/api/business/client-customers/${shop.clientId}`
  const kept = { name: 'Meena', phone: '9845011111' }
  const { body } = await shop.call<{ clientCustomer: { _id: string } }>('POST', '/api/business/client-customers', kept)
  await shop.call('DELETE', `${customers}/${body.clientCustomer._id}`)
  const sold = await sell(shop, [{ productId: soap, quantity: 1 }], {
    clientCustomerPhone: '9845011111',
    paidAmount: 40,
  })
  expect(sold.body.invoice.clientCustomerId).toBe(body.clientCustomer._id)
  expect((await shop.call('GET', customers)).body).toMatchObject({
    clientCustomers: [{ name: 'Meena', isActive: true, lastPurchaseAt: '2026-11-21T06:00:00.000Z' }],
  })
})

test('the list is newest first, with the customer and each item as it is now', async () => {
  const { api, shop, soap } = await openShop()
  const buyer = { clientCustomerPhone: '9845012345', clientCustomerName: 'Ravi' }
  await sell(shop, [{ productId: soap, quantity: 1 }], { invoiceNumber: 'one', ...buyer })
  api.passTime(1)
  await sell(shop, [{ productId: soap, quantity: 2 }], { invoiceNumber: 'two' })
  await shop.call('PUT', `/api/business/items/${shop.clientId}/${soap}`, { name: 'Lux Rose', price: 45 })
  expect(await invoicesOf(shop)).toMatchObject([
    { invoiceNumber: 'two', clientCustomerId: null },
    {
      invoiceNumber: 'one',
      clientCustomerId: { _id: expect.any(String), phoneNumber: '9845012345', name: 'Ravi' },
      products: [
        {
          ...{ productId: soap, itemName: 'Lux Soap', costPerUnit: 40, quantity: 1, itemGroup: '' },
          ...{ _id: soap, name: 'Lux Rose', price: 45, stock: 97, unit: 'nos', description: '', isActive: true },
        },
      ],
    },
  ])
})

test('the same key again is the same bill; another body under it is refused', async () => {
  const { shop, soap } = await openShop()
  const url = '/api/business/invoices/generatewithproducts'
  const send = (quantity: number) =>
    shop.call(
      'POST',
      url,
      { products: [{ productId: soap, quantity }], paidAmount: 40 },
      { headers: { 'x-idempotency-key': 'bill-1' } },
    )
  const once = await send(1)
  expect(await send(1)).toMatchObject({ status: 201, body: once.body as object })
  expect(await send(2)).toMatchObject({ status: 422 })
  expect(await invoicesOf(shop)).toHaveLength(1)
  expect(await stockOf(shop, soap)).toBe(99)
})

test('another shop’s item, customer and bill are not there', async () => {
  const { api, shop, soap } = await openShop()
  const other = await api.register('9876543211')
  const theirs = await sell(shop, [{ productId: soap, quantity: 1 }], { clientCustomerPhone: '9845012345' })
  const { _id, clientCustomerId } = theirs.body.invoice
  const products = [{ itemName: 'Pen', costPerUnit: 10, quantity: 1 }]
  expect(await sell(other, [{ productId: soap, quantity: 1 }])).toMatchObject({ status: 400 })
  expect(await sell(other, products, { clientCustomerId })).toMatchObject({ status: 400 })
  expect(await sell(other, products, { clientId: shop.clientId })).toMatchObject({ status: 403 })
  expect(await other.call('GET', `/api/business/invoices/${shop.clientId}`)).toMatchObject({ status: 403 })
  expect(await other.call('GET', `/api/business/invoices/${_id}/payments?clientId=${other.clientId}`)).toMatchObject({
    status: 404,
  })
  expect(await invoicesOf(other)).toEqual([])
})
