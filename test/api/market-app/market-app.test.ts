// The marketplace as a machine of an investor, a buyer or an admin has it: through a real core and the real API, live and
// without a network.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clearEvents } from '../../../src/api/operations/market-event/clear-events.ts'
import { discountOf } from '../../../src/shared/domain/finance/price-advance.ts'
import { meera } from '../../support/api/financing-account.ts'
import {
  type ListeningMarket,
  type MarketMachine,
  openListeningMarket,
  openMachine,
} from '../../support/api/market-counter.ts'
import { direct, joinAsAdmin, offered } from '../../support/api/open-market.ts'
import { openTestApi } from '../../support/api/open-test-api.ts'

const key = '01a00000-0000-7000-8000-00000000abcd'
const onOffer = async ({ counter }: MarketMachine) =>
  (await counter.market.listings({})).value.rows.map(({ fundedPaise, number }) => [number, fundedPaise])

async function investorAt(market: ListeningMarket): Promise<MarketMachine> {
  const machine = openMachine(market.address)
  await machine.signIn('investor@shop.example')
  return machine
}

test('a machine signs in, keeps its token to itself, and comes back signed in', async () => {
  const market = await openListeningMarket()
  const machine = await investorAt(market)
  expect(await machine.counter.market.status({})).toMatchObject({
    ...{ line: 'live', walletPaise: 10_00_000_00, unreadCount: 0 },
    account: { email: 'investor@shop.example', role: 'investor' },
  })
  await machine.close()
  const secret = join(machine.dataFolder, 'market-secret.json')
  expect(statSync(secret).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(machine.dataFolder, 'market-known.json'), 'utf8')).not.toContain(
    JSON.parse(readFileSync(secret, 'utf8')).token,
  )
  const again = openMachine(market.address, machine.dataFolder)
  await expect.poll(async () => (await again.counter.market.status({})).line).toBe('live')
  await again.counter.market.signOut({})
  expect(await again.counter.market.status({})).toMatchObject({ line: 'signedOut', account: null })
  await expect(again.counter.market.portfolio({})).toBeRefused('market_signed_out')
})

test('who registers is signed in at once', async () => {
  const market = await openListeningMarket()
  const { counter } = openMachine(market.address)
  const fields = {
    email: 'pia@x.example',
    password: 'gold ring 7',
    role: 'investor',
    firstName: 'Pia',
    lastName: 'Rao',
  } as const
  const asked = { ...fields, address: market.address, phone: '9800000009', company: 'Pia Capital' }
  expect(await counter.market.register(asked)).toMatchObject({ account: { name: 'Pia Rao', kycStatus: 'pending' } })
  await expect(counter.market.register(asked)).toBeRefused('market_email_taken')
  const short = { ...asked, email: 'q@x.example', password: 'short' }
  await expect(counter.market.register(short)).toBeRefused('market_refused')
})

test('a wrong password is told, and so is a lock', async () => {
  const market = await openListeningMarket()
  const { counter } = openMachine(market.address)
  const asked = { address: market.address, email: 'investor@shop.example', password: 'wrong' }
  for (const _ of Array(5)) await expect(counter.market.signIn(asked)).toBeRefused('market_password_wrong')
  const right = { ...asked, password: meera.password }
  await expect(counter.market.signIn(right)).toBeRefused('market_locked')
})

test('what comes on offer, is funded and goes is here by itself', async () => {
  const market = await openListeningMarket()
  const one = await market.list({ invoiceNumber: 'ONE' })
  const machine = await investorAt(market)
  await expect.poll(() => onOffer(machine)).toEqual([['ONE', 0]])
  const two = await market.list({ invoiceNumber: 'TWO', amount: 90_000 })
  await expect
    .poll(async () => (await onOffer(machine)).toSorted())
    .toEqual([
      ['ONE', 0],
      ['TWO', 0],
    ])
  await market.investor.call('POST', `/api/invoices/${one.id}/fund`, { amount: 40_000 })
  await expect
    .poll(async () => (await onOffer(machine)).toSorted())
    .toEqual([
      ['ONE', 40_000_00],
      ['TWO', 0],
    ])
  await market.investor.call('POST', `/api/invoices/${one.id}/fund`, { amount: 50_000 })
  await expect.poll(() => onOffer(machine)).toEqual([['TWO', 0]])
  expect(machine.moved).toEqual(expect.arrayContaining([one.id, two.id]))
})

test('what others do costs the rows that moved, and nothing else is asked again', async () => {
  const market = await openListeningMarket()
  const { id } = await market.list({ invoiceNumber: 'ONE' })
  const second = await market.join('investor', 'Second')
  const machine = await investorAt(market)
  await expect.poll(() => onOffer(machine)).toEqual([['ONE', 0]])
  machine.net.asked.length = 0
  await second.call('POST', `/api/invoices/${id}/fund`, { amount: 40_000 })
  await expect.poll(() => onOffer(machine)).toEqual([['ONE', 40_000_00]])
  expect([...new Set(machine.net.asked)]).toEqual(['/api/market/listings/of'])
})

test('money goes in once, however often the same act is sent, and refusals are in words', async () => {
  const market = await openListeningMarket()
  const { id } = await market.list()
  const machine = await investorAt(market)
  const { market: calls } = machine.counter
  const asked = { id, key, amountPaise: 45_000_00, expectedPaise: 50_000_00 }
  const fundAs = (fields: object) => calls.fund({ ...asked, key: crypto.randomUUID(), ...fields })
  await expect(fundAs({ expectedPaise: 1 })).toBeRefused('market_price_stale')
  await expect(fundAs({ amountPaise: 90_000_01 })).toBeRefused('market_above_rest')
  await expect(fundAs({ id: '0'.repeat(24) })).toBeRefused('market_gone')
  for (const _ of Array(2)) expect(await calls.fund(asked)).toMatchObject({ walletPaise: 9_55_000_00 })
  await expect.poll(async () => (await calls.status({})).walletPaise).toBe(9_55_000_00)
  expect((await calls.portfolio({})).value).toMatchObject({ outPaise: 45_000_00, expectedPaise: 50_000_00 })
  expect((await calls.wallet({})).value.heldPaise).toBe(45_000_00)
  expect((await calls.movements({})).value.rows[0]).toMatchObject({ kind: 'hold', amountPaise: -45_000_00 })
  expect((await calls.listing({ id })).value).toMatchObject({ parts: [{ isOwn: true }] })
})

test('more than the wallet holds, and one’s own invoice', async () => {
  const market = await openListeningMarket()
  const large = await market.list({ invoiceNumber: 'LARGE', amount: 12_00_000 })
  const { counter } = await investorAt(market)
  const asked = { id: large.id, key, amountPaise: 10_00_001_00, expectedPaise: 11_11_112_22 }
  await expect(counter.market.fund(asked)).toBeRefused('market_wallet_short')
  const numbers = { profile: { panNumber: 'ABCDE1234F' } }
  for (const who of [market.seller, market.investor]) await who.call('PUT', '/api/auth/profile', numbers)
  await expect(counter.market.fund(asked)).toBeRefused('market_own_invoice')
})

test('without a network the last known state is there with its age, and what needs the server is refused', async () => {
  const market = await openListeningMarket()
  const { id } = await market.list({ invoiceNumber: 'KEPT' })
  const machine = await investorAt(market)
  await expect.poll(() => onOffer(machine)).toEqual([['KEPT', 0]])
  await machine.counter.market.portfolio({})
  await machine.close()
  const without = openMachine(market.address, machine.dataFolder)
  without.net.isUp = false
  const { market: calls } = without.counter
  expect(await calls.portfolio({})).toMatchObject({ isFresh: false, asOf: '2026-11-21T06:00:00.000Z' })
  await market.api.close()
  await expect.poll(async () => (await calls.status({})).line).toBe('offline')
  expect(await calls.listings({})).toMatchObject({ isFresh: false, value: { rows: [{ number: 'KEPT' }] } })
  expect(await calls.status({})).toMatchObject({ account: { role: 'investor' }, walletPaise: 10_00_000_00 })
  await expect(calls.listing({ id })).toBeRefused('market_unreachable')
  const asked = { id, key, amountPaise: 1, expectedPaise: 1 }
  await expect(calls.fund(asked)).toBeRefused('market_unreachable')
})

test('after a cut nothing is missed and nothing is doubled', async () => {
  const market = await openListeningMarket()
  await market.list({ invoiceNumber: 'BEFORE' })
  const machine = await investorAt(market)
  await expect.poll(() => onOffer(machine)).toEqual([['BEFORE', 0]])
  market.api.app.server.closeAllConnections()
  await market.list({ invoiceNumber: 'MEANWHILE', amount: 80_000 })
  await expect
    .poll(async () => (await onOffer(machine)).toSorted())
    .toEqual([
      ['BEFORE', 0],
      ['MEANWHILE', 0],
    ])
})

test('away for so long that what it missed is not kept any more, it reads anew', async () => {
  const market = await openListeningMarket({ tokenDays: 400 })
  const machine = await investorAt(market)
  expect(await onOffer(machine)).toEqual([])
  await market.api.close()
  const later = await openTestApi({ databaseUrl: market.api.databaseUrl, tokenDays: 400 })
  const headers = { authorization: `Bearer ${market.seller.token}` }
  const quick = { ...offered, dueDate: '2027-06-20', buyerName: 'Buyer', invoiceNumber: 'MISSED' }
  expect(await later.call('POST', '/api/invoices/create', quick, { headers })).toMatchObject({ status: 201 })
  await later.call('GET', '/api/events', undefined, { headers })
  later.passTime(91 * 24 * 60 * 60 * 1000)
  expect(await clearEvents(later.deps)).toBeGreaterThan(0)
  await later.app.listen({ host: '127.0.0.1', port: Number(new URL(market.address).port) })
  await expect.poll(() => onOffer(machine), { timeout: 10_000 }).toEqual([['MISSED', 0]])
})

test('what one account knew is not shown to the next', async () => {
  const market = await openListeningMarket()
  await market.join('investor', 'Other')
  await market.list()
  const machine = await investorAt(market)
  await machine.counter.market.portfolio({})
  await machine.close()
  const next = openMachine(market.address, machine.dataFolder)
  await next.signIn('other@shop.example')
  await next.close()
  expect(readFileSync(join(machine.dataFolder, 'market-known.json'), 'utf8')).not.toContain('portfolio')
})

test('notices count until they were looked at', async () => {
  const market = await openListeningMarket()
  const machine = openMachine(market.address)
  await machine.signIn('buyer@shop.example')
  await market.offer()
  const { market: calls } = machine.counter
  await expect.poll(async () => (await calls.status({})).unreadCount).toBe(1)
  const { last, rows } = (await calls.notices({})).value
  expect(rows).toMatchObject([{ type: 'invoice_confirmation_request' }])
  expect(await calls.noteSeen({ cursor: last })).toMatchObject({ unreadCount: 0 })
})

test('a buyer confirms, and pays what it was shown', async () => {
  const market = await openListeningMarket()
  const { id } = await market.offer()
  market.api.passTime(10 * 60 * 1000)
  const machine = openMachine(market.address)
  await machine.signIn('buyer@shop.example')
  const { market: calls } = machine.counter
  expect((await calls.buying({})).value.rows).toMatchObject([{ id, state: 'pending_buyer_confirmation' }])
  const word = { id, isRight: true, notes: '' }
  expect(await calls.sayToInvoice(word)).toMatchObject({ state: 'listed' })
  await expect(calls.sayToInvoice(word)).toBeRefused('market_decided')
  await market.investor.call('POST', `/api/invoices/${id}/fund`, { amount: 90_000 })
  const pay = { id, key, amountPaise: 1 }
  await expect(calls.payInvoice(pay)).toBeRefused('market_owed_changed')
  expect(await calls.payInvoice({ ...pay, amountPaise: 1_00_000_00 })).toMatchObject({ state: 'repaid' })
})

test('an admin decides, and the account whose papers they are reads it', async () => {
  const market = await openListeningMarket()
  await joinAsAdmin(market)
  const client = await direct(market.api)
  await client.query(`update financing_account set kyc_status = 'pending' where email = 'investor@shop.example'`)
  const machine = await investorAt(market)
  const papers = [{ type: 'pan' as const, name: 'pan.pdf', contentBase64: Buffer.from('%PDF-1.7').toString('base64') }]
  const wrong = [{ ...papers[0], type: 'pan' as const, name: 'pan.png', contentBase64: 'AAAA' }]
  const { market: calls } = machine.counter
  await expect(calls.submitKyc({ panNumber: '', papers: wrong })).toBeRefused('market_file_unfit')
  const handed = await calls.submitKyc({ panNumber: 'ABCDE1234F', papers })
  const office = openMachine(market.address)
  await office.signIn('admin@shop.example')
  const { kyc } = (await office.counter.market.backOffice({})).value
  expect(kyc).toMatchObject([{ email: 'investor@shop.example', papers: [{ name: 'pan.pdf' }] }])
  const paper = await office.counter.market.kycPaper({ id: handed.papers[0]?.id ?? '' })
  expect(paper).toMatchObject({ name: 'pan.pdf', mediaType: 'application/pdf' })
  await office.counter.market.decideKyc({ id: kyc[0]?.id ?? '', isVerified: true, why: 'The card is his' })
  expect((await calls.kyc({})).value).toMatchObject({ status: 'verified', said: 'The card is his' })
})

test('an auction is bid for at the price that was shown, beaten, and taken back', async () => {
  const market = await openListeningMarket()
  await market.join('investor', 'Second')
  const closesAt = '2026-11-21T13:30:00+05:30'
  const { id } = await market.list({ pricing: { mode: 'auction', advancePercent: 80, maxYearlyRate: 18, closesAt } })
  const [one, two] = [await investorAt(market), openMachine(market.address)]
  await two.signIn('second@shop.example')
  const first = (await one.counter.market.listing({ id })).value
  expect(first).toMatchObject({
    mode: 'auction',
    owedPaise: 80_000_00,
    auction: { maxRateBps: 1_800, bidCount: 0, own: null },
  })
  const days = first.auction?.days ?? 0
  const bid = ({ counter }: MarketMachine, rateBps: number, fields: object = {}) => {
    const heldPaise = 80_000_00 - discountOf(80_000_00, rateBps, days)
    const asked = { id, key: crypto.randomUUID(), slicePaise: 80_000_00, rateBps, limitBps: rateBps, heldPaise }
    return counter.market.bid({ ...asked, ...fields })
  }
  await expect(bid(one, 1_500, { heldPaise: 1 })).toBeRefused('market_price_stale')
  await expect(bid(one, 1_900)).toBeRefused('market_bid_unfit')
  expect(await bid(one, 1_500)).toMatchObject({ auction: { bestBps: 1_500, own: { winsPaise: 80_000_00 } } })
  await expect(bid(two, 1_600)).toBeRefused('market_bid_stale')
  expect(await bid(two, 1_200)).toMatchObject({ auction: { bidCount: 2, bestBps: 1_200 } })
  await expect.poll(async () => (await one.counter.market.listing({ id })).value.auction?.own?.winsPaise).toBe(0)
  const back = await one.counter.market.withdrawBid({ id })
  expect(back).toMatchObject({ walletPaise: 10_00_000_00, auction: { bidCount: 1, own: null } })
  market.api.passTime(109 * 60_000)
  await expect(two.counter.market.withdrawBid({ id })).toBeRefused('market_bid_binding')
  market.api.passTime(60 * 60_000)
  await expect(bid(one, 1_000)).toBeRefused('market_bidding_over')
})
