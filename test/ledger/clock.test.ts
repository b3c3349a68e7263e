// The clock of a shop computer. Days and numbers follow the calendar in India; a clock that was set back is noticed.
import { expect, test } from 'vitest'
import { ravi, rice, soap } from '../support/goods.ts'
import { openTestShop } from '../support/open-test-shop.ts'

const minuteMs = 60_000

type Shop = Awaited<ReturnType<typeof openShop>>

test('a clock that is set right by up to two minutes makes nobody wait: time stands until it has caught up', async () => {
  const shop = await openShop()
  const { invoice } = await issue(shop)
  shop.clock.advance(-2 * minuteMs)
  const next = await issue(shop)
  expect(next.invoice.issuedAt).toBe(invoice.issuedAt)
  shop.clock.advance(2 * minuteMs + 1)
  expect((await issue(shop)).invoice.issuedAt).toBe('2026-11-20T06:30:00.001Z')
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

test('a clock that went back further is refused by everything that posts, and leaves no trace', async () => {
  const shop = await openShop()
  const sale = shop.sale({ of: { soap: 2 }, to: 'ravi', onCredit: true })
  await shop.counter.invoice.issue(sale)
  shop.clock.advance(-2 * minuteMs - 1)
  const before = shop.dump()
  const refused = { lastAt: '2026-11-20T06:30:00.000Z', nowAt: '2026-11-20T06:27:59.999Z' }
  const payment = { id: shop.newId(), invoiceId: sale.id, tender: 'cash' as const, amountPaise: 100, note: '' }
  await expect(issue(shop)).toBeRefused('clock_went_back', refused)
  await expect(shop.counter.payment.take(payment)).toBeRefused('clock_went_back', refused)
  await expect(shop.counter.item.save({ id: shop.newId(), fields: { name: 'Oil' } })).toBeRefused('clock_went_back')
  await expect(shop.counter.customer.save({ id: shop.newId(), fields: { name: 'Anu' } })).toBeRefused('clock_went_back')
  await expect(shop.counter.itemGroup.save({ id: shop.newId(), fields: { name: 'Oils' } })).toBeRefused(
    'clock_went_back',
  )
  await expect(shop.counter.shop.save({ fields: { footer: 'Thanks' } })).toBeRefused('clock_went_back')
  await expect(shop.counter.item.setStock({ id: shop.ids.soap, onHandThousandths: 5_000, note: '' })).toBeRefused(
    'clock_went_back',
  )
  expect(shop.dump()).toEqual(before)
})

test('what the cashier has in the cart is kept although the clock went back', async () => {
  const shop = await openShop()
  await issue(shop)
  shop.clock.advance(-60 * minuteMs)
  const cart = await shop.counter.cart.save(shop.cart({ of: { soap: 3 } }))
  expect(await shop.counter.cart.find({})).toEqual([cart])
})

test('once a person says that the clock is right, selling goes on, and the word is in the chain', async () => {
  const shop = await openShop()
  shop.clock.set('2031-01-01T00:00:00.000Z')
  await issue(shop)
  shop.clock.set('2026-11-20T07:00:00.000Z')
  await expect(issue(shop)).toBeRefused('clock_went_back')
  await shop.counter.ledger.acceptClock({})
  expect((await issue(shop)).invoice).toMatchObject({ issuedOn: '2026-11-20', number: 'A1/26-27/00001' })
  const accepted = shop.dump().entry?.find(({ kind }) => kind === 'clock.accepted')
  expect(JSON.parse(String(accepted?.body))).toEqual({
    lastAt: '2031-01-01T00:00:00.000Z',
    nowAt: '2026-11-20T07:00:00.000Z',
  })
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

test('accepting a clock that is not behind says nothing', async () => {
  const shop = await openShop()
  await issue(shop)
  const before = shop.dump()
  await shop.counter.ledger.acceptClock({})
  expect(shop.dump()).toEqual(before)
})

test('a clock far ahead can be put right again, and the wrong year keeps the numbers it gave', async () => {
  const shop = await openShop()
  await issue(shop)
  shop.clock.set('2027-06-01T06:30:00.000Z')
  expect((await issue(shop)).invoice.number).toBe('A1/27-28/00001')
  shop.clock.set('2026-11-21T06:30:00.000Z')
  await shop.counter.ledger.acceptClock({})
  expect((await issue(shop)).invoice.number).toBe('A1/26-27/00002')
  shop.clock.set('2027-06-01T06:30:00.000Z')
  expect((await issue(shop)).invoice.number).toBe('A1/27-28/00002')
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

test('the year of the numbers changes at midnight in India, for each series on its own', async () => {
  const shop = await openShop({ at: '2027-03-31T18:29:59.999Z' })
  const taxed = shop.sale({ of: { soap: 1 }, to: 'ravi', onCredit: true })
  expect((await shop.counter.invoice.issue(taxed)).invoice).toMatchObject({
    issuedOn: '2027-03-31',
    number: 'A1/26-27/00001',
  })
  expect((await issue(shop, { rice: 1 })).invoice.number).toBe('A1B/26-27/00001')
  expect(await receipt(shop, taxed.id)).toBe('A1R/26-27/00001')
  shop.clock.advance(1)
  expect((await issue(shop)).invoice).toMatchObject({ issuedOn: '2027-04-01', number: 'A1/27-28/00001' })
  expect((await issue(shop, { rice: 1 })).invoice.number).toBe('A1B/27-28/00001')
  expect(await receipt(shop, taxed.id)).toBe('A1R/27-28/00001')
  expect((await issue(shop)).invoice.number).toBe('A1/27-28/00002')
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

async function openShop(options: { at?: string } = {}) {
  return openTestShop({ items: { soap: soap(), rice: rice() }, customers: { ravi: ravi() }, ...options })
}

function issue(shop: Shop, of: { soap?: number; rice?: number } = { soap: 1 }) {
  return shop.counter.invoice.issue(shop.sale({ of }))
}

async function receipt(shop: Shop, invoiceId: string): Promise<string | null> {
  const taken = await shop.counter.payment.take({
    id: shop.newId(),
    invoiceId,
    tender: 'upi',
    amountPaise: 100,
    note: '',
  })
  return taken.payment.receiptNumber
}
