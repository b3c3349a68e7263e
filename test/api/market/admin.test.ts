// the platform’s back office: papers, held invoices, money in suspense, what is overdue; each decision with who and why.
import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import type { BackOffice, Decided } from '../../../src/shared/contract/market/admin.ts'
import { meera, registerAccount, type SignedInAccount, signInAgain } from '../../support/api/financing-account.ts'
import { listenToMarket } from '../../support/api/listen-to-market.ts'
import { direct, type Market, openMarket } from '../../support/api/open-market.ts'

const dayMs = 24 * 60 * 60 * 1000

async function openOffice(): Promise<Market & { readonly admin: SignedInAccount }> {
  const market = await openMarket()
  const admin = await registerAccount(market.api, { ...meera, email: 'admin@galla.example', role: 'buyer' })
  const client = await direct(market.api)
  await client.query(`update financing_account set role = 'admin' where email = 'admin@galla.example'`)
  return { ...market, admin }
}

const officeOf = async ({ call }: SignedInAccount) =>
  (await call<BackOffice>('GET', '/api/market/admin/back-office')).body
const decide = ({ call }: SignedInAccount, path: string, body: object) =>
  call<Decided & { code: string }>('POST', `/api/market/admin/${path}`, body)

/** Its buyer has confirmed it within minutes of the first, and something about it is gravely odd. */
async function hold(market: Market): Promise<{ id: string }> {
  await market.list({ invoiceNumber: 'SMALL', amount: 1_000 })
  const { id } = await market.offer({ invoiceNumber: 'LARGE', amount: 90_001 })
  market.api.passTime(10 * 60 * 1000)
  const said = await market.buyer.call('POST', `/api/market/buying/${id}/word`, { isRight: true, notes: '' })
  expect(said.body).toMatchObject({ state: 'confirmed' })
  return { id }
}

async function fundWhole(market: Market, id: string): Promise<void> {
  const asked = { amountPaise: 90_000_00, expectedPaise: 1_00_000_00 }
  expect((await market.investor.call('POST', `/api/market/listings/${id}/fund`, asked)).status).toBe(200)
}

async function bankSays(market: Market, word: object): Promise<void> {
  const text = JSON.stringify({ status: 'success', paidAt: '2026-11-21T06:00:00.000Z', ...word })
  const signature = createHmac('sha256', 'galla-test-webhook-secret').update(text).digest('hex')
  const answer = await market.api.app.inject({
    ...{ method: 'POST', url: '/api/v1/webhooks/payment', payload: text },
    headers: { 'content-type': 'application/json', 'x-bank-signature': signature },
  })
  expect(answer.statusCode, answer.body).toBe(200)
}

test('an admin verifies who handed in papers, and turns down with a reason that the account reads', async () => {
  const market = await openOffice()
  const contentBase64 = Buffer.from('%PDF-1.7').toString('base64')
  const ids: string[] = []
  for (const name of ['good', 'bad']) {
    const account = await registerAccount(market.api, { ...meera, email: `${name}@x.example`, role: 'investor' })
    const papers = [{ type: 'pan', name: 'pan.pdf', contentBase64 }]
    await account.call('POST', '/api/market/kyc', { panNumber: 'ABCDE1234F', papers })
    const { body } = await account.call<{ account: { id: string } }>('GET', '/api/market/session')
    ids.push(body.account.id)
    const isVerified = name === 'good'
    const decided = await decide(market.admin, `kyc/${body.account.id}`, { isVerified, why: `It is ${name}` })
    expect(decided).toMatchObject({
      status: 200,
      body: { decision: { subject: `${name}@x.example`, byName: 'Meera Nair' } },
    })
    const kyc = await account.call('GET', '/api/market/kyc')
    expect(kyc.body).toMatchObject({ status: isVerified ? 'verified' : 'rejected', said: `It is ${name}` })
  }
  const again = await decide(market.admin, `kyc/${ids[0]}`, { isVerified: false, why: 'Once more' })
  expect(again).toMatchObject({ status: 409, body: { code: 'kyc_not_waiting' } })
  expect(await officeOf(market.admin)).toMatchObject({
    kyc: [],
    decisions: [{ decision: 'kyc_rejected', why: 'It is bad' }, { decision: 'kyc_verified' }],
  })
})

test('an invoice that is held is listed on an admin’s word', async () => {
  const market = await openOffice()
  const { id } = await hold(market)
  expect((await officeOf(market.admin)).holds).toMatchObject([
    { id, flags: expect.arrayContaining([{ severity: 'high', type: 'amount_anomaly', message: expect.any(String) }]) },
  ])
  const released = await decide(market.admin, `holds/${id}`, { isReleased: true, why: 'A new large customer' })
  expect(released.body).toMatchObject({ state: 'listed', decision: { decision: 'hold_released', subject: 'LARGE' } })
  const again = await decide(market.admin, `holds/${id}`, { isReleased: false, why: 'Not so' })
  expect(again).toMatchObject({ body: { code: 'not_held' } })
})

test('one that is ended gives back what investors had put in', async () => {
  const market = await openOffice()
  const { id } = await hold(market)
  await market.investor.call('POST', `/api/invoices/${id}/fund`, { amount: 9_000 })
  expect(await market.balanceOf(market.investor)).toBe(9_91_000)
  const ended = await decide(market.admin, `holds/${id}`, { isReleased: false, why: 'The buyer does not exist' })
  expect(ended.body).toMatchObject({ state: 'cancelled' })
  expect(await market.balanceOf(market.investor)).toBe(10_00_000)
  await market.journal()
})

test('money in suspense goes to the invoice it was for, or back, once', async () => {
  const market = await openOffice()
  const { id, invoiceNumber } = await market.list()
  await bankSays(market, { transactionId: 'UTR1', invoiceNumber, amount: 1_00_000 })
  await bankSays(market, { transactionId: 'UTR2', invoiceNumber, amount: 77 })
  await fundWhole(market, id)
  const { suspense } = await officeOf(market.admin)
  expect(suspense).toMatchObject([
    { reference: 'UTR1', amountPaise: 1_00_000_00, candidates: [{ id }] },
    { reference: 'UTR2', amountPaise: 77_00 },
  ])
  const matched = await decide(market.admin, 'suspense/UTR1', { invoiceId: id, why: 'Paid a day early' })
  expect(matched.body).toMatchObject({ state: 'repaid', decision: { decision: 'suspense_matched' } })
  const returned = await decide(market.admin, 'suspense/UTR2', { invoiceId: null, why: 'Nobody knows it' })
  expect(returned.body).toMatchObject({ state: null, decision: { decision: 'suspense_returned' } })
  expect(await decide(market.admin, 'suspense/UTR2', { invoiceId: null, why: 'Again' })).toMatchObject({ status: 404 })
  expect((await market.journal()).sums).toMatchObject({ suspense: 0 })
  expect(await officeOf(market.admin)).toMatchObject({ suspense: [], differences: [] })
})

test('money is matched to no invoice that does not wait for it', async () => {
  const market = await openOffice()
  const { id, invoiceNumber } = await market.list()
  await bankSays(market, { transactionId: 'UTR1', invoiceNumber, amount: 1 })
  const asked = await decide(market.admin, 'suspense/UTR1', { invoiceId: id, why: 'Perhaps' })
  expect(asked).toMatchObject({ body: { code: 'not_awaiting_money' } })
  expect((await officeOf(market.admin)).suspense).toHaveLength(1)
})

test('an overdue invoice is taken for lost on an admin’s word, and what is done after is written down', async () => {
  const market = await openOffice()
  const { id } = await market.list({ dueDate: '2026-12-20' })
  await fundWhole(market, id)
  const early = await decide(market.admin, `late/${id}`, { isDeclared: true, why: 'Too soon' })
  expect(early).toMatchObject({ status: 409, body: { code: 'not_late' } })
  market.api.passTime(33 * dayMs)
  const [admin, seller] = [
    await signInAgain(market.api, 'admin@galla.example'),
    await signInAgain(market.api, 'seller@shop.example'),
  ]
  expect((await officeOf(admin)).late).toMatchObject([{ id, daysLate: 4, investorCount: 1, state: 'funded' }])
  const lost = await decide(admin, `late/${id}`, { isDeclared: true, why: 'The buyer has closed' })
  expect(lost.body).toMatchObject({ state: 'defaulted', decision: { decision: 'default_declared' } })
  const noted = await decide(admin, `late/${id}`, { isDeclared: false, why: 'A notice was sent' })
  expect(noted.body).toMatchObject({ state: 'defaulted', decision: { decision: 'recovery_noted' } })
  const { body } = await seller.call<{ data: { workflow: { statusHistory: object[] } } }>('GET', `/api/invoices/${id}`)
  expect(body.data.workflow.statusHistory.at(-1)).toMatchObject({ status: 'defaulted', notes: 'The buyer has closed' })
})

test('nobody else decides, nobody decides without saying why, and what was decided cannot be changed', async () => {
  const market = await openOffice()
  const { id } = await hold(market)
  for (const who of [market.seller, market.buyer, market.investor]) {
    expect(await who.call('GET', '/api/market/admin/back-office')).toMatchObject({ body: { code: 'role_unfit' } })
    const asked = await decide(who, `holds/${id}`, { isReleased: true, why: 'Mine' })
    expect(asked).toMatchObject({ status: 403, body: { code: 'role_unfit' } })
  }
  expect((await decide(market.admin, `holds/${id}`, { isReleased: true, why: ' ' })).status).toBe(400)
  await decide(market.admin, `holds/${id}`, { isReleased: true, why: 'Good' })
  const client = await direct(market.api)
  await expect(client.query(`update market_decision set why = 'Better'`)).rejects.toThrow()
  await expect(client.query('delete from market_decision')).rejects.toThrow()
  await expect(client.query('truncate market_decision')).rejects.toThrow()
})

test('an admin tells everybody something: who listens hears it at once, the others find it among their notices', async () => {
  const market = await openOffice()
  const ear = await listenToMarket(market.api, market.investor)
  const said = { message: 'The market rests on Sunday from 2 to 4.', why: 'A new disk' }
  const decided = await decide(market.admin, 'announcements', said)
  expect(decided.body.decision).toMatchObject({ decision: 'announced', subject: said.message, why: said.why })
  await expect.poll(() => ear.payloads('system-announcement')).toMatchObject([{ message: said.message }])
  const notices = (await market.buyer.call<{ rows: object[]; last: string }>('GET', '/api/market/notices')).body
  expect(notices.rows[0]).toMatchObject({ type: 'announcement', said: said.message, cursor: notices.last })
  expect(await decide(market.investor, 'announcements', said)).toMatchObject({
    status: 403,
    body: { code: 'role_unfit' },
  })
  expect(await decide(market.admin, 'announcements', { ...said, message: ' ' })).toMatchObject({ status: 400 })
  expect(ear.payloads('system-announcement')).toHaveLength(1)
})
