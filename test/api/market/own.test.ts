// What an account sees of itself in the app: session, portfolio, movements, wishes, notices, and how it is verified.
import { expect, test } from 'vitest'
import type { MarketKyc, MarketPreferences, MarketSession } from '../../../src/shared/contract/market/account.ts'
import type { MarketWallet, MovementPage, Portfolio } from '../../../src/shared/contract/market/money.ts'
import type { NoticePage } from '../../../src/shared/contract/market/notices.ts'
import { meera, registerAccount, type SignedInAccount, signInAgain } from '../../support/api/financing-account.ts'
import { type Market, openMarket } from '../../support/api/open-market.ts'

const dayMs = 24 * 60 * 60 * 1000
const pdf = Buffer.from('%PDF-1.7 of a PAN card').toString('base64')

async function fund(market: Market, id: string, amountPaise: number, expectedPaise: number): Promise<void> {
  const asked = { amountPaise, expectedPaise }
  expect((await market.investor.call('POST', `/api/market/listings/${id}/fund`, asked)).status).toBe(200)
}
const portfolioOf = async ({ call }: SignedInAccount) => (await call<Portfolio>('GET', '/api/market/portfolio')).body

test('a session says who it is and what is in the wallet', async () => {
  const { investor } = await openMarket()
  expect((await investor.call<MarketSession>('GET', '/api/market/session')).body).toMatchObject({
    account: { email: 'investor@shop.example', role: 'investor', kycStatus: 'verified', company: 'Investor and Sons' },
    walletPaise: 10_00_000_00,
  })
})

test('a portfolio adds up what is out and what came back, with the yearly yield of both', async () => {
  const market = await openMarket()
  const repaid = await market.list({ invoiceNumber: 'R', amount: 10_000 })
  await fund(market, repaid.id, 9_000_00, 10_000_00)
  const open = await market.list({ invoiceNumber: 'O', amount: 20_000, dueDate: '2027-02-10' })
  await fund(market, open.id, 18_000_00, 20_000_00)
  market.api.passTime(30 * dayMs)
  const buyer = await signInAgain(market.api, 'buyer@shop.example')
  await buyer.call('POST', `/api/invoices/${repaid.id}/repay`, {})
  const portfolio = await portfolioOf(await signInAgain(market.api, 'investor@shop.example'))
  expect(portfolio).toMatchObject({
    ...{ investedPaise: 27_000_00, outPaise: 18_000_00, expectedPaise: 20_000_00, returnedPaise: 10_000_00 },
    ...{ defaultedPaise: 0, agesPaise: [20_000_00, 0, 0, 0] },
  })
  // 9,000 became 10,000 in 30 days.
  expect(portfolio.xirrSoFar).toBeCloseTo(((10 / 9) ** (365 / 30) - 1) * 100, 3)
  expect(portfolio.months.map(({ expectedPaise }) => expectedPaise)).toEqual([0, 0, 20_000_00, 0, 0, 0])
  expect(portfolio.parts.map(({ partState }) => partState)).toEqual(['active', 'completed'])
})

test('what is late is shown by its age, and what has defaulted is expected no more', async () => {
  const market = await openMarket({ market: { graceDays: 60 } })
  const late = await market.list({ invoiceNumber: 'L', amount: 10_000, dueDate: '2026-12-01' })
  await fund(market, late.id, 9_000_00, 10_000_00)
  market.api.passTime(50 * dayMs)
  const investor = () => signInAgain(market.api, 'investor@shop.example')
  expect((await portfolioOf(await investor())).agesPaise).toEqual([0, 0, 10_000_00, 0])
  market.api.passTime(40 * dayMs)
  await market.api.call(
    'POST',
    '/api/v1/upkeep/close-due',
    {},
    { headers: { 'x-admin-token': 'an admin token for tests' } },
  )
  const lost = await portfolioOf(await investor())
  expect(lost).toMatchObject({ expectedPaise: 0, outPaise: 0, defaultedPaise: 10_000_00, xirrSoFar: null })
})

test('a wallet says what is held, and its movements come in pages, the last first', async () => {
  const market = await openMarket()
  const { id } = await market.list()
  await fund(market, id, 30_000_00, 33_333_33)
  await fund(market, id, 15_000_00, 16_666_67)
  const wallet = await market.investor.call<MarketWallet>('GET', '/api/market/wallet')
  expect(wallet.body).toMatchObject({ balancePaise: 9_55_000_00, heldPaise: 45_000_00 })
  const first = await market.investor.call<MovementPage>('GET', '/api/market/transactions?limit=2')
  expect(first.body.rows).toMatchObject([
    { kind: 'hold', amountPaise: -15_000_00, balancePaise: 9_55_000_00, invoiceId: id },
    { kind: 'hold', amountPaise: -30_000_00, balancePaise: 9_70_000_00 },
  ])
  const rest = await market.investor.call<MovementPage>('GET', `/api/market/transactions?after=${first.body.next}`)
  expect(rest.body).toMatchObject({ rows: [{ kind: 'opening', amountPaise: 10_00_000_00 }], next: null })
})

test('wishes are kept, and a smallest amount above the largest is none', async () => {
  const { investor } = await openMarket()
  const { body: usual } = await investor.call<MarketPreferences>('GET', '/api/market/preferences')
  const wanted = { ...usual, limits: { ...usual.limits, minPaise: 5_000_00, riskTolerance: 'low' } }
  await investor.call('PUT', '/api/market/preferences', wanted)
  expect((await investor.call('GET', '/api/market/preferences')).body).toMatchObject(wanted)
  const crossed = { ...usual, limits: { ...usual.limits, minPaise: 2, maxPaise: 1 } }
  expect((await investor.call('PUT', '/api/market/preferences', crossed)).status).toBe(400)
})

test('notices say each to whom it concerns, the last first, in pages', async () => {
  const market = await openMarket()
  const { id, invoiceNumber } = await market.list()
  await fund(market, id, 90_000_00, 1_00_000_00)
  await market.buyer.call('POST', `/api/invoices/${id}/repay`, {})
  const noticesOf = async ({ call }: SignedInAccount, query = '') =>
    (await call<NoticePage>('GET', `/api/market/notices?${query}`)).body
  const told = await noticesOf(market.investor)
  expect(told.rows).toMatchObject([
    { type: 'invoice_repaid', invoiceId: id, invoiceNumber, amountPaise: 1_00_000_00 },
    { type: 'own_part_funded', invoiceId: id, invoiceNumber, amountPaise: 90_000_00 },
  ])
  expect((await noticesOf(market.investor, `before=${told.rows[0]?.cursor}`)).rows).toHaveLength(1)
  expect((await noticesOf(market.buyer)).rows).toMatchObject([{ type: 'invoice_confirmation_request', invoiceNumber }])
  expect((await noticesOf(market.seller)).rows.map(({ type }) => type)).toEqual([
    ...['part_funded', 'invoice_funded', 'invoice_confirmed'],
  ])
})

test('papers are handed in once, kept for the account and for admins alone, and must be what they say', async () => {
  const market = await openMarket()
  const pia = await registerAccount(market.api, { ...meera, email: 'pia@shop.example', role: 'investor' })
  const handIn = (papers: object[]) =>
    pia.call<MarketKyc>('POST', '/api/market/kyc', { panNumber: 'ABCDE1234F', papers })
  const wrong = await handIn([{ type: 'pan', name: 'pan.png', contentBase64: pdf }])
  expect(wrong).toMatchObject({ status: 400, body: { code: 'file_unfit' } })
  expect(await handIn([])).toMatchObject({ status: 400, body: { code: 'kyc_documents_missing' } })
  const { body } = await handIn([{ type: 'pan', name: 'pan.pdf', contentBase64: pdf }])
  expect(body).toMatchObject({
    status: 'submitted',
    panNumber: 'ABCDE1234F',
    papers: [{ type: 'pan', name: 'pan.pdf' }],
  })
  const url = `/api/market/kyc/papers/${body.papers[0]?.id}`
  expect(await pia.call('GET', url)).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } })
  expect(await market.investor.call('GET', url)).toMatchObject({ status: 404 })
  const verified = await market.investor.call('POST', '/api/market/kyc', { panNumber: '', papers: [] })
  expect(verified).toMatchObject({ status: 400, body: { code: 'kyc_decided' } })
})
