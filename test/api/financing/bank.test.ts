// What a bank tells (protocols/financing-realtime, section 6; domain.md 1.6).
import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Market, offered, openMarket } from '../../support/api/open-market.ts'

const secret = 'galla-test-webhook-secret'
const told = {
  ...{ transactionId: 'UTR1', invoiceNumber: offered.invoiceNumber, amount: 100_000, status: 'success' },
  paidAt: '2027-01-19T10:00:00+05:30',
}
const sign = (text: string, by = secret) => createHmac('sha256', by).update(text).digest('hex')
function tell({ api }: Market, fields: object = {}, header?: (text: string) => string) {
  const text = JSON.stringify({ ...told, ...fields })
  const signature = header === undefined ? sign(text) : header(text)
  return api.call('POST', '/api/v1/webhooks/payment', text, { headers: { 'x-bank-signature': signature } })
}

async function openFunded(options = {}) {
  const market = await openMarket(options)
  const { id } = await market.list()
  await market.investor.call('POST', `/api/invoices/${id}/fund`, { amount: 90_000 })
  const statusNow = async () =>
    (await market.seller.call<{ data: { status: string } }>('GET', `/api/invoices/${id}`)).body.data.status
  return { ...market, id, statusNow }
}

test('all of it is paid out, once, however often it is told', async () => {
  const market = await openFunded()
  expect(await tell(market)).toMatchObject({ status: 200, body: { success: true, status: 'processed' } })
  expect(await market.statusNow()).toBe('repaid')
  expect(await market.balanceOf(market.investor)).toBe(1_010_000)
  expect(await tell(market)).toMatchObject({ status: 200, body: { status: 'processed' } })
  expect(await market.balanceOf(market.investor)).toBe(1_010_000)
  const { kinds, sums } = await market.journal()
  expect(kinds.filter(kind => ['receipt', 'payout'].includes(kind))).toEqual(['receipt', 'payout'])
  expect(sums.collected).toBe(0)
})

test('told by many at once it is booked once', async () => {
  const market = await openFunded()
  const answers = await Promise.all(Array.from({ length: 12 }, () => tell(market)))
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  expect((await market.journal()).kinds.filter(kind => kind === 'receipt')).toHaveLength(1)
})

test('in parts the money is kept until all is there, and what is above it goes to suspense', async () => {
  const market = await openFunded()
  expect(await tell(market, { amount: 60_000 })).toMatchObject({ body: { status: 'processed' } })
  expect(await market.statusNow()).toBe('funded')
  expect((await market.journal()).sums.collected).toBe(60_000_00)
  await tell(market, { transactionId: 'UTR2', amount: 40_000.5 })
  expect(await market.statusNow()).toBe('repaid')
  expect(await market.balanceOf(market.investor)).toBe(1_010_000)
  expect((await market.journal()).sums).toMatchObject({ collected: 0, suspense: 50 })
})

test('shares are to the paisa: the largest remainders have the rest', async () => {
  const market = await openMarket()
  const { id } = await market.list({ amount: 1_000, requestedAmount: 900 })
  const others = await Promise.all(['A', 'B'].map(name => market.join('investor', `Inv${name}`)))
  for (const investor of [market.investor, ...others])
    await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 300 })
  await tell(market, { amount: 1_000 })
  const balances = await Promise.all([market.investor, ...others].map(market.balanceOf))
  expect(balances).toEqual([1_000_033.34, 1_000_033.33, 1_000_033.33])
})

test('a payment that failed moves nothing', async () => {
  const market = await openFunded()
  expect(await tell(market, { status: 'failed' })).toMatchObject({ status: 200, body: { status: 'processed' } })
  expect([await market.statusNow(), (await market.journal()).kinds.includes('receipt')]).toEqual(['funded', false])
})

test('money that no invoice waits for is kept in suspense', async () => {
  const market = await openFunded()
  await tell(market)
  expect(await tell(market, { transactionId: 'UTR2' })).toMatchObject({ status: 200, body: { status: 'suspense' } })
  expect((await market.journal()).sums.suspense).toBe(100_000_00)
})

test('a number of two sellers goes to suspense unless the seller or the invoice is named', async () => {
  const market = await openFunded()
  const other = await market.join('seller', 'Other')
  const profile = { gstNumber: '27AAPFU0939F1ZV' }
  await other.call('PUT', '/api/auth/profile', { profile })
  const made = await other.call<{ data: { id: string } }>('POST', '/api/invoices/create', {
    ...offered,
    amount: 50_000,
  })
  const otherId = made.body.data.id
  await market.buyer.call('POST', `/api/invoices/${otherId}/confirm`, { confirmed: true })
  await market.investor.call('POST', `/api/invoices/${otherId}/fund`, { amount: 45_000 })
  expect(await tell(market)).toMatchObject({ body: { status: 'suspense' } })
  expect(await tell(market, { transactionId: 'UTR2', invoiceId: market.id })).toMatchObject({
    body: { status: 'processed' },
  })
  expect(await market.statusNow()).toBe('repaid')
  const byGstin = { transactionId: 'UTR3', amount: 50_000, sellerGstin: profile.gstNumber }
  expect(await tell(market, byGstin)).toMatchObject({ body: { status: 'processed' } })
  expect(await other.call('GET', `/api/invoices/${otherId}`)).toMatchObject({ body: { data: { status: 'repaid' } } })
})

test.each([
  ['no signature', () => '', 401],
  ['a signature by another secret', (text: string) => sign(text, 'another secret'), 401],
  ['a signature of another word', () => sign('{}'), 401],
  ['capitals', (text: string) => sign(text).toUpperCase(), 401],
  ['the name of the method before it', (text: string) => `sha256=${sign(text)}`, 200],
])('%s', async (_what, header, status) => {
  const market = await openFunded()
  expect(await tell(market, {}, header)).toMatchObject({ status })
  expect(await market.statusNow()).toBe(status === 200 ? 'repaid' : 'funded')
})

test('while one secret takes the place of another both are believed, and without any nobody is', async () => {
  const both = await openFunded({ market: { webhookSecrets: ['the one of this year', 'the one of last year'] } })
  expect(await tell(both, { amount: 1 }, text => sign(text, 'the one of last year'))).toMatchObject({ status: 200 })
  expect(await tell(both, { transactionId: 'B' }, text => sign(text, 'the one of this year'))).toMatchObject({
    status: 200,
  })
  const none = await openFunded({ market: { webhookSecrets: [] } })
  expect(await tell(none)).toMatchObject({ status: 401 })
})

test.each([
  ['a number that nobody has', { invoiceNumber: 'X' }, 404],
  ['an amount of nothing', { amount: 0 }, 400],
  ['an amount below nothing', { amount: -1 }, 400],
  ['a part of a paisa', { amount: 0.001 }, 400],
  ['a status that is none', { status: 'maybe' }, 400],
  ['no reference', { transactionId: undefined }, 400],
])('%s is refused, and may be told again', async (_what, fields, status) => {
  const market = await openFunded()
  expect(await tell(market, fields)).toMatchObject({ status, body: { success: false } })
  expect(await tell(market)).toMatchObject({ status: 200 })
})

test('what is no JSON is refused, signed as it is', async () => {
  const { api } = await openMarket()
  const text = '{"transactionId":'
  const headers = { 'x-bank-signature': sign(text) }
  expect(await api.call('POST', '/api/v1/webhooks/payment', text, { headers })).toMatchObject({ status: 400 })
})

test('payouts are told to the platform’s own programs alone', async () => {
  const market = await openFunded()
  const url = `/api/v1/payouts/distribute/${market.id}`
  const headers = { 'x-admin-token': 'an admin token for tests' }
  const ask = (options: object) => market.api.call('POST', url, undefined, options)
  expect(await ask({ headers })).toMatchObject({ status: 400, body: { code: 'not_paid_yet' } })
  await tell(market)
  expect(await ask({ headers })).toMatchObject({ status: 200, body: { payouts: [{ amount: 100_000, roi: 11.11 }] } })
  expect(await ask({ headers: { 'x-admin-token': 'another' } })).toMatchObject({ status: 403 })
  expect(await ask({})).toMatchObject({ status: 403 })
  expect(await market.seller.call('POST', url)).toMatchObject({ status: 403, body: { code: 'admins_only' } })
})
