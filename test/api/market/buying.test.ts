// What a buyer sees of its invoices in the app, says of them, and pays.
import { expect, test } from 'vitest'
import type { BuyerInvoice, BuyerInvoices } from '../../../src/shared/contract/market/buying.ts'
import { openMarket } from '../../support/api/open-market.ts'

test('invoices to confirm stand first, then the others by the day they are due', async () => {
  const market = await openMarket()
  await market.list({ invoiceNumber: 'B', dueDate: '2027-02-01' })
  await market.list({ invoiceNumber: 'A', amount: 90_000, dueDate: '2027-01-15' })
  await market.offer({ invoiceNumber: 'C', amount: 80_000, dueDate: '2027-03-01' })
  const { body } = await market.buyer.call<BuyerInvoices>('GET', '/api/market/buying')
  expect(body.rows.map(({ number, state }) => [number, state])).toEqual([
    ['C', 'pending_buyer_confirmation'],
    ['A', 'listed'],
    ['B', 'listed'],
  ])
  expect(await market.seller.call('GET', '/api/market/buying')).toMatchObject({ body: { code: 'role_unfit' } })
})

test('a buyer confirms one and turns another down with its reason', async () => {
  const market = await openMarket()
  const [right, wrong] = [
    await market.offer({ invoiceNumber: 'R' }),
    await market.offer({ invoiceNumber: 'W', amount: 5 }),
  ]
  market.api.passTime(10 * 60 * 1000)
  const say = (id: string, isRight: boolean, notes: string) =>
    market.buyer.call<BuyerInvoice>('POST', `/api/market/buying/${id}/word`, { isRight, notes })
  expect((await say(right.id, true, '')).body).toMatchObject({ state: 'listed' })
  expect((await say(wrong.id, false, 'Ten bags were missing')).body).toMatchObject({
    ...{ state: 'cancelled', notes: 'Ten bags were missing' },
  })
  expect(await say(wrong.id, true, '')).toMatchObject({ status: 400, body: { code: 'not_pending' } })
})

test('it pays what it was shown to owe, once', async () => {
  const market = await openMarket()
  const { id } = await market.list()
  const asked = { amountPaise: 90_000_00, expectedPaise: 1_00_000_00 }
  await market.investor.call('POST', `/api/market/listings/${id}/fund`, asked)
  const pay = (amountPaise: number) =>
    market.buyer.call<BuyerInvoice>('POST', `/api/market/buying/${id}/pay`, { amountPaise })
  expect(await pay(99_999_00)).toMatchObject({ status: 409, body: { code: 'owed_changed' } })
  expect(await market.balanceOf(market.buyer)).toBe(10_00_000)
  expect((await pay(1_00_000_00)).body).toMatchObject({ state: 'repaid', receivedPaise: 1_00_000_00 })
  expect(await pay(1_00_000_00)).toMatchObject({ body: { code: 'not_awaiting_money' } })
  await market.journal()
})
