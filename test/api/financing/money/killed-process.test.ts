// The API as a process of its own, killed by the operating system in the middle of what moves money, and started again: each
// of it happens once, whether or not the killed one had got as far as that.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { addDays, dayInIndia, instantOf } from '../../../../src/shared/kernel/calendar.ts'
import type { SignedInAccount } from '../../../support/api/financing-account.ts'
import { sumJournal } from '../../../support/api/journal-sum.ts'
import { direct, type Market, openMarket, signedByBank } from '../../../support/api/open-market.ts'
import { signingSecret } from '../../../support/api/open-test-api.ts'
import { projectFolder } from '../../../support/test-folders.ts'

const adminToken = 'an admin token for tests'

interface Running {
  readonly child: ChildProcess
  post(path: string, body: string | undefined, headers: Record<string, string>): Promise<number>
}
type Ask = (api: Running) => Promise<number>
/** What is asked for, and the tables at which whoever does it is killed. */
type Work = readonly [ask: Ask, tables: readonly string[]]

async function startApi(databaseUrl: string): Promise<Running> {
  const told = { DATABASE_URL: databaseUrl, PORT: '0', JWT_SECRET: signingSecret, ADMIN_API_TOKEN: adminToken }
  const child = spawn(process.execPath, [`${projectFolder}src/api/index.ts`], {
    env: { ...process.env, ...told, PLATFORM_FEE_BPS: '100', NODE_ENV: 'test' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /open at (http:\S+?),/.exec(line)?.[1]
    if (address === undefined) continue
    child.stdout.resume()
    return {
      child,
      async post(path, body, headers) {
        const sent = body === undefined ? {} : { body }
        const type = body === undefined ? {} : { 'content-type': 'application/json' }
        return (await fetch(address + path, { method: 'POST', ...sent, headers: { ...type, ...headers } })).status
      },
    }
  }
  throw new Error('the API did not open')
}

/** The table is held, so that whoever writes to it waits there in the middle of a transaction; then the process is killed. */
async function killAt(db: pg.Client, table: string, api: Running, ask: Ask): Promise<void> {
  await db.query(`begin; lock table ${table} in share mode`)
  const asked = ask(api).catch(() => 'hung up')
  const waiting = `select from pg_locks l join pg_stat_activity a using (pid)
    where not l.granted and l.relation = $1::regclass and strpos(a.query, 'insert into ' || $1) > 0`
  const count = async () => {
    // Within a transaction it would see the same activity again and again.
    await db.query('select pg_stat_clear_snapshot()')
    return (await db.query(waiting, [table])).rowCount
  }
  await expect.poll(count, { interval: 10, timeout: 20_000 }).toBeGreaterThan(0)
  api.child.kill('SIGKILL')
  await once(api.child, 'exit')
  expect(api.child.signalCode).toBe('SIGKILL')
  await db.query('commit')
  expect(await asked).toBe('hung up')
}

const fund = (by: SignedInAccount, id: string, amount: number): Ask => {
  const headers = { authorization: `Bearer ${by.token}`, 'idempotency-key': `fund-${id}` }
  return api => api.post(`/api/invoices/${id}/fund`, JSON.stringify({ amount }), headers)
}
const closeWhatIsDue: Ask = api => api.post('/api/v1/upkeep/close-due', undefined, { 'x-admin-token': adminToken })
const payAtBank = (invoiceId: string, invoiceNumber: string): Ask => {
  const paidAt = instantOf(Date.now())
  const word = {
    transactionId: `UTR ${invoiceNumber}`,
    invoiceId,
    invoiceNumber,
    amount: 100_000,
    status: 'success',
    paidAt,
  }
  const text = JSON.stringify(word)
  return api => api.post('/api/v1/webhooks/payment', text, signedByBank(text))
}

/** A flat one of which a part is missing, and an auctioned one with bids whose time is over. */
async function openTwo(market: Market) {
  // The process goes by the real clock.
  market.api.passTime(Date.now() - market.api.deps.clock.nowMs())
  const second = await market.join('investor', 'Second')
  for (const each of [market.seller, market.buyer, market.investor, second]) await market.balanceOf(each)
  const today = dayInIndia(Date.now())
  const days = { issueDate: addDays(today, -3), dueDate: addDays(today, 60) }
  const flat = await market.list({ ...days, invoiceNumber: 'FLAT' })
  await market.investor.call('POST', `/api/invoices/${flat.id}/fund`, { amount: 40_000 })
  const closesAt = instantOf(market.api.deps.clock.nowMs() + 40 * 60_000)
  const pricing = { mode: 'auction', advancePercent: 80, maxYearlyRate: 18, closesAt }
  const auctioned = await market.list({ ...days, invoiceNumber: 'AUCTIONED', pricing })
  for (const [by, amount, yearlyRate] of [
    [market.investor, 70_000, 15],
    [second, 50_000, 12],
  ] as const) {
    const bid = { amount, yearlyRate, lowestRate: yearlyRate }
    expect(await by.call('POST', `/api/invoices/${auctioned.id}/bids`, bid)).toMatchObject({ status: 200 })
  }
  const db = await direct(market.api)
  await db.query(`update financed_invoice set closes_at = now() - interval '1 minute' where closes_at is not null`)
  return { auctioned, db, flat, second }
}

test('settlement, the close of an auction and the distribution: killed, started again, done once', {
  timeout: 180_000,
}, async () => {
  const market = await openMarket({ market: { feeBps: 100 } })
  const { auctioned, db, flat, second } = await openTwo(market)
  // The auction first, which every process closes by itself.
  const works: readonly Work[] = [
    [closeWhatIsDue, ['financed_step', 'market_event']],
    [fund(second, flat.id, 50_000), ['money_posting', 'market_event']],
    [payAtBank(auctioned.id, 'AUCTIONED'), ['financed_step']],
    [payAtBank(flat.id, 'FLAT'), ['money_posting']],
  ]
  let api = await startApi(market.api.databaseUrl)
  for (const [ask, tables] of works) {
    for (const table of tables) {
      await killAt(db, table, api, ask)
      api = await startApi(market.api.databaseUrl)
    }
    expect(await ask(api)).toBe(200)
    expect(await market.differences()).toEqual([])
  }
  const { faults } = await sumJournal(market.api)
  expect(faults).toEqual([])
  const { kinds, sums } = await market.journal()
  const count = (kind: string) => kinds.filter(each => each === kind).length
  // Two parts each: a settlement for each of them, one fee for each invoice, one receipt.
  expect([count('settlement'), count('fee'), count('receipt')]).toEqual([4, 2, 2])
  expect(sums).toMatchObject({ escrow: 0, collected: 0 })
  const states = await db.query(`select number, state from financed_invoice order by number`)
  expect(states.rows).toEqual(['AUCTIONED', 'FLAT'].map(number => ({ number, state: 'repaid' })))
})
