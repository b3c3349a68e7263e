// Pages, portfolios, movements and wishes of accounts (protocols/financing-realtime, section 9).
import { expect, test } from 'vitest'
import { registerAccount } from '../../support/api/financing-account.ts'
import { direct, openMarket } from '../../support/api/open-market.ts'
import { openTestApi } from '../../support/api/open-test-api.ts'

async function openRepaid() {
  const market = await openMarket()
  const { id } = await market.list()
  await market.investor.call('POST', `/api/invoices/${id}/fund`, { amount: 90_000 })
  await market.buyer.call('POST', `/api/invoices/${id}/repay`)
  const second = await market.list({ invoiceNumber: 'B', amount: 50_000.5 })
  await market.investor.call('POST', `/api/invoices/${second.id}/fund`, { amount: 5_000 })
  return { ...market, id }
}

test('a seller’s page has his figures, invoices and movements', async () => {
  const { seller } = await openRepaid()
  expect(await seller.call('GET', '/api/users/dashboard')).toMatchObject({
    status: 200,
    body: {
      data: {
        user: { role: 'seller', company: 'Seller and Sons', kycStatus: 'verified' },
        invoices: { total: 2, pending: 0, confirmed: 1, funded: 0, repaid: 1 },
        amounts: { total: 150_000.5, pending: 0, funded: 95_000, received: 100_000 },
        recentInvoices: [{ invoiceNumber: 'B' }, { status: 'repaid' }],
        recentTransactions: [{ type: 'funding', amount: 90_000, status: 'completed' }],
        performance: { successRate: 100, avgAmount: 75_000.25 },
        statistics: { totalInvoices: 2, totalAmount: 150_000.5, successfulTransactions: 1 },
        walletBalance: 1_090_000,
      },
      stats: { totalInvoices: 2, totalFunded: 95_000, successRate: 100, activeInvoices: 1, walletBalance: 1_090_000 },
    },
  })
})

test('a buyer’s page has what waits for his word and what he owes', async () => {
  const { buyer, investor, list, offer } = await openMarket()
  const { id } = await list()
  await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 90_000 })
  await offer({ invoiceNumber: 'B', amount: 700.5 })
  expect(await buyer.call('GET', '/api/users/dashboard')).toMatchObject({
    body: {
      data: {
        invoices: { total: 2, pendingConfirmation: 1, confirmed: 0, funded: 1, paid: 0 },
        amounts: { total: 100_700.5, pendingConfirmation: 700.5, upcomingPayments: 100_000 },
        pendingConfirmations: [{ invoiceNumber: 'B' }],
        upcomingPayments: [{ id }],
      },
      stats: { walletBalance: 1_000_000 },
    },
  })
})

test('an investor’s page and portfolio say what he put in, what came back and what is out', async () => {
  const { investor, seller } = await openRepaid()
  const summary = {
    ...{ totalInvestments: 2, activeInvestments: 1, completedInvestments: 1, totalInvested: 95_000 },
    ...{ totalReturns: 100_000, currentValue: 5_000, expectedReturns: 5_555.56, roi: 11.11 },
  }
  expect(await investor.call('GET', '/api/users/dashboard')).toMatchObject({
    body: {
      data: {
        portfolio: summary,
        marketplace: { availableOpportunities: 1 },
        recentInvestments: [{ amount: 5_000 }, {}],
      },
      stats: {
        totalInvested: 95_000,
        actualReturns: 100_000,
        activeInvestments: 1,
        avgROI: 11.11,
        walletBalance: 1_005_000,
      },
    },
  })
  expect(await investor.call('GET', '/api/users/portfolio?status=completed')).toMatchObject({
    body: {
      data: {
        summary,
        investments: [{ amount: 90_000, actualReturn: 100_000, status: 'completed' }],
        pagination: { totalItems: 1 },
      },
      ...{ totalInvested: 95_000, actualReturns: 100_000, activeInvestments: 1 },
    },
  })
  expect(await seller.call('GET', '/api/users/portfolio')).toMatchObject({ status: 403 })
})

test('movements are one’s own, by kind and state', async () => {
  const { buyer, investor, seller } = await openRepaid()
  const types = async (of: typeof seller, query = '') => {
    const { body } = await of.call<{ data: { type: string; status: string }[] }>(
      'GET',
      `/api/users/transactions?${query}`,
    )
    return body.data.map(({ status, type }) => `${type} ${status}`)
  }
  expect(await types(investor)).toEqual(['funding pending', 'roi_payout completed', 'funding completed'])
  expect(await types(investor, 'type=funding&status=pending')).toEqual(['funding pending'])
  expect(await types(seller)).toEqual(['funding completed'])
  expect(await types(buyer)).toEqual(['repayment completed'])
})

test('figures by day are of one’s own role', async () => {
  const { investor, seller } = await openRepaid()
  expect(await seller.call('GET', '/api/users/statistics?period=7d')).toMatchObject({
    body: {
      data: { period: '7d', statistics: [{ _id: '2026-11-21', count: 2, totalAmount: 150_000.5, fundedCount: 1 }] },
    },
  })
  expect(await investor.call('GET', '/api/users/statistics')).toMatchObject({
    body: { data: { period: '30d', statistics: [{ count: 2, totalInvested: 95_000, totalReturns: 100_000 }] } },
  })
  expect(await seller.call('GET', '/api/users/statistics?period=2d')).toMatchObject({ status: 400 })
})

test('wishes are kept one by one, and limits are an investor’s', async () => {
  const { investor, seller } = await openMarket()
  const usual = { minAmount: 1_000, maxAmount: 100_000, riskTolerance: 'medium' }
  expect(await investor.call('GET', '/api/users/profile')).toMatchObject({
    body: {
      preferences: { notifications: { email: true, sms: false, push: true }, investmentLimits: usual },
      walletBalance: 1_000_000,
    },
  })
  await investor.call('PUT', '/api/users/preferences', { notifications: { sms: true } })
  const changed = await investor.call('PUT', '/api/users/preferences', { investmentLimits: { maxAmount: 5_000 } })
  expect(changed).toMatchObject({
    status: 200,
    body: {
      data: { notifications: { email: true, sms: true, push: true }, investmentLimits: { ...usual, maxAmount: 5_000 } },
    },
  })
  const sellers = await seller.call('PUT', '/api/users/preferences', { investmentLimits: { maxAmount: 5_000 } })
  expect(sellers).toMatchObject({ body: { data: { investmentLimits: usual } } })
  const crossed = { investmentLimits: { minAmount: 9, maxAmount: 8 } }
  expect(await investor.call('PUT', '/api/users/preferences', crossed)).toMatchObject({ status: 400 })
})

test('counts of the whole market are for admins', async () => {
  const market = await openRepaid()
  expect(await market.seller.call('GET', '/api/users/analytics')).toMatchObject({ status: 403 })
  const client = await direct(market.api)
  await client.query(`update financing_account set role = 'admin' where email = 'seller@shop.example'`)
  expect(await market.seller.call('GET', '/api/users/analytics')).toMatchObject({
    body: {
      data: {
        users: { admin: 1, buyer: 1, investor: 1 },
        invoices: { listed: 1, repaid: 1 },
        transactions: { hold: 2, settlement: 1, payout: 1, receipt: 1, opening: 3 },
      },
    },
  })
})

test('a wallet tells its movements, the newest first', async () => {
  const { api, investor } = await openRepaid()
  expect(await investor.call('GET', '/api/wallet')).toMatchObject({
    body: {
      ...{ balance: 1_005_000, currency: 'INR' },
      transactions: [
        { type: 'debit', amount: 5_000, balance: 1_005_000, description: 'Funded: invoice B' },
        { type: 'credit', amount: 100_000, balance: 1_010_000 },
        { type: 'debit', amount: 90_000, balance: 910_000 },
        { type: 'credit', amount: 1_000_000, balance: 1_000_000, invoiceId: null },
      ],
    },
  })
  const bare = await investor.call<unknown[]>('GET', '/api/wallet/transactions')
  expect(bare.body).toHaveLength(4)
  expect(await api.call('GET', '/api/wallet')).toMatchObject({ status: 401 })
})

test('in production a wallet begins empty', async () => {
  const api = await openTestApi({ isProduction: true })
  const account = await registerAccount(api)
  expect(await account.call('GET', '/api/wallet')).toMatchObject({ body: { balance: 0, transactions: [] } })
})
