// An auction of the yearly rate: bids with their money held, that go down by themselves; the lowest win, each pays as it bid,
// the last is cut (domain.md 1.3, F13).
import { expect, test } from 'vitest'
import { closeDue } from '../../../src/api/operations/financed-invoice/close-due.ts'
import type { SignedInAccount } from '../../support/api/financing-account.ts'
import { type Market, openMarket } from '../../support/api/open-market.ts'

const minuteMs = 60_000
/** Two hours after tests begin; the invoice is due sixty days later. */
const closesAt = '2026-11-21T13:30:00+05:30'
const terms = { pricing: { mode: 'auction', advancePercent: 80, maxYearlyRate: 18, closesAt } }
const days = 60
const paise = (rupees: number) => Math.round(rupees * 100)
const discount = (rupees: number, rate: number) => Math.round((paise(rupees) * rate * 100 * days) / 3_650_000) / 100
const priceOf = (rupees: number, rate: number) => Math.round((rupees - discount(rupees, rate)) * 100) / 100
const bid = ({ call }: SignedInAccount, id: string, amount: number, yearlyRate: number, lowestRate?: number) =>
  call<{ code: string; message: string; data: { bid: object; auction: object } }>('POST', `/api/invoices/${id}/bids`, {
    ...{ amount, yearlyRate },
    ...(lowestRate === undefined ? {} : { lowestRate }),
  })
const book = async ({ call }: SignedInAccount, id: string) =>
  (await call<{ data: { auction: object; winning: object[]; own: object[] } }>('GET', `/api/invoices/${id}/bids`)).body
    .data
/** Within ten minutes of its listing the clock stands ten minutes on. */
const untilClose = (market: Market) => market.api.passTime(110 * minuteMs)

test('the lowest rates win, each pays as it bid, the last is cut, and all other money goes back', async () => {
  const market = await openMarket({ market: { feeBps: 100 } })
  const [second, third] = [await market.join('investor', 'Second'), await market.join('investor', 'Third')]
  const { id } = await market.list(terms)
  expect(await bid(market.investor, id, 60_000, 12)).toMatchObject({
    status: 200,
    body: { data: { bid: { amount: 60_000, held: priceOf(60_000, 12), status: 'open' } } },
  })
  expect(await market.balanceOf(market.investor)).toBeCloseTo(1_000_000 - priceOf(60_000, 12), 2)
  await bid(second, id, 50_000, 15)
  expect((await bid(third, id, 10_000, 17)).body).toMatchObject({
    code: 'bid_stale',
    message: expect.stringContaining('12.00 %, and it takes less than 15.00 %'),
  })
  await bid(third, id, 10_000, 14)
  expect(await closeDue(market.api.deps)).toMatchObject({ awardedCount: 0 })
  untilClose(market)
  expect(await bid(third, id, 10_000, 1)).toMatchObject({ body: { code: 'bidding_over' } })
  expect(await closeDue(market.api.deps)).toMatchObject({ awardedCount: 1 })
  expect(await closeDue(market.api.deps)).toMatchObject({ awardedCount: 0 })
  const prices = [priceOf(60_000, 12), priceOf(10_000, 14), priceOf(10_000, 15)]
  expect(await market.balanceOf(market.investor)).toBeCloseTo(1_000_000 - (prices[0] ?? 0), 2)
  expect(await market.balanceOf(third)).toBeCloseTo(1_000_000 - (prices[1] ?? 0), 2)
  expect(await market.balanceOf(second)).toBeCloseTo(1_000_000 - (prices[2] ?? 0), 2)
  const paid = prices.reduce((sum, price) => sum + price, 0)
  expect(await market.balanceOf(market.seller)).toBeCloseTo(1_000_000 + paid - 800 - 144, 2)
  expect((await market.journal()).sums.escrow).toBe(0)
  expect((await book(second, id)).own).toMatchObject([{ status: 'won', wonRate: 15, wonAmount: 10_000 }])
  // Each is repaid its own face.
  await market.buyer.call('POST', `/api/invoices/${id}/repay`)
  expect(await market.balanceOf(market.investor)).toBeCloseTo(1_000_000 + 60_000 - (prices[0] ?? 0), 2)
  expect(await market.balanceOf(second)).toBeCloseTo(1_000_000 + 10_000 - (prices[2] ?? 0), 2)
  expect(await market.statusOf(id)).toBe('repaid')
  expect(await market.differences()).toEqual([])
})

test('a bid goes down by itself no further than it has to, and what was held above its price comes back', async () => {
  const market = await openMarket()
  const second = await market.join('investor', 'Second')
  const { id } = await market.list(terms)
  await bid(market.investor, id, 80_000, 17, 10)
  // Held at its limit: the most that it may come to cost.
  expect(await market.balanceOf(market.investor)).toBeCloseTo(1_000_000 - priceOf(80_000, 10), 2)
  expect((await book(market.investor, id)).auction).toMatchObject({ bestRate: 17, rateToBeat: 10, covered: 80_000 })
  expect(await bid(second, id, 80_000, 12)).toMatchObject({ status: 409 })
  await bid(second, id, 80_000, 9)
  expect((await book(second, id)).winning).toEqual([{ yearlyRate: 9, amount: 80_000 }])
  await bid(market.investor, id, 80_000, 16, 5)
  expect((await book(second, id)).winning).toEqual([{ yearlyRate: 8.95, amount: 80_000 }])
  untilClose(market)
  await closeDue(market.api.deps)
  expect(await market.balanceOf(market.investor)).toBeCloseTo(1_000_000 - priceOf(80_000, 8.95), 2)
  expect(await market.balanceOf(second)).toBe(1_000_000)
  expect(await market.differences()).toEqual([])
})

test('a late bid leaves the others time to answer, but not for ever', async () => {
  const market = await openMarket()
  const { id } = await market.list(terms)
  await bid(market.investor, id, 10_000, 12)
  market.api.passTime(107 * minuteMs)
  const closes = async () => (await book(market.investor, id)).auction
  expect(await closes()).toMatchObject({ closesAt: '2026-11-21T08:00:00.000Z' })
  await bid(market.investor, id, 10_000, 11.99)
  expect(await closes()).toMatchObject({ closesAt: '2026-11-21T08:02:00.000Z' })
  for (let step = 1; step <= 8; step += 1) {
    market.api.passTime(4 * minuteMs)
    await bid(market.investor, id, 10_000, 11.99 - step / 100)
  }
  expect(await closes()).toMatchObject({ closesAt: '2026-11-21T08:30:00.000Z' })
})

test('a bid is taken back until half an hour before the close; then it may only be made better', async () => {
  const market = await openMarket()
  const { id } = await market.list(terms)
  const url = `/api/invoices/${id}/bids/withdraw`
  expect(await market.investor.call('POST', url)).toMatchObject({ status: 404 })
  await bid(market.investor, id, 10_000, 12)
  expect(await market.investor.call('POST', url)).toMatchObject({ body: { data: { status: 'withdrawn' } } })
  expect(await market.balanceOf(market.investor)).toBe(1_000_000)
  await bid(market.investor, id, 10_000, 12)
  market.api.passTime(80 * minuteMs)
  expect(await market.investor.call('POST', url)).toMatchObject({ body: { code: 'bid_binding' } })
  expect(await bid(market.investor, id, 9_000, 12)).toMatchObject({ body: { code: 'bid_binding' } })
  expect(await bid(market.investor, id, 10_000, 11)).toMatchObject({ status: 200 })
  const bids = await market.investor.call<{ data: { status: string }[] }>('GET', '/api/users/bids')
  expect(bids.body.data.map(({ status }) => status)).toEqual(['open', 'replaced', 'withdrawn'])
})

test('bids for less than the advance: the seller takes them, or they all get their money back', async () => {
  const market = await openMarket()
  const part = await market.list(terms)
  await bid(market.investor, part.id, 30_000, 12)
  const whole = await market.list({
    ...{ invoiceNumber: 'Whole', amount: 84_500 },
    pricing: { ...terms.pricing, takesPart: false },
  })
  await bid(market.investor, whole.id, 30_000, 12)
  const none = await market.list({ invoiceNumber: 'None', amount: 83_000, ...terms })
  market.api.passTime(90 * minuteMs)
  expect(await closeDue(market.api.deps)).toMatchObject({ awardedCount: 1, expiredCount: 2 })
  expect([await market.statusOf(part.id), await market.statusOf(whole.id), await market.statusOf(none.id)]).toEqual([
    ...['funded', 'expired', 'expired'],
  ])
  expect(await market.balanceOf(market.investor)).toBeCloseTo(1_000_000 - priceOf(30_000, 12), 2)
  // What nobody bid for is the seller's reserve.
  const before = await market.balanceOf(market.seller)
  await market.buyer.call('POST', `/api/invoices/${part.id}/repay`)
  expect(await market.balanceOf(market.seller)).toBeCloseTo(before + 70_000, 2)
  expect(await market.differences()).toEqual([])
})

test('who sees an auction sees no names but his own bids', async () => {
  const market = await openMarket()
  const second = await market.join('investor', 'Second')
  const { id } = await market.list(terms)
  await bid(market.investor, id, 10_000, 12)
  for (const reader of [market.seller, market.buyer, second]) {
    const seen = await book(reader, id)
    expect(seen.own).toEqual([])
    expect(JSON.stringify(seen)).not.toContain('Investor')
  }
  const rival = await market.join('seller', 'Rival')
  expect(await rival.call('GET', `/api/invoices/${id}/bids`)).toMatchObject({ status: 403 })
})

test.each([
  ['above the highest rate', 10_000, 18.01, undefined, 'rate_unfit'],
  ['whose limit is above its rate', 10_000, 12, 13, 'rate_unfit'],
  ['for more than the advance', 80_000.01, 12, undefined, 'slice_unfit'],
  ['for next to nothing', 99, 12, undefined, 'slice_unfit'],
])('a bid %s is refused and holds nothing', async (_what, amount, rate, limit, code) => {
  const market = await openMarket()
  const { id } = await market.list(terms)
  expect(await bid(market.investor, id, amount, rate, limit)).toMatchObject({ status: 400, body: { code } })
  expect(await market.balanceOf(market.investor)).toBe(1_000_000)
})

test('an auction is not funded, what is not auctioned is not bid for, and only verified investors bid', async () => {
  const market = await openMarket()
  const { id } = await market.list(terms)
  expect(await market.investor.call('POST', `/api/invoices/${id}/fund`, { amount: 1_000 })).toMatchObject({
    body: { code: 'is_auction' },
  })
  const flat = await market.list({ invoiceNumber: 'Flat', amount: 84_500 })
  expect(await bid(market.investor, flat.id, 1_000, 12)).toMatchObject({ body: { code: 'not_fundable' } })
  expect(await bid(market.seller, id, 1_000, 12)).toMatchObject({ status: 403 })
  await market.investor.call('POST', '/api/auth/kyc', { status: 'pending' })
  expect(await bid(market.investor, id, 1_000, 12)).toMatchObject({ status: 403, body: { code: 'kyc_missing' } })
})

test('who has not so much does not bid, and what is held for his earlier bid counts', async () => {
  const market = await openMarket()
  const { id } = await market.list({ ...terms, amount: 1_250_000 })
  expect(await bid(market.investor, id, 1_000_000, 0)).toMatchObject({ status: 200 })
  expect(await market.balanceOf(market.investor)).toBe(0)
  const other = await market.list({ ...terms, invoiceNumber: 'Other', amount: 84_500 })
  expect(await bid(market.investor, other.id, 1_000, 1)).toMatchObject({ body: { code: 'wallet_short' } })
  expect(await bid(market.investor, id, 900_000, 0)).toMatchObject({ status: 200 })
  expect(await market.balanceOf(market.investor)).toBe(100_000)
})

test.each([
  ['closes at once', { closesAt: '2026-11-21T11:31:00+05:30' }],
  ['closes when it is due', { closesAt: '2027-01-20T10:00:00+05:30' }],
])('an auction that %s is not offered', async (_what, fields) => {
  const market = await openMarket()
  const refused = await market.seller.call('POST', '/api/invoices/create', {
    ...{ invoiceNumber: 'X', buyerName: 'Buyer', buyerEmail: 'b@b.example', amount: 1_000, dueDate: '2027-01-20' },
    pricing: { ...terms.pricing, ...fields },
  })
  expect(refused).toMatchObject({ status: 400, body: { code: 'closing_time_unfit' } })
})

test('taken back, or lowered at the counter, an auction gives every bid its money back', async () => {
  const market = await openMarket()
  const { id } = await market.list(terms)
  await bid(market.investor, id, 10_000, 12)
  expect(await market.seller.call('POST', `/api/invoices/${id}/withdraw`, {})).toMatchObject({ status: 200 })
  expect(await market.balanceOf(market.investor)).toBe(1_000_000)
  expect((await book(market.investor, id)).own).toMatchObject([{ status: 'refunded' }])
  expect(await market.differences()).toEqual([])
})

test('a server that listens closes it by itself', async () => {
  const market = await openMarket()
  const { id } = await market.list(terms)
  await bid(market.investor, id, 80_000, 12)
  untilClose(market)
  await market.api.app.listen({ port: 0, host: '127.0.0.1' })
  await expect.poll(() => market.statusOf(id), { timeout: 25_000 }).toBe('funded')
  expect(await market.differences()).toEqual([])
})

test('two hundred bids at once hold what they say, and closed by several at once it is closed once', {
  timeout: 120_000,
}, async () => {
  const market = await openMarket()
  const { id } = await market.list(terms)
  const names = Array.from({ length: 20 }, (_, n) => `Inv${n}`)
  const investors = await Promise.all(names.map(name => market.join('investor', name)))
  const bids = Array.from({ length: 200 }, (_, n) => ({ who: investors[n % 20], rate: 5 + ((n * 37) % 100) / 10 }))
  const answers = await Promise.all(
    bids.map(({ rate, who }) => who && bid(who, id, 1_000 + Math.round(rate * 100), rate, Math.max(1, rate - 2))),
  )
  expect(answers.filter(answer => answer?.status === 200).length).toBeGreaterThan(20)
  expect(answers.filter(answer => ![200, 409].includes(answer?.status ?? 0))).toEqual([])
  expect(await market.differences()).toEqual([])
  untilClose(market)
  const closed = await Promise.all([1, 2, 3, 4].map(() => closeDue(market.api.deps)))
  expect(closed.reduce((sum, { awardedCount }) => sum + awardedCount, 0)).toBe(1)
  expect((await market.journal()).sums.escrow).toBe(0)
  expect(await market.differences()).toEqual([])
})
