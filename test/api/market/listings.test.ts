// What is on offer as the app reads it: in paise, in pages behind each other, with all that an investor may know; and money
// put in at the price that was shown.
import { expect, test } from 'vitest'
import type {
  FundedListing,
  ListingDetails,
  ListingPage,
  ListingRow,
} from '../../../src/shared/contract/market/listing.ts'
import type { SignedInAccount } from '../../support/api/financing-account.ts'
import { type Market, openMarket } from '../../support/api/open-market.ts'

const page = async ({ call }: SignedInAccount, query = '') =>
  (await call<ListingPage>('GET', `/api/market/listings?${query}`)).body
const onlyRow = async (market: Market): Promise<ListingRow> => {
  const { rows } = await page(market.investor)
  expect(rows).toHaveLength(1)
  return rows[0] as ListingRow
}
const fund = ({ call }: SignedInAccount, id: string, amountPaise: number, expectedPaise: number) =>
  call<FundedListing & { code: string }>('POST', `/api/market/listings/${id}/fund`, { amountPaise, expectedPaise })

test('a listing is in paise, with what investors are owed and the yearly rate from today', async () => {
  const market = await openMarket()
  const { id } = await market.list()
  expect(await onlyRow(market)).toMatchObject({
    ...{ id, number: 'NW/26-27/0017', sellerName: 'Seller and Sons', mode: 'flat', state: 'listed', isOpen: true },
    ...{ facePaise: 1_00_000_00, targetPaise: 90_000_00, owedPaise: 1_00_000_00, fundedPaise: 0 },
    // 10,000 on 90,000 in 60 days.
    ...{ dueOn: '2027-01-20', yearlyRateBps: 6759 },
  })
})

test('an offer by a yearly rate is shown at the price of today, and funded at it', async () => {
  const market = await openMarket()
  const { id } = await market.list({ pricing: { mode: 'rate', advancePercent: 90, yearlyRate: 15 } })
  const first = await onlyRow(market)
  expect(first).toMatchObject({ mode: 'rate', owedPaise: 90_000_00, yearlyRateBps: expect.any(Number) })
  market.api.passTime(2 * 24 * 60 * 60 * 1000)
  const later = await onlyRow(market)
  expect(later.targetPaise).toBeGreaterThan(first.targetPaise)
  const stale = await fund(market.investor, id, first.targetPaise, first.owedPaise)
  expect(stale).toMatchObject({ body: { code: 'price_stale' } })
  expect((await fund(market.investor, id, later.targetPaise, later.owedPaise)).body).toMatchObject({
    listing: { state: 'funded' },
  })
})

test('pages follow each other by their last row, in each order, and show each listing once', async () => {
  const market = await openMarket()
  for (const [at, amount] of [30_000, 10_000, 20_000, 20_000, 50_000].entries())
    await market.list({ invoiceNumber: `N${at}`, amount, dueDate: `2027-01-${20 - at}` })
  const read = async (sort: string, query = '') => {
    const numbers: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const { next, rows } = await page(
        market.investor,
        `limit=2&sort=${sort}${after === '' ? '' : `&after=${after}`}${query}`,
      )
      numbers.push(...rows.map(({ number }) => number))
      after = next
    }
    return numbers
  }
  expect(await read('amount')).toEqual(['N4', 'N0', 'N3', 'N2', 'N1'])
  expect(await read('due')).toEqual(['N4', 'N3', 'N2', 'N1', 'N0'])
  expect(await read('newest')).toEqual(['N4', 'N3', 'N2', 'N1', 'N0'])
  expect((await read('safety')).toSorted()).toEqual(['N0', 'N1', 'N2', 'N3', 'N4'])
  expect(await read('amount', '&minPaise=2000000&maxPaise=3000000')).toEqual(['N0', 'N3', 'N2'])
  expect(await read('due', '&maxDays=57')).toEqual(['N4', 'N3'])
  expect(await read('due', '&minScore=100')).toEqual([])
})

test('rows are asked again by their ids, also once they are funded; what an investor has no part in is gone', async () => {
  const market = await openMarket()
  const other = await market.join('investor', 'Other')
  const { id } = await market.list()
  expect((await fund(market.investor, id, 90_000_00, 1_00_000_00)).status).toBe(200)
  const again = async ({ call }: SignedInAccount) =>
    (await call<{ rows: ListingRow[] }>('POST', '/api/market/listings/of', { ids: [id, '0'.repeat(24)] })).body.rows
  expect(await again(market.investor)).toMatchObject([{ id, state: 'funded', isOpen: false, fundedPaise: 90_000_00 }])
  expect(await again(market.seller)).toMatchObject([{ id }])
  expect(await again(market.buyer)).toMatchObject([{ id }])
  expect(await again(other)).toEqual([])
  expect((await page(market.investor)).rows).toEqual([])
})

test('an investor sees factors, documents, the parts without names, and what the two did before', async () => {
  const market = await openMarket()
  const first = await market.list({ invoiceNumber: 'EARLIER', amount: 60_000 })
  await fund(market.investor, first.id, 54_000_00, 60_000_00)
  await market.buyer.call('POST', `/api/invoices/${first.id}/repay`, {})
  const other = await market.join('investor', 'Other')
  const { id } = await market.list()
  await fund(other, id, 30_000_00, 33_333_33)
  await fund(market.investor, id, 9_000_00, 10_000_00)
  const { body } = await market.investor.call<ListingDetails>('GET', `/api/market/listings/${id}`)
  expect(body).toMatchObject({
    ...{ description: 'Forty bags of rice', fundedPaise: 39_000_00 },
    riskFactors: expect.arrayContaining([{ factor: 'seller_repayments', weight: 10, score: 10 }]),
    parts: [
      { paidPaise: 30_000_00, isOwn: false },
      { paidPaise: 9_000_00, isOwn: true },
    ],
    pair: {
      ...{ count: 1, repaidCount: 1, lateCount: 0, defaultedCount: 0, repaidPaise: 60_000_00 },
      firstOn: '2026-11-18',
    },
  })
  expect(body.steps.map(({ state }) => state)).toContain('listed')
  expect(JSON.stringify(body)).not.toContain('Other')
})

test('money goes in at the price that was shown, and at no other', async () => {
  const market = await openMarket()
  const { id } = await market.list()
  const stale = await fund(market.investor, id, 45_000_00, 50_000_01)
  expect(stale).toMatchObject({ status: 409, body: { code: 'price_stale' } })
  expect(await market.balanceOf(market.investor)).toBe(10_00_000)
  const good = await fund(market.investor, id, 45_000_00, 50_000_00)
  expect(good.body).toMatchObject({ paidPaise: 45_000_00, expectedPaise: 50_000_00, walletPaise: 9_55_000_00 })
  expect(good.body.listing).toMatchObject({ id, fundedPaise: 45_000_00, isOpen: true })
  await market.journal()
})

test.each([
  ['nobody but investors', 'seller', 'role_unfit'],
  ['more than is left', 'investor', 'amount_above_rest'],
] as const)('%s: refused, and no money moves', async (_, role, code) => {
  const market = await openMarket()
  const { id } = await market.list()
  expect(await fund(market[role], id, 90_000_01, 1_00_000_01)).toMatchObject({ body: { code } })
  expect((await market.journal()).sums.escrow ?? 0).toBe(0)
})

test.each([[0], [-1], [1.5], ['900']])('an amount of %s is no amount', async amountPaise => {
  const market = await openMarket()
  const { id } = await market.list()
  const asked = { amountPaise, expectedPaise: 1 }
  expect(await market.investor.call('POST', `/api/market/listings/${id}/fund`, asked)).toMatchObject({ status: 400 })
})
