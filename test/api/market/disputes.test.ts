// A buyer's dispute in the app: who reads what of it, what an admin decides, and what is given up.
import { expect, test } from 'vitest'
import type { BackOffice, Decided } from '../../../src/shared/contract/market/admin.ts'
import type { BuyerInvoice, BuyerInvoices } from '../../../src/shared/contract/market/buying.ts'
import type { ListingDetails } from '../../../src/shared/contract/market/listing.ts'
import type { NoticePage } from '../../../src/shared/contract/market/notices.ts'
import { type SignedInAccount, signInAgain } from '../../support/api/financing-account.ts'
import { joinAsAdmin, type Market, openMarket } from '../../support/api/open-market.ts'

const dayMs = 24 * 3_600_000
const said = { cause: 'goods_bad', words: 'Half of the bags were wet' }
const why = 'The photographs show wet bags'

async function fund(market: Market, fields: object = {}): Promise<string> {
  const { id } = await market.list(fields)
  await market.investor.call('POST', `/api/invoices/${id}/fund`, { amount: 90_000 })
  return id
}
const dispute = ({ buyer }: Market, id: string) =>
  buyer.call<BuyerInvoice>('POST', `/api/market/buying/${id}/dispute`, said)
const decide = ({ call }: SignedInAccount, path: string, body: object) =>
  call<Decided & { code: string }>('POST', `/api/market/admin/${path}`, body)
const officeOf = async ({ call }: SignedInAccount) =>
  (await call<BackOffice>('GET', '/api/market/admin/back-office')).body
const detailsFor = async ({ call }: SignedInAccount, id: string) =>
  (await call<ListingDetails>('GET', `/api/market/listings/${id}`)).body
const toldTo = async ({ call }: SignedInAccount) =>
  (await call<NoticePage>('GET', '/api/market/notices')).body.rows.map(each => [each.type, each.said])

test('a dispute is read by its parties: cause and words by buyer, seller and platform, the cause alone by investors', async () => {
  const market = await openMarket()
  const admin = await joinAsAdmin(market)
  const id = await fund(market)
  expect((await dispute(market, id)).body).toMatchObject({
    ...{ state: 'disputed', dispute: { ...said, outcome: 'open', why: '', decidedAt: null } },
  })
  expect(await dispute(market, id)).toMatchObject({ status: 400, body: { code: 'not_disputable' } })
  const { body } = await market.buyer.call<BuyerInvoices>('GET', '/api/market/buying')
  expect(body.rows).toMatchObject([{ id, dispute: said }])
  expect((await officeOf(admin)).disputes).toMatchObject([
    { id, investorCount: 1, dispute: said, fromSellerPaise: 90_000_00, toBuyerPaise: 0 },
  ])
  expect((await detailsFor(market.seller, id)).dispute).toMatchObject(said)
  expect((await detailsFor(market.investor, id)).dispute).toMatchObject({ cause: 'goods_bad', words: '' })
  expect((await toldTo(market.seller))[0]).toEqual(['invoice_disputed', said.words])
  expect((await toldTo(market.investor))[0]).toEqual(['invoice_disputed', ''])
})

test('where the invoice stands no money moves, and everybody reads why', async () => {
  const market = await openMarket()
  const admin = await joinAsAdmin(market)
  const id = await fund(market)
  await dispute(market, id)
  const before = await market.journal()
  const decided = await decide(admin, `disputes/${id}`, { isRefunded: false, why })
  expect(decided.body).toMatchObject({
    state: 'funded',
    decision: { decision: 'dispute_resumed', byName: 'Admin Rao' },
  })
  expect((await market.journal()).kinds).toEqual(before.kinds)
  expect(await officeOf(admin)).toMatchObject({ disputes: [], decisions: [{ why }] })
  for (const who of [market.seller, market.buyer, market.investor]) {
    expect((await detailsFor(who, id)).dispute).toMatchObject({ outcome: 'dismissed', why })
    expect((await toldTo(who))[0]).toEqual(['dispute_dismissed', why])
  }
  const again = await decide(admin, `disputes/${id}`, { isRefunded: true, why })
  expect(again).toMatchObject({ status: 409, body: { code: 'not_disputed' } })
})

test('where the buyer is right money goes back as it was shown', async () => {
  const market = await openMarket()
  const admin = await joinAsAdmin(market)
  const id = await fund(market)
  await market.tell({ transactionId: 'A', invoiceNumber: 'NW/26-27/0017', amount: 30_000 })
  await dispute(market, id)
  const [shown] = (await officeOf(admin)).disputes
  expect(shown).toMatchObject({ fromSellerPaise: 90_000_00, toBuyerPaise: 30_000_00 })
  const before = await Promise.all([market.seller, market.buyer, market.investor].map(market.balanceOf))
  const decided = await decide(admin, `disputes/${id}`, { isRefunded: true, why })
  expect(decided.body).toMatchObject({ state: 'refunded', decision: { decision: 'dispute_refunded' } })
  const after = await Promise.all([market.seller, market.buyer, market.investor].map(market.balanceOf))
  expect(after.map((rupees, n) => rupees - (before[n] ?? 0))).toEqual([-90_000, 30_000, 90_000])
  expect((await toldTo(market.investor))[0]).toEqual(['dispute_upheld', why])
  expect((await toldTo(market.buyer))[0]).toEqual(['dispute_upheld', why])
  expect(await market.differences()).toEqual([])
})

test('a buyer who pays after all has ended the dispute himself', async () => {
  const market = await openMarket()
  const id = await fund(market)
  await dispute(market, id)
  const asked = { amountPaise: 1_00_000_00 }
  const { body } = await market.buyer.call<BuyerInvoice>('POST', `/api/market/buying/${id}/pay`, asked)
  expect(body).toMatchObject({ state: 'repaid', dispute: { outcome: 'paid' } })
})

test('what has defaulted is given up with a reason, once; money that comes after all is still matched to it', async () => {
  const market = await openMarket()
  await joinAsAdmin(market)
  const id = await fund(market, { dueDate: '2026-12-20' })
  market.api.passTime(33 * dayMs)
  const admin = await signInAgain(market.api, 'admin@shop.example')
  const early = await decide(admin, `late/${id}/write-off`, { why })
  expect(early).toMatchObject({ status: 409, body: { code: 'not_late' } })
  await decide(admin, `late/${id}`, { isDeclared: true, why: 'The firm is gone' })
  const given = await decide(admin, `late/${id}/write-off`, { why })
  expect(given.body).toMatchObject({ state: 'written_off', decision: { decision: 'written_off' } })
  expect((await officeOf(admin)).late).toEqual([])
  for (const email of ['seller@shop.example', 'investor@shop.example'])
    expect((await toldTo(await signInAgain(market.api, email)))[0]).toEqual(['invoice_written_off', why])
  await market.tell({ transactionId: 'B', invoiceNumber: 'NW/26-27/0017', amount: 5_000 })
  expect((await officeOf(admin)).suspense).toMatchObject([{ reference: 'B', candidates: [{ id }] }])
})

test('an invoice by yearly rate that is overdue waits for a decision too', async () => {
  const market = await openMarket()
  await joinAsAdmin(market)
  const { id } = await market.list({ pricing: { mode: 'rate', advancePercent: 80, yearlyRate: 12 } })
  const { targetPaise } = await detailsFor(market.investor, id)
  await market.investor.call('POST', `/api/invoices/${id}/fund`, { amount: targetPaise / 100 })
  market.api.passTime(63 * dayMs)
  const headers = { 'x-admin-token': 'an admin token for tests' }
  await market.api.call('POST', '/api/v1/upkeep/close-due', {}, { headers })
  const { late } = await officeOf(await signInAgain(market.api, 'admin@shop.example'))
  expect(late).toMatchObject([{ id, state: 'overdue', investorCount: 1 }])
})

test('nobody disputes without words, or what is another’s; nobody but an admin decides', async () => {
  const market = await openMarket()
  const id = await fund(market)
  const silent = await market.buyer.call('POST', `/api/market/buying/${id}/dispute`, { ...said, words: ' ' })
  expect(silent.status).toBe(400)
  const other = await market.join('buyer', 'Stranger')
  expect(await other.call('POST', `/api/market/buying/${id}/dispute`, said)).toMatchObject({ status: 403 })
  for (const who of [market.seller, market.buyer, market.investor])
    for (const path of [`disputes/${id}`, `late/${id}/write-off`])
      expect(await decide(who, path, { isRefunded: true, why })).toMatchObject({ body: { code: 'role_unfit' } })
})
