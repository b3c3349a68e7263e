// Money into invoices, and back (protocols/financing-realtime, section 5).
import { expect, test } from 'vitest'
import { openMarket } from '../../support/api/open-market.ts'

test('funded whole the money is the seller’s at once, and repaid the investor has it back with his gain', async () => {
  const { balanceOf, buyer, investor, journal, list, seller } = await openMarket()
  const { id } = await list()
  const funded = await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 90_000, paymentMethod: 'upi' })
  expect(funded).toMatchObject({
    status: 200,
    body: {
      invoice: { status: 'funded', fundingProgress: 100 },
      investment: { amount: 90_000, expectedReturn: 100_000, status: 'active' },
      data: { transaction: { type: 'funding', amount: 90_000, status: 'completed', method: 'upi', invoiceId: id } },
      profit: 10_000,
      walletBalance: 910_000,
    },
  })
  expect([await balanceOf(investor), await balanceOf(seller)]).toEqual([910_000, 1_090_000])
  const repaid = await buyer.call('POST', `/api/invoices/${id}/repay`)
  expect(repaid).toMatchObject({ status: 200, body: { data: { status: 'repaid' } } })
  expect([await balanceOf(investor), await balanceOf(buyer)]).toEqual([1_010_000, 900_000])
  expect(await buyer.call('POST', `/api/invoices/${id}/repay`)).toMatchObject({ status: 400 })
  const { kinds, sums } = await journal()
  expect(kinds).toEqual(['opening', 'opening', 'hold', 'settlement', 'opening', 'receipt', 'payout'])
  expect(sums).toMatchObject({ escrow: 0, collected: 0, wallet: 3_000_000_00, outside: -3_000_000_00 })
})

test('in parts the money is held until all is there', async () => {
  const { balanceOf, investor, join, journal, list, seller } = await openMarket()
  const { id } = await list()
  const second = await join('investor', 'Second')
  const half = await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 40_000 })
  expect(half).toMatchObject({
    body: { invoice: { status: 'listed', fundingProgress: 44.44 }, data: { transaction: { status: 'pending' } } },
  })
  expect(await balanceOf(seller)).toBe(1_000_000)
  expect((await journal()).sums.escrow).toBe(40_000_00)
  const rest = await second.call('POST', `/api/v1/invoices/${id}/fund`, { amount: 50_000 })
  expect(rest).toMatchObject({
    status: 200,
    body: { status: 'funded', transactionId: expect.stringMatching(/^TXN[0-9A-F]{24}$/) },
  })
  expect(await balanceOf(seller)).toBe(1_090_000)
  expect((await journal()).sums.escrow).toBe(0)
})

test('each part is told as it is read again, the first of an invoice and later ones', async () => {
  const { investor, join, list } = await openMarket()
  const { id } = await list()
  const { id: another } = await list({ invoiceNumber: 'NW/26-27/0018', amount: 60_000, discountRate: 7 })
  const second = await join('investor', 'Second')
  const fund = (who: typeof investor, invoiceId: string, amount: number) =>
    who.call('POST', `/api/invoices/${invoiceId}/fund`, { amount, paymentMethod: 'upi' })
  const parts = [
    [investor, id, 10_000],
    [second, id, 5_000],
    [investor, id, 20_000],
    [investor, another, 1_000],
    [investor, another, 2_000.5],
  ] as const
  for (const [who, invoiceId, amount] of parts) {
    expect(await fund(who, invoiceId, amount)).toMatchObject({ status: 200 })
    const { events } = (await who.call<{ events: Told[] }>('GET', '/api/events?limit=500')).body
    const last = (name: string) => events.findLast(told => told.event === name)?.payload
    const { data } = (await who.call<{ data: object[] }>('GET', '/api/users/transactions')).body
    expect(last('transaction-update')?.transaction).toEqual(data[0])
    const { summary } = (await who.call<{ summary: object }>('GET', '/api/users/portfolio')).body
    expect(last('portfolioUpdate')).toMatchObject(summary)
  }
  expect(await fund(investor, id, 55_000)).toMatchObject({ status: 200, body: { invoice: { status: 'funded' } } })
})

interface Told {
  readonly event: string
  readonly payload: Record<string, unknown>
}

test('the platform’s fee and the tax on it come off what the seller gets', async () => {
  const { balanceOf, investor, journal, list, seller } = await openMarket({ market: { feeBps: 100 } })
  const { id } = await list()
  await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 90_000 })
  expect(await balanceOf(seller)).toBe(1_090_000 - 1_000 - 180)
  expect((await journal()).sums).toMatchObject({ platform_fee: 1_000_00, fee_gst: 180_00 })
  const own = await seller.call('GET', `/api/invoices/${id}`)
  expect(own).toMatchObject({ body: { data: { financing: { fees: { platform: 1_000 } } } } })
})

test.each([
  ['more than is missing', 90_000.01, 400, 'amount_above_rest'],
  ['nothing', 0, 400, undefined],
  ['below nothing', -1, 400, undefined],
  ['a part of a paisa', 0.001, 400, undefined],
  ['a text', '90000', 400, undefined],
])('funding %s is refused and moves nothing', async (_what, amount, status, code) => {
  const { balanceOf, investor, journal, list } = await openMarket()
  const { id } = await list()
  const refused = await investor.call('POST', `/api/invoices/${id}/fund`, { amount })
  expect(refused).toMatchObject({ status, body: { success: false, ...(code === undefined ? {} : { code }) } })
  expect(await balanceOf(investor)).toBe(1_000_000)
  expect((await journal()).kinds).not.toContain('hold')
})

test('nobody puts in more than he has', async () => {
  const { investor, list } = await openMarket()
  const { id } = await list({ amount: 5_000_000.5, discountRate: 0 })
  const refused = await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 1_000_001 })
  expect(refused).toMatchObject({ status: 400, body: { code: 'wallet_short' } })
})

test('only investors fund, and a double click under one key funds once', async () => {
  const { balanceOf, buyer, investor, list, seller } = await openMarket()
  const { id } = await list()
  for (const other of [seller, buyer])
    expect(await other.call('POST', `/api/invoices/${id}/fund`, { amount: 1 })).toMatchObject({ status: 403 })
  const options = { headers: { 'x-idempotency-key': 'one' } }
  const first = await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 1_000 }, options)
  expect(await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 1_000 }, options)).toMatchObject({
    body: first.body,
  })
  expect(await balanceOf(investor)).toBe(999_000)
})

test('however many fund one invoice at once, never more than its target comes together', {
  timeout: 60_000,
}, async () => {
  const { journal, join, list } = await openMarket()
  const { id } = await list()
  const investors = await Promise.all(['A', 'B', 'C', 'D'].map(name => join('investor', `Inv${name}`)))
  const calls = Array.from({ length: 200 }, (_, n) =>
    investors[n % 4]?.call('POST', `/api/invoices/${id}/fund`, { amount: 900 }),
  )
  const statuses = (await Promise.all(calls)).map(answered => answered?.status)
  expect(statuses.filter(status => status === 200)).toHaveLength(100)
  expect(statuses.filter(status => status === 400)).toHaveLength(100)
  const { kinds, sums } = await journal()
  expect(kinds.filter(kind => kind === 'hold')).toHaveLength(100)
  expect(kinds.filter(kind => kind === 'settlement')).toHaveLength(100)
  expect(sums.escrow).toBe(0)
})
