// An invoice at a yearly rate that its seller names (domain.md 1.3, F3 to F7, F11).
import { expect, test } from 'vitest'
import { type Market, openMarket } from '../../support/api/open-market.ts'

const dayMs = 24 * 3_600_000
/** Eighty per cent of a lakh at 12 % a year; sixty days from the day on which tests begin. */
const terms = { pricing: { mode: 'rate', advancePercent: 80, yearlyRate: 12 } }
const days = 60
const discount = Math.round((80_000 * 100 * 1_200 * days) / 3_650_000) / 100
const price = Math.round((80_000 - discount) * 100) / 100
const fund = ({ investor }: Market, id: string, fields: object) =>
  investor.call<{ invoice: { status: string }; investment: object }>('POST', `/api/invoices/${id}/fund`, fields)

test('investors pay the advance less the discount for its days, and are owed the advance', async () => {
  const market = await openMarket({ market: { feeBps: 100 } })
  const { id } = await market.list(terms)
  const { body } = await market.investor.call<{ data: object[] }>('GET', '/api/invoices/marketplace/listings')
  expect(body.data[0]).toMatchObject({
    requestedAmount: price,
    pricing: { mode: 'rate', advance: 80_000, reserve: 20_000, yearlyRate: 12, closesAt: null },
  })
  const first = await fund(market, id, { amount: 30_000 })
  expect(first.body).toMatchObject({ invoice: { status: 'listed' } })
  const other = await market.join('investor', 'Other')
  const rest = Math.round((price - 30_000) * 100) / 100
  const whole = await other.call('POST', `/api/invoices/${id}/fund`, { amount: rest })
  expect(whole).toMatchObject({ status: 200, body: { invoice: { status: 'funded' } } })
  // The fee is of the advance, with GST on it.
  expect(await market.balanceOf(market.seller)).toBeCloseTo(1_000_000 + price - 800 - 144, 2)
  const own = await market.seller.call<{ data: { investments: { expectedReturn: number }[] } }>(
    'GET',
    `/api/invoices/${id}`,
  )
  const owed = own.body.data.investments.map(({ expectedReturn }) => expectedReturn)
  expect(owed.reduce((sum, each) => sum + each, 0)).toBeCloseTo(80_000, 2)
})

test('each day costs a little more, until the first money is in; an old price is refused', async () => {
  const market = await openMarket()
  const { id } = await market.list(terms)
  market.api.passTime(dayMs)
  const dearer = Math.round((80_000 - Math.round((8_000_000 * 1_200 * (days - 1)) / 3_650_000) / 100) * 100) / 100
  expect(await fund(market, id, { amount: price, seenTarget: price })).toMatchObject({
    status: 409,
    body: { code: 'price_stale' },
  })
  expect(await fund(market, id, { amount: 1_000, seenTarget: dearer })).toMatchObject({ status: 200 })
  market.api.passTime(dayMs)
  const rest = Math.round((dearer - 1_000) * 100) / 100
  expect(await fund(market, id, { amount: rest, seenTarget: dearer })).toMatchObject({
    body: { invoice: { status: 'funded' } },
  })
})

test('the buyer’s money is handed on as it comes: investors, then the seller’s reserve', async () => {
  const market = await openMarket()
  const { id } = await market.list(terms)
  await fund(market, id, { amount: price })
  const before = await market.balanceOf(market.investor)
  const seller = await market.balanceOf(market.seller)
  await market.tell({ transactionId: 'A', invoiceNumber: 'NW/26-27/0017', amount: 50_000 })
  expect(await market.balanceOf(market.investor)).toBeCloseTo(before + 50_000, 2)
  await market.tell({ transactionId: 'B', invoiceNumber: 'NW/26-27/0017', amount: 40_000 })
  expect(await market.balanceOf(market.investor)).toBeCloseTo(before + 80_000, 2)
  expect(await market.balanceOf(market.seller)).toBeCloseTo(seller + 10_000, 2)
  expect(await market.statusOf(id)).toBe('funded')
  expect(await market.buyer.call('POST', `/api/invoices/${id}/repay`)).toMatchObject({
    body: { data: { status: 'repaid' } },
  })
  expect(await market.balanceOf(market.seller)).toBeCloseTo(seller + 20_000, 2)
  expect(await market.differences()).toEqual([])
})

test('being late costs the seller out of his reserve, and more than the face waits for a person', async () => {
  const market = await openMarket({ market: { lateBps: 1_800, graceDays: 30 } })
  const { id } = await market.list(terms)
  await fund(market, id, { amount: price })
  const paid = await market.balanceOf(market.investor)
  const seller = await market.balanceOf(market.seller)
  // Ten days after it was due.
  const paidAt = '2027-01-30T12:00:00+05:30'
  await market.tell({ transactionId: 'A', invoiceNumber: 'NW/26-27/0017', amount: 100_500, paidAt })
  const late = Math.round((8_000_000 * 1_800 * 10) / 3_650_000) / 100
  expect(await market.balanceOf(market.investor)).toBeCloseTo(paid + 80_000 + late, 2)
  expect(await market.balanceOf(market.seller)).toBeCloseTo(seller + 20_000 - late, 2)
  expect((await market.journal()).sums).toMatchObject({ suspense: 500_00, collected: 0 })
  expect(await market.differences()).toEqual([])
})

test.each([
  ['due today', { dueDate: '2026-11-21' }, 'due_too_soon'],
  ['of less than is worth it', { amount: 99 }, 'price_too_small'],
])('%s it is not offered by a yearly rate', async (_what, fields, code) => {
  const market = await openMarket()
  const refused = await market.seller.call('POST', '/api/invoices/create', {
    ...{ invoiceNumber: 'X', buyerName: 'Buyer', buyerEmail: 'b@b.example', amount: 1_000, dueDate: '2027-01-20' },
    ...terms,
    ...fields,
  })
  expect(refused).toMatchObject({ status: 400, body: { code } })
})
