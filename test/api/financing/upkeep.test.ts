// What time does to invoices of the marketplace, and whether its money agrees (issue: money engine; domain.md 1.2, F12).
import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { direct, type Market, openMarket } from '../../support/api/open-market.ts'

const dayMs = 24 * 3_600_000
const headers = { 'x-admin-token': 'an admin token for tests' }
const closeDue = ({ api }: Market) => api.call('POST', '/api/v1/upkeep/close-due', undefined, { headers })
async function differences({ api }: Market) {
  const { body } = await api.call<{ differences: unknown[] }>('GET', '/api/v1/upkeep/reconciliation', undefined, {
    headers,
  })
  return body.differences
}
function tell({ api }: Market, fields: object) {
  const text = JSON.stringify({ status: 'success', paidAt: '2027-01-19T10:00:00+05:30', ...fields })
  const signature = createHmac('sha256', 'galla-test-webhook-secret').update(text).digest('hex')
  return api.call('POST', '/api/v1/webhooks/payment', text, { headers: { 'x-bank-signature': signature } })
}
const fund = ({ investor }: Market, id: string, amount: number) =>
  investor.call('POST', `/api/invoices/${id}/fund`, { amount })
const statusOf = async ({ api }: Market, id: string) => {
  // A sign-in is good for seven days; time has passed.
  const signedIn = await api.call<{ token: string }>('POST', '/api/auth/login', {
    ...{ email: 'seller@shop.example', password: 'gold ring 7' },
  })
  const authorization = `Bearer ${signedIn.body.token}`
  const { body } = await api.call<{ data: { status: string } }>('GET', `/api/invoices/${id}`, undefined, {
    headers: { authorization },
  })
  return body.data.status
}

test('an offer that was not funded before it is due ends, and every investor has his money back', async () => {
  const market = await openMarket()
  const { id } = await market.list({ dueDate: '2026-11-30', invoiceNumber: 'E', amount: 84_500 })
  await fund(market, id, 40_000)
  const other = await market.join('investor', 'Other')
  await other.call('POST', `/api/invoices/${id}/fund`, { amount: 10_000 })
  expect((await closeDue(market)).body).toMatchObject({ expiredCount: 0 })
  market.api.passTime(9 * dayMs)
  expect((await closeDue(market)).body).toMatchObject({ expiredCount: 1, defaultedCount: 0 })
  expect((await closeDue(market)).body).toMatchObject({ expiredCount: 0 })
  expect(await statusOf(market, id)).toBe('expired')
  const { kinds, sums } = await market.journal()
  expect(kinds.filter(kind => kind === 'refund')).toHaveLength(2)
  expect(sums.escrow).toBe(0)
  expect(await differences(market)).toEqual([])
})

test('what was not paid in the days of grace has defaulted, and all that comes goes to the investors', async () => {
  const market = await openMarket()
  const { id } = await market.list()
  await fund(market, id, 90_000)
  await tell(market, { transactionId: 'A', invoiceNumber: 'NW/26-27/0017', amount: 30_000 })
  market.api.passTime((60 + 7) * dayMs)
  expect((await closeDue(market)).body).toMatchObject({ defaultedCount: 0 })
  market.api.passTime(dayMs)
  expect((await closeDue(market)).body).toMatchObject({ defaultedCount: 1 })
  expect(await statusOf(market, id)).toBe('defaulted')
  const wallets = async () => (await market.journal()).sums.wallet
  const before = await wallets()
  await tell(market, { transactionId: 'B', invoiceNumber: 'NW/26-27/0017', amount: 20_000 })
  expect(await wallets()).toBe((before ?? 0) + 20_000_00)
  await tell(market, { transactionId: 'C', invoiceNumber: 'NW/26-27/0017', amount: 50_000 })
  expect(await statusOf(market, id)).toBe('repaid')
  expect((await market.journal()).sums.collected).toBe(0)
  expect(await differences(market)).toEqual([])
})

test('one who never pays anything leaves the investors with nothing, and the money agrees', async () => {
  const market = await openMarket()
  const { id } = await market.list()
  await fund(market, id, 90_000)
  market.api.passTime(68 * dayMs)
  expect((await closeDue(market)).body).toMatchObject({ defaultedCount: 1 })
  expect(await differences(market)).toEqual([])
})

test('what does not agree is named', async () => {
  const market = await openMarket()
  const { id } = await market.list()
  await fund(market, id, 1_000)
  const client = await direct(market.api)
  await client.query(`update money_account set balance_paise = balance_paise + 5 where kind = 'escrow'`)
  await client.query('update financed_invoice set funded_paise = funded_paise + 7')
  expect(await differences(market)).toMatchObject([
    { check: 'balance of an account and its postings', expected: 1_000, found: 1_000.05 },
    { check: 'escrow of an invoice and what is held', expected: 1_000, found: 1_000.05 },
    { check: 'parts of an invoice and what it was funded with', expected: 1_000, found: 1_000.07 },
  ])
})

test('the database itself keeps the journal as it is, balanced, and out of the red', async () => {
  const market = await openMarket()
  const { id } = await market.list()
  await fund(market, id, 1_000)
  const client = await direct(market.api)
  for (const table of ['money_entry', 'money_posting', 'financed_step']) {
    await expect(client.query(`delete from ${table}`)).rejects.toThrow()
    await expect(
      client.query(`update ${table} set ${table === 'financed_step' ? 'notes' : 'entry_id'} = null`),
    ).rejects.toThrow()
  }
  await expect(
    client.query(
      `insert into money_entry (id, kind, cause, method, at) values (gen_random_uuid(), 'deposit', 'x', 'x', now())`,
    ),
  ).rejects.toThrow('does not balance')
  const oneSided = `insert into money_posting (entry_id, line, account_id, amount_paise, balance_paise)
    select e.id, 9, a.id, 5, 5 from money_entry e, money_account a where e.kind = 'hold' and a.kind = 'escrow'`
  await expect(client.query(oneSided)).rejects.toThrow('does not balance')
  await expect(client.query(`update money_account set balance_paise = -1 where kind = 'escrow'`)).rejects.toThrow(
    'balance',
  )
})

test('only the platform itself asks for it', async () => {
  const { api, investor } = await openMarket()
  expect(await api.call('POST', '/api/v1/upkeep/close-due')).toMatchObject({ status: 403 })
  expect(await investor.call('GET', '/api/v1/upkeep/reconciliation')).toMatchObject({ status: 403 })
})

const act = fc.oneof(
  fc.record({
    kind: fc.constant('list' as const),
    rupees: fc.integer({ min: 100, max: 5_000 }),
    days: fc.integer({ min: 8, max: 40 }),
  }),
  fc.record({
    kind: fc.constant('fund' as const),
    which: fc.nat(3),
    paise: fc.integer({ min: 1, max: 2_000_00 }),
    isRest: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('tell' as const),
    which: fc.nat(3),
    paise: fc.integer({ min: 1, max: 4_000_00 }),
    reference: fc.nat(5),
  }),
  fc.record({ kind: fc.constant('repay' as const), which: fc.nat(3) }),
  fc.record({ kind: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 2 }) }),
)

test('whatever happens, no paisa is lost or made', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 20 }), async acts => {
      const market = await openMarket({ market: { feeBps: 75 } })
      const made: { id: string; invoiceNumber: string; targetPaise: number }[] = []
      const passed = { days: 0 }
      for (const each of acts) {
        const chosen = 'which' in each ? made[each.which % Math.max(1, made.length)] : undefined
        if (each.kind === 'list' && passed.days < 5) {
          const dueDate = new Date(Date.UTC(2026, 10, 21) + (passed.days + each.days) * dayMs)
            .toISOString()
            .slice(0, 10)
          const fields = { invoiceNumber: `N${made.length}`, amount: each.rupees, discountRate: 7.5, dueDate }
          const { id, invoiceNumber } = await market.offer({ ...fields, buyerName: 'Buyer' })
          made.push({ id, invoiceNumber, targetPaise: Math.round(each.rupees * 92.5) })
        }
        if (each.kind === 'pass' && passed.days < 5) {
          passed.days += each.days
          market.api.passTime(each.days * dayMs)
          await closeDue(market)
        }
        if (chosen === undefined) continue
        if (each.kind === 'fund') await fund(market, chosen.id, (each.isRest ? chosen.targetPaise : each.paise) / 100)
        if (each.kind === 'tell')
          await tell(market, {
            ...chosen,
            transactionId: `T${each.reference}`,
            invoiceId: chosen.id,
            amount: each.paise / 100,
          })
        if (each.kind === 'repay') await market.buyer.call('POST', `/api/invoices/${chosen.id}/repay`)
      }
      await market.journal()
      expect(await differences(market)).toEqual([])
      market.api.passTime(60 * dayMs)
      await closeDue(market)
      expect((await market.journal()).sums.escrow ?? 0).toBe(0)
      expect(await differences(market)).toEqual([])
      await market.api.close()
    }),
    { numRuns: 15 },
  )
})
