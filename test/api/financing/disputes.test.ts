// After an invoice was funded: disputed, overdue, defaulted, recovered, given up (domain.md 1.2, F11, F12).
import { expect, test } from 'vitest'
import { closeDue } from '../../../src/api/operations/financed-invoice/close-due.ts'
import { collectDues } from '../../../src/api/operations/financed-invoice/money/take-dues.ts'
import type { SignedInAccount } from '../../support/api/financing-account.ts'
import { direct, type Market, openMarket } from '../../support/api/open-market.ts'

const dayMs = 24 * 3_600_000
const number = 'NW/26-27/0017'
const rate = { pricing: { mode: 'rate', advancePercent: 80, yearlyRate: 12 } }
async function admin(market: Market): Promise<SignedInAccount> {
  const account = await market.join('buyer', 'Admin')
  const client = await direct(market.api)
  await client.query(`update financing_account set role = 'admin' where email = 'admin@shop.example'`)
  return account
}
async function funded(market: Market, fields: object = {}) {
  const { id } = await market.list(fields)
  const { body } = await market.investor.call<{ data: { financing: { requestedAmount: number } } }>(
    'GET',
    `/api/invoices/${id}`,
  )
  const price = body.data.financing.requestedAmount
  await market.investor.call('POST', `/api/invoices/${id}/fund`, { amount: price })
  return { id, price }
}
const dispute = ({ buyer }: Market, id: string) =>
  buyer.call('POST', `/api/invoices/${id}/dispute`, { reason: 'Half of the bags were wet' })
const resolve = (by: SignedInAccount, id: string, outcome: string) =>
  by.call('POST', `/api/invoices/${id}/dispute/resolve`, { outcome, reason: 'Looked at the photographs' })

test('a dispute that comes to nothing leaves everything as it was, and is written down with who and why', async () => {
  const market = await openMarket()
  const { id } = await funded(market)
  const platform = await admin(market)
  expect(await dispute(market, id)).toMatchObject({ status: 200, body: { data: { status: 'disputed' } } })
  expect(await dispute(market, id)).toMatchObject({ body: { code: 'not_disputable' } })
  expect(await resolve(market.seller, id, 'resume')).toMatchObject({ status: 403 })
  expect(await resolve(platform, id, 'resume')).toMatchObject({ body: { data: { status: 'funded' } } })
  expect(await resolve(platform, id, 'resume')).toMatchObject({ status: 409, body: { code: 'not_disputed' } })
  await market.buyer.call('POST', `/api/invoices/${id}/repay`)
  expect(await market.statusOf(id)).toBe('repaid')
  const { rows } = await (await direct(market.api)).query('select decision, why from market_decision')
  expect(rows).toEqual([{ decision: 'dispute_resumed', why: 'Looked at the photographs' }])
})

test('while it is disputed it does not default', async () => {
  const market = await openMarket()
  const { id } = await funded(market, rate)
  await dispute(market, id)
  market.api.passTime(90 * dayMs)
  await closeDue(market.api.deps)
  expect(await market.statusOf(id)).toBe('disputed')
})

test('where the buyer is right the seller gives the price back, and the buyer what he had paid in', async () => {
  const market = await openMarket()
  const { id } = await funded(market)
  await market.tell({ transactionId: 'A', invoiceNumber: number, amount: 30_000 })
  await dispute(market, id)
  expect(await resolve(await admin(market), id, 'refund')).toMatchObject({ body: { data: { status: 'refunded' } } })
  expect(await market.balanceOf(market.investor)).toBe(1_000_000)
  expect(await market.balanceOf(market.seller)).toBe(1_000_000)
  expect(await market.balanceOf(market.buyer)).toBe(1_030_000)
  expect(await market.differences()).toEqual([])
})

test('what had been handed on counts, and what the seller has not got he owes', async () => {
  const market = await openMarket()
  const { id, price } = await funded(market, rate)
  // Offered before: what went wrong once counts against the next.
  const second = await market.list({ invoiceNumber: 'Two', amount: 84_500, discountRate: 0 })
  await market.tell({ transactionId: 'A', invoiceNumber: number, amount: 20_000 })
  await dispute(market, id)
  const has = await market.balanceOf(market.seller)
  await market.spend(market.seller, has - 1_000)
  await resolve(await admin(market), id, 'refund')
  const back = 1_000_000 - price + 21_000
  expect(await market.balanceOf(market.investor)).toBeCloseTo(back, 2)
  expect(await market.differences()).toEqual([])
  await market.investor.call('POST', `/api/invoices/${second.id}/fund`, { amount: 84_500 })
  const out = await market.balanceOf(market.investor)
  expect(await collectDues(market.api.deps)).toBe(1)
  expect(await market.balanceOf(market.investor)).toBeCloseTo(out + price - 21_000, 2)
  expect(await market.balanceOf(market.seller)).toBeCloseTo(84_500 - (price - 21_000), 2)
  expect(await market.differences()).toEqual([])
})

test('overdue, then defaulted; what is recovered is the investors’; given up, a bank’s money waits for a person', async () => {
  const market = await openMarket()
  const { id } = await funded(market, rate)
  const platform = await admin(market)
  const again = () => platform.call<{ data: { status: string } }>('GET', `/api/invoices/${id}`)
  market.api.passTime(61 * dayMs)
  expect(await closeDue(market.api.deps)).toMatchObject({ overdueCount: 1, defaultedCount: 0 })
  market.api.passTime(7 * dayMs)
  expect(await closeDue(market.api.deps)).toMatchObject({ overdueCount: 0, defaultedCount: 1 })
  const wallets = async () => (await market.journal()).sums
  const before = await wallets()
  await market.tell({ transactionId: 'A', invoiceNumber: number, amount: 10_000, paidAt: '2027-01-29' })
  expect((await wallets()).wallet).toBe((before.wallet ?? 0) + 10_000_00)
  const { body } = await market.api.call<{ token: string }>('POST', '/api/auth/login', {
    ...{ email: 'admin@shop.example', password: 'gold ring 7' },
  })
  const headers = { authorization: `Bearer ${body.token}` }
  const call: SignedInAccount['call'] = (method, url, sent) => market.api.call(method, url, sent, { headers })
  expect((await again()).status).toBe(401)
  expect(await call('POST', `/api/invoices/${id}/write-off`, { reason: 'The firm is gone' })).toMatchObject({
    body: { data: { status: 'written_off' } },
  })
  expect(await call('POST', `/api/invoices/${id}/write-off`, { reason: 'Again' })).toMatchObject({
    body: { code: 'not_late' },
  })
  await market.tell({ transactionId: 'B', invoiceNumber: number, amount: 5_000, paidAt: '2027-02-05' })
  expect((await wallets()).suspense).toBe(5_000_00)
  const matched = await call('POST', '/api/market/admin/suspense/B', {
    ...{ invoiceId: id, why: 'The liquidator’s letter names it' },
  })
  expect(matched).toMatchObject({ status: 200 })
  expect(await wallets()).toMatchObject({ suspense: 0, collected: 0, wallet: (before.wallet ?? 0) + 15_000_00 })
  expect(await market.differences()).toEqual([])
})

test('what is the seller’s alone does not default', async () => {
  const market = await openMarket()
  const { id } = await funded(market, rate)
  await market.tell({ transactionId: 'A', invoiceNumber: number, amount: 80_000 })
  market.api.passTime(90 * dayMs)
  await closeDue(market.api.deps)
  expect(await market.statusOf(id)).toBe('overdue')
})

test('only the buyer whose it is disputes an invoice, and only once it is funded', async () => {
  const market = await openMarket()
  const { id } = await market.list()
  expect(await dispute(market, id)).toMatchObject({ status: 400, body: { code: 'not_disputable' } })
  const other = await market.join('buyer', 'Stranger')
  expect(await other.call('POST', `/api/invoices/${id}/dispute`, { reason: 'No' })).toMatchObject({ status: 403 })
})
