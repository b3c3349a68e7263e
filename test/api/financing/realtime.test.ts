// What the marketplace tells, to whom and in which words (protocols/financing-realtime, section 10).
import { expect, test } from 'vitest'
import type { SignedInAccount } from '../../support/api/financing-account.ts'
import { heardAll, listenToMarket, type MarketEar, openEar } from '../../support/api/listen-to-market.ts'
import { type Market, offered, openMarket } from '../../support/api/open-market.ts'

const timestamp = expect.stringMatching(/^2026-11-21T/)
const transaction = (type: string, amount: number, status: string) => ({ type, amount, status, currency: 'INR' })

interface Listened extends Market {
  readonly other: SignedInAccount
  readonly stranger: SignedInAccount
  readonly ears: Record<'seller' | 'buyer' | 'investor' | 'other' | 'stranger', MarketEar>
  /** Everybody has heard what there was to hear. */
  settled(): Promise<void>
  /** Who heard it, and how often. */
  whoHeard(name: string, matching?: object): Record<string, number>
}

/** The three of the market, one more investor and a seller who has nothing to do with it, all listening. */
async function openListened(): Promise<Listened> {
  const market = await openMarket()
  const other = await market.join('investor', 'Other')
  const stranger = await market.join('seller', 'Stranger')
  const { buyer, investor, seller } = market
  const accounts = { seller, buyer, investor, other, stranger }
  const ears = {} as Listened['ears']
  const names = Object.keys(accounts) as (keyof typeof accounts)[]
  for (const name of names) ears[name] = await listenToMarket(market.api, accounts[name])
  return {
    ...{ ...market, other, stranger, ears },
    async settled() {
      for (const name of names) await heardAll(ears[name], accounts[name])
    },
    whoHeard(event, matching = {}) {
      const counts = names.map(name => {
        const found = ears[name]
          .payloads(event)
          .filter(payload => expect.objectContaining(matching).asymmetricMatch(payload))
        return [name, found.length] as const
      })
      return Object.fromEntries(counts.filter(([, count]) => count > 0))
    },
  }
}

const all = { seller: 1, buyer: 1, investor: 1, other: 1, stranger: 1 }

test('an offer is told to its seller and its buyer, who is asked to confirm it', async () => {
  const { ears, offer, settled, whoHeard } = await openListened()
  const { id } = await offer()
  await settled()
  expect(whoHeard('invoice-update', { type: 'invoice-created' })).toEqual({ seller: 1, buyer: 1 })
  expect(whoHeard('notification')).toEqual({ buyer: 1 })
  expect(ears.buyer.payloads('notification')).toEqual([
    {
      type: 'invoice_confirmation_request',
      title: 'An invoice to confirm',
      message: `Seller and Sons asks you to confirm invoice ${offered.invoiceNumber}.`,
      ...{ invoiceId: id, timestamp },
    },
  ])
  expect([...ears.investor.heard, ...ears.other.heard, ...ears.stranger.heard]).toEqual([])
})

test('a listing is told to investors, and every change to everybody who is signed in', async () => {
  const { ears, list, settled, whoHeard } = await openListened()
  const { id } = await list()
  await settled()
  expect(whoHeard('newInvoiceListed')).toEqual({ investor: 1, other: 1 })
  expect(ears.other.payloads('newInvoiceListed')).toEqual([
    {
      ...{ id, invoiceNumber: offered.invoiceNumber, amount: 100_000, seller: 'Seller and Sons' },
      ...{ buyer: 'Buyer and Sons', dueDate: '2027-01-20', status: 'listed', discountedAmount: 90_000 },
      ...{ riskScore: 50, timestamp },
    },
  ])
  expect(whoHeard('invoiceUpdated', { id, invoiceId: id, status: 'confirmed' })).toEqual(all)
  expect(whoHeard('invoiceUpdated', { id, invoiceId: id, status: 'listed' })).toEqual(all)
  expect(whoHeard('marketplace-update', { type: 'invoice-status-changed', invoiceId: id })).toEqual(all)
  expect(whoHeard('marketplace-update', { type: 'new-invoice', invoiceId: id })).toEqual(all)
  expect(ears.stranger.payloads('marketplace-update').at(-1)).toMatchObject({
    invoice: { id, amount: 100_000, requestedAmount: 90_000, fundedAmount: 0, fundingProgress: 0 },
  })
  expect(Object.keys(ears.stranger.payloads('invoiceUpdated')[0] ?? {}).sort()).toEqual(
    ['id', 'invoiceId', 'invoiceNumber', 'status', 'timestamp'].sort(),
  )
  expect(whoHeard('notification', { type: 'invoice_confirmed' })).toEqual({ seller: 1 })
  expect(whoHeard('invoice-update', { type: 'invoice-status-updated' })).toEqual({ seller: 2, buyer: 2 })
})

test('with the buyer’s name nobody is asked to confirm what is listed already', async () => {
  const { offer, settled, whoHeard } = await openListened()
  expect(await offer({ buyerName: 'Buyer' })).toMatchObject({ status: 'listed' })
  await settled()
  expect(whoHeard('newInvoiceListed')).toEqual({ investor: 1, other: 1 })
  expect(whoHeard('notification')).toEqual({})
})

test('what its buyer turns down its seller is told', async () => {
  const { buyer, offer, settled, whoHeard } = await openListened()
  const { id } = await offer()
  await buyer.call('POST', `/api/invoices/${id}/confirm`, { confirmed: false })
  await settled()
  expect(whoHeard('notification', { type: 'invoice_rejected', invoiceId: id })).toEqual({ seller: 1 })
  expect(whoHeard('invoiceUpdated', { status: 'cancelled' })).toEqual(all)
})

test('a part is told to the seller with its amount and the balance after it, and to whose part it is', async () => {
  const { ears, investor, list, other, settled, whoHeard } = await openListened()
  const { id } = await list()
  const of = { invoiceId: id, invoiceNumber: offered.invoiceNumber }
  await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 40_000.25 })
  await other.call('POST', `/api/invoices/${id}/fund`, { amount: 49_999.75 })
  await settled()
  expect(whoHeard('invoiceFunded')).toEqual({ seller: 2 })
  expect(ears.seller.payloads('invoiceFunded')).toEqual([
    { ...of, amount: 40_000.25, investor: 'Investor and Sons', newBalance: 1_000_000, timestamp },
    { ...of, amount: 49_999.75, investor: 'Other and Sons', newBalance: 1_090_000, timestamp },
  ])
  expect(whoHeard('investmentSuccess')).toEqual({ investor: 1, other: 1 })
  expect(ears.investor.payloads('investmentSuccess')).toEqual([
    { ...of, amount: 40_000.25, expectedReturn: 44_444.72, profit: 4_444.47, newBalance: 959_999.75, timestamp },
  ])
  expect(whoHeard('portfolioUpdate')).toEqual({ investor: 1, other: 1 })
  expect(whoHeard('portfolio-update')).toEqual({ investor: 1, other: 1 })
  expect(ears.investor.payloads('portfolioUpdate')).toMatchObject([
    { totalInvestments: 1, activeInvestments: 1, totalInvested: 40_000.25, totalReturns: 0, roi: 0 },
  ])
  expect(ears.stranger.payloads('marketUpdate')).toEqual([
    {
      invoiceId: id,
      status: 'listed',
      requestedAmount: 90_000,
      fundedAmount: 40_000.25,
      fundingProgress: 44.44,
      timestamp,
    },
    { invoiceId: id, status: 'funded', requestedAmount: 90_000, fundedAmount: 90_000, fundingProgress: 100, timestamp },
  ])
  expect(whoHeard('notification', { type: 'invoice_funded' })).toEqual({ seller: 1 })
  expect(whoHeard('invoiceUpdated', { status: 'funded' })).toEqual(all)
})

test('an investor is shown no part of another, in whatever comes to him', async () => {
  const { ears, investor, list, other, settled } = await openListened()
  const { id } = await list()
  await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 12_345 })
  await other.call('POST', `/api/invoices/${id}/fund`, { amount: 77_655 })
  await settled()
  const parts = (ear: MarketEar) =>
    ear.payloads('invoice-update').at(-1) as { invoice: { investments: { amount: number }[] } }
  expect(parts(ears.other).invoice.investments).toMatchObject([{ amount: 77_655 }])
  expect(parts(ears.investor).invoice.investments).toMatchObject([{ amount: 12_345 }])
  // Each part is told alone, all of them when it is funded.
  expect(parts(ears.seller).invoice.investments).toMatchObject([{ amount: 77_655 }])
  const steps = ears.seller.payloads('invoice-update').filter(({ type }) => type === 'invoice-status-updated')
  expect(steps.at(-1)).toMatchObject({ invoice: { investments: [{ amount: 12_345 }, { amount: 77_655 }] } })
})

test('movements are told to whose wallet they moved, when they begin and when they end', async () => {
  const { buyer, ears, investor, list, settled, whoHeard } = await openListened()
  const { id } = await list()
  await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 90_000 })
  await buyer.call('POST', `/api/invoices/${id}/repay`)
  await settled()
  const told = (ear: MarketEar) => ear.payloads('transaction-update').map(({ transaction: moved }) => moved)
  expect(whoHeard('transaction-update')).toEqual({ seller: 1, buyer: 1, investor: 3 })
  expect(told(ears.investor)).toMatchObject([
    transaction('funding', 90_000, 'pending'),
    transaction('funding', 90_000, 'completed'),
    transaction('roi_payout', 100_000, 'completed'),
  ])
  expect(told(ears.seller)).toMatchObject([transaction('funding', 90_000, 'completed')])
  expect(told(ears.buyer)).toMatchObject([transaction('repayment', 100_000, 'completed')])
  expect(Object.keys(ears.buyer.payloads('transaction-update')[0] ?? {}).sort()).toEqual([
    'timestamp',
    'transaction',
    'type',
  ])
})

test('what comes back is told to each who funded it, once for all his parts', async () => {
  const { buyer, ears, investor, list, other, settled, whoHeard } = await openListened()
  const { id } = await list()
  for (const amount of [10_000, 20_000]) await investor.call('POST', `/api/invoices/${id}/fund`, { amount })
  await other.call('POST', `/api/invoices/${id}/fund`, { amount: 60_000 })
  await buyer.call('POST', `/api/invoices/${id}/repay`)
  await settled()
  expect(whoHeard('invoiceRepaid')).toEqual({ investor: 1, other: 1 })
  expect(ears.investor.payloads('invoiceRepaid')).toEqual([
    { invoiceId: id, amount: 33_333.33, profit: 3_333.33, timestamp },
  ])
  expect(ears.investor.payloads('portfolioUpdate').at(-1)).toMatchObject({
    ...{ totalInvestments: 2, activeInvestments: 0, completedInvestments: 2 },
    ...{ totalInvested: 30_000, totalReturns: 33_333.33, currentValue: 0, roi: 11.11 },
  })
  expect(whoHeard('invoice-update', { type: 'invoice-status-updated' })).toMatchObject({ investor: 2, other: 2 })
})

test('a message is told to whom it is written', async () => {
  const { buyer, ears, offer, seller, settled, whoHeard } = await openListened()
  const { id } = await offer()
  const { body } = await buyer.call<{ id: string }>('GET', '/api/auth/profile')
  const letter = { message: 'Did all bags come?', recipientId: body.id, type: 'query' }
  expect(await seller.call('POST', `/api/invoices/${id}/communicate`, letter)).toMatchObject({ status: 200 })
  await settled()
  expect(whoHeard('notification', { type: 'new_message' })).toEqual({ buyer: 1 })
  expect(ears.buyer.payloads('notification').at(-1)).toEqual({
    type: 'new_message',
    title: `Seller and Sons wrote about invoice ${offered.invoiceNumber}`,
    message: 'Did all bags come?',
    ...{ invoiceId: id, timestamp },
  })
})

test('what was refused tells nothing, and neither does a click that is repeated', async () => {
  const { ears, investor, list, settled } = await openListened()
  const { id } = await list()
  await settled()
  const before = ears.investor.heard.length
  const refused = await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 90_001 })
  expect(refused).toMatchObject({ status: 400 })
  const options = { headers: { 'idempotency-key': 'one' } }
  for (let n = 0; n < 2; n += 1) await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 1 }, options)
  await settled()
  const names = ears.investor.names().slice(before)
  expect(names.filter(name => name === 'investmentSuccess')).toHaveLength(1)
  expect(names[0]).toBe('transaction-update')
})

test('a socket that has not said who it is hears nothing', async () => {
  const { api, ears, list, settled } = await openListened()
  const nobody = await openEar(api)
  await list()
  await settled()
  expect(ears.stranger.heard).not.toEqual([])
  expect([nobody.heard, nobody.said]).toEqual([[], []])
})

test('changed preferences are told to who changed them', async () => {
  const { buyer, ears, settled, whoHeard } = await openListened()
  await buyer.call('PUT', '/api/users/preferences', { notifications: { sms: true } })
  await settled()
  expect(whoHeard('notification')).toEqual({ buyer: 1 })
  expect(ears.buyer.payloads('notification')).toMatchObject([
    { type: 'preferences_updated', invoiceId: null, timestamp },
  ])
})

test('what runs out unfunded is told, and the money that goes back to whose it is', async () => {
  const { api, ears, investor, list, settled, whoHeard } = await openListened()
  const { id } = await list({ dueDate: '2026-11-24' })
  await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 1_000 })
  api.passTime(4 * 24 * 3_600_000)
  const platform = { headers: { 'x-admin-token': 'an admin token for tests' } }
  const closed = await api.call('POST', '/api/v1/upkeep/close-due', undefined, platform)
  expect(closed).toMatchObject({ status: 200, body: { expiredCount: 1 } })
  await settled()
  expect(whoHeard('invoiceUpdated', { status: 'expired' })).toEqual(all)
  expect(whoHeard('invoice-update', { type: 'invoice-status-updated' })).toMatchObject({ investor: 1 })
  expect(ears.investor.payloads('transaction-update').map(({ transaction: moved }) => moved)).toMatchObject([
    transaction('funding', 1_000, 'pending'),
    { type: 'funding', status: 'refunded' },
    { type: 'refund', amount: 1_000 },
  ])
  expect(ears.investor.payloads('portfolioUpdate').at(-1)).toMatchObject({ activeInvestments: 0, totalInvested: 0 })
})

test('a page that is asked for is shown in all windows of the one who asked, and kept for nobody', async () => {
  const { api, ears, seller, whoHeard } = await openListened()
  const second = await listenToMarket(api, seller)
  await seller.call('GET', '/api/users/dashboard')
  const shown = { walletBalance: 1_000_000, timestamp }
  await expect.poll(() => second.payloads('dashboard-update')).toEqual([expect.objectContaining(shown)])
  await expect.poll(() => whoHeard('dashboard-update')).toEqual({ seller: 1 })
  expect(ears.seller.payloads('dashboard-update')).toMatchObject([{ invoices: { total: 0 }, user: { role: 'seller' } }])
  const later = await listenToMarket(api, seller, '0')
  expect(later.names()).not.toContain('dashboard-update')
})
