// No invoice is offered twice, whoever brings it and however slightly it was altered (domain.md 1.4).
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { SignedInAccount } from '../../support/api/financing-account.ts'
import { direct, type Offered, offered, openMarket } from '../../support/api/open-market.ts'

const gstin = '27AAPFU0939F1ZV'
const saysGstin = (account: SignedInAccount, gstNumber = gstin) =>
  account.call('PUT', '/api/auth/profile', { gstNumber })
const create = (seller: SignedInAccount, fields: object = {}) =>
  seller.call<{ data: Offered & { verification: { fraudCheck: { flags: { type: string; severity: string }[] } } } }>(
    'POST',
    '/api/invoices/create',
    { ...offered, ...fields },
  )
const flagsOf = async (made: ReturnType<typeof create>) =>
  (await made).body.data.verification.fraudCheck.flags.map(({ severity, type }) => `${type} ${severity}`)

test('a paper of one GSTIN is offered once, from whichever account', async () => {
  const { join, seller } = await openMarket()
  const other = await join('seller', 'Other')
  await saysGstin(seller)
  await saysGstin(other)
  expect(await create(seller)).toMatchObject({ status: 201 })
  const again = await create(other, { invoiceNumber: offered.invoiceNumber.toLowerCase() })
  expect(again).toMatchObject({ status: 409, body: { code: 'claimed_already' } })
  expect(await create(other, { invoiceNumber: 'NW/26-27/0018' })).toMatchObject({ status: 201 })
})

test('of accounts that offer one paper at the same moment one has it', async () => {
  const { join, seller } = await openMarket()
  const others = await Promise.all(Array.from({ length: 7 }, (_, index) => join('seller', `Other${index}`)))
  const sellers = [seller, ...others]
  for (const each of sellers) await saysGstin(each)
  const statuses = (await Promise.all(sellers.map(each => create(each)))).map(({ status }) => status)
  expect(statuses.toSorted()).toEqual([201, ...Array(7).fill(409)])
})

test('a GSTIN that nobody has looked at keeps nobody’s paper', async () => {
  const { join, seller } = await openMarket()
  const stranger = await join('seller', 'Stranger')
  await saysGstin(seller)
  await saysGstin(stranger)
  await stranger.call('POST', '/api/auth/kyc', { status: 'rejected' })
  const quick = { buyerName: 'Buyer and Sons' }
  expect(await create(stranger, quick)).toMatchObject({ status: 201 })
  expect(await create(seller)).toMatchObject({ status: 201 })
})

test('what was turned down may be offered again, what was funded never', async () => {
  const { api, buyer, investor, seller } = await openMarket()
  const first = await create(seller)
  expect(await create(seller)).toMatchObject({ status: 409, body: { code: 'financed_number_taken' } })
  await buyer.call('POST', `/api/invoices/${first.body.data.id}/confirm`, { confirmed: false })
  const second = await create(seller)
  expect(second).toMatchObject({ status: 201 })
  api.passTime(10 * 60 * 1000)
  const { id } = second.body.data
  await buyer.call('POST', `/api/invoices/${id}/confirm`, { confirmed: true })
  expect(await investor.call('POST', `/api/invoices/${id}/fund`, { amount: 90_000 })).toMatchObject({ status: 200 })
  await buyer.call('POST', `/api/invoices/${id}/repay`)
  expect(await create(seller)).toMatchObject({ status: 409 })
})

test('its number written otherwise holds an invoice for a person', async () => {
  const { api, buyer, seller } = await openMarket()
  await create(seller)
  const made = await create(seller, { invoiceNumber: 'NW-26-27-17', amount: 60_000.5 })
  expect(made.body.data.verification).toMatchObject({
    duplicateCheck: { status: 'failed' },
    fraudCheck: { flags: [{ type: 'similar_number', severity: 'high' }] },
  })
  api.passTime(10 * 60 * 1000)
  const said = await buyer.call('POST', `/api/invoices/${made.body.data.id}/confirm`, { confirmed: true })
  expect(said).toMatchObject({ body: { data: { status: 'confirmed' } } })
})

test('the same buyer, amount and date from another seller is marked', async () => {
  const { join, seller } = await openMarket()
  await create(seller)
  const other = await join('seller', 'Other')
  expect(await flagsOf(create(other, { invoiceNumber: 'X9' }))).toEqual(['other_seller medium', 'pattern medium'])
})

test('two who sell to each other are marked, for the same amount gravely', async () => {
  const { join, seller } = await openMarket()
  const back = await join('seller', 'Back')
  await saysGstin(seller)
  await saysGstin(back, '29AAGCB7383J1Z4')
  // Each is known to the other by his GSTIN; the same firm buys by an account of its own.
  const upload = (from: SignedInAccount, number: string, amount: number, to: string) =>
    from.call<{ invoiceId: string }>('POST', '/api/v1/invoices/upload', {
      ...{ invoiceNumber: number, amount, dueDate: '2027-01-20', customerGST: to },
      invoiceFile: Buffer.from('%PDF-1.7').toString('base64'),
    })
  await upload(seller, 'S1', 60_000.5, '29AAGCB7383J1Z4')
  const flags = async (number: string, amount: number) => {
    const { body } = await upload(back, number, amount, gstin)
    const seen = await back.call<{
      data: { verification: { fraudCheck: { flags: { type: string; severity: string }[] } } }
    }>('GET', `/api/invoices/${body.invoiceId}`)
    return seen.body.data.verification.fraudCheck.flags.map(({ severity, type }) => `${type} ${severity}`)
  }
  expect(await flags('B1', 60_000.5)).toContain('circular_trading high')
  expect(await flags('B2', 55_000.5)).toContain('circular_trading medium')
})

test('an IRN that is not that of the paper is refused, and one that is stands once', async () => {
  const { seller } = await openMarket()
  await saysGstin(seller)
  const irn = createHash('sha256').update(`${gstin}2026-27INV${offered.invoiceNumber}`).digest('hex')
  expect(await create(seller, { irn: irn.replace(/^./, digit => (digit === '0' ? '1' : '0')) })).toMatchObject({
    status: 400,
    body: { code: 'irn_wrong' },
  })
  expect(await create(seller, { irn: 'abc' })).toMatchObject({ status: 400 })
  expect(await create(seller, { irn: irn.toUpperCase() })).toMatchObject({ status: 201 })
})

test('what is kept says neither GSTIN nor number, and cannot be tried out without the key', async () => {
  const { api, seller } = await openMarket()
  await saysGstin(seller)
  await create(seller)
  const client = await direct(api)
  const { rows } = await client.query<{ exact: Buffer }>('select exact from financed_claim')
  const text = JSON.stringify(['F1', gstin, '26-27', 'INV', offered.invoiceNumber])
  expect(rows).toHaveLength(1)
  expect(rows[0]?.exact).toHaveLength(32)
  expect(rows[0]?.exact.equals(createHash('sha256').update(text).digest())).toBe(false)
})
