// Two windows on one counter, and fingers that press twice: whatever they send at once, there is one bill for one sale, and
// nobody is told that something is done which is not.
import { expect, test } from 'vitest'
import { ravi, rice, soap } from '../support/goods.ts'
import { type Counter, openTestShop } from '../support/open-test-shop.ts'

type Shop = Awaited<ReturnType<typeof openShop>>

test('a double click is one bill', async () => {
  const shop = await openShop()
  const sale = shop.sale({ of: { soap: 2 } })
  const clicks = await Promise.all(Array.from({ length: 8 }, () => shop.counter.invoice.issue(sale)))
  expect(new Set(clicks.map(({ invoice }) => invoice.number))).toEqual(new Set(['A1/26-27/00001']))
  expect(countsOf(shop)).toEqual({ invoices: 1, payments: 1, movements: 1 })
})

test('two windows that finish the same cart at once make one bill, whichever comes first', async () => {
  const shop = await openShop()
  const cart = await shop.counter.cart.save(shop.cart({ of: { soap: 2 } }))
  const windows = [shop.counter, shop.openWindow()]
  const paid = [{ cash: 8_000 }, { upi: 8_000 }]
  const sales = paid.map(tenders => shop.sale({ of: { soap: 2 }, id: cart.id, paid: tenders }))
  const answers = await Promise.all(sales.map((sale, index) => windows[index]?.invoice.issue(sale)))
  expect(answers[0]).toEqual(answers[1])
  expect(countsOf(shop)).toEqual({ invoices: 1, payments: 1, movements: 1 })
  expect(await shop.counter.cart.find({})).toEqual([])
})

test('a window that added to the cart after the other one sold it is not told that its sale is done', async () => {
  const shop = await openShop()
  const cart = await shop.counter.cart.save(shop.cart({ of: { soap: 2 } }))
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 2 }, id: cart.id }))
  const before = shop.dump()
  const late = shop.openWindow()
  await expect(late.invoice.issue(shop.sale({ of: { soap: 2, rice: 1 }, id: cart.id }))).toBeRefused('entry_conflict', {
    number: 'A1/26-27/00001',
    totalPaise: 8_000,
  })
  await expect(late.invoice.issue(shop.sale({ of: { soap: 2 }, id: cart.id, to: 'ravi' }))).toBeRefused(
    'entry_conflict',
  )
  await expect(late.cart.save(shop.cart({ of: { soap: 3 }, id: cart.id, revision: cart.revision }))).toBeRefused(
    'cart_stale',
  )
  await expect(late.cart.save(shop.cart({ of: { soap: 3 }, id: cart.id }))).toBeRefused('cart_stale', { cart: null })
  expect(shop.dump()).toEqual(before)
})

test('of two windows that change a cart at once one is told to look again, with what the other one wrote', async () => {
  const shop = await openShop()
  const cart = await shop.counter.cart.save(shop.cart({ of: { soap: 1 } }))
  const [mine, theirs] = [shop.counter, shop.openWindow()]
  const change = (window: Counter, soap: number) =>
    window.cart.save(shop.cart({ of: { soap }, id: cart.id, revision: cart.revision }))
  const [saved, refused] = await Promise.allSettled([change(mine, 2), change(theirs, 3)])
  expect(saved).toMatchObject({ status: 'fulfilled', value: { revision: 2 } })
  expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'cart_stale' } })
  const shown = (refused as { reason: { details: { cart: unknown } } }).reason.details.cart
  expect(await shop.counter.cart.find({})).toEqual([shown])
})

test('two windows that sell at once get two numbers, and each its own change of stock', async () => {
  const shop = await openShop()
  const windows = [shop.counter, shop.openWindow(), shop.openWindow()]
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, index) => windows[index % 3]?.invoice.issue(shop.sale({ of: { soap: 1 } }))),
  )
  const numbers = answers.map(answer => answer?.invoice.number)
  expect(new Set(numbers).size).toBe(30)
  expect(shop.verify()).toMatchObject({ isWhole: true })
  expect((await shop.counter.item.get({ id: shop.ids.soap })).onHandThousandths).toBe(20_000)
})

test('two payments at once never take more than is due', async () => {
  const shop = await openShop()
  const sale = shop.sale({ of: { soap: 2 }, to: 'ravi', onCredit: true })
  await shop.counter.invoice.issue(sale)
  const pay = (window: Counter) =>
    window.payment.take({ id: shop.newId(), invoiceId: sale.id, tender: 'upi', amountPaise: 5_000, note: '' })
  const outcomes = await Promise.allSettled([pay(shop.counter), pay(shop.openWindow())])
  expect(outcomes).toMatchObject([
    { status: 'fulfilled', value: { invoice: { duePaise: 3_000 } } },
    { status: 'rejected', reason: { code: 'payment_over', details: { duePaise: 3_000 } } },
  ])
  expect((await shop.counter.customer.get({ id: shop.ids.ravi })).duePaise).toBe(3_000)
})

test('two windows that give two items one code: one of them is told whose it is', async () => {
  const shop = await openShop()
  const save = (window: Counter) => window.item.save({ id: shop.newId(), fields: { name: 'Oil', code: 'OIL' } })
  const outcomes = await Promise.allSettled([save(shop.counter), save(shop.openWindow())])
  expect(outcomes).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { code: 'item_code_taken' } }])
})

test('every window hears of a sale, the one that made it too, and a window that was closed is not missed', async () => {
  const shop = await openShop()
  const [first, second] = [shop.counter, shop.openWindow()]
  const heard: string[][] = [[], []]
  const hearing = [first, second].map(
    (window, index) =>
      new Promise<void>(resolve => {
        window.on('ledger.changed', ({ record }) => {
          heard[index]?.push(record)
          if (record === 'item') resolve()
        })
      }),
  )
  await first.invoice.issue(shop.sale({ of: { soap: 1 } }))
  await Promise.all(hearing)
  expect(heard).toEqual([
    ['invoice', 'cart', 'item'],
    ['invoice', 'cart', 'item'],
  ])
})

async function openShop() {
  return openTestShop({
    items: { soap: soap({ openingStockThousandths: 50_000 }), rice: rice() },
    customers: { ravi: ravi() },
  })
}

function countsOf(shop: Shop): Record<string, number> {
  const { invoice = [], payment = [], stock_movement = [] } = shop.dump()
  return {
    invoices: invoice.length,
    payments: payment.length,
    movements: stock_movement.filter(({ cause }) => cause === 'sale').length,
  }
}
