// Whatever happens on the marketplace, in whatever order, by whatever price: no paisa is lost or made, and no state leaves its
// table of arrows.
import fc from 'fast-check'
import type pg from 'pg'
import { expect, test } from 'vitest'
import { sendPayouts } from '../../../../src/api/operations/bank-payout/send-payouts.ts'
import { closeDue } from '../../../../src/api/operations/financed-invoice/close-due.ts'
import { lowerBalance } from '../../../../src/api/operations/financed-invoice/lower-balance.ts'
import { collectDues } from '../../../../src/api/operations/financed-invoice/money/take-dues.ts'
import { type FinancedState, mayBecome } from '../../../../src/shared/domain/finance/financed-states.ts'
import type { SignedInAccount } from '../../../support/api/financing-account.ts'
import { direct, type Market, openMarket } from '../../../support/api/open-market.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const which = fc.nat(4)
const rupees = fc.integer({ min: 100, max: 60_000 }).map(paise => paise / 10)

const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('list' as const),
      mode: fc.constantFrom('flat', 'rate', 'auction'),
      amount: fc.integer({ min: 200, max: 5_000 }),
      days: fc.integer({ min: 1, max: 5 }),
      takesPart: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('fund' as const),
      which,
      amount: rupees,
      isRest: fc.boolean(),
      who: fc.nat(2),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('bid' as const),
      which,
      amount: rupees,
      rate: fc.integer({ min: 4, max: 18 }),
      limit: fc.integer({ min: 1, max: 4 }),
      who: fc.nat(2),
    }),
  },
  fc.record({ kind: fc.constant('takeBidBack' as const), which, who: fc.nat(2) }),
  fc.record({ kind: fc.constant('withdraw' as const), which }),
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('lower' as const), which, part: fc.integer({ min: 0, max: 9 }) }),
  },
  fc.record({ kind: fc.constant('dispute' as const), which }),
  fc.record({ kind: fc.constant('resolve' as const), which, outcome: fc.constantFrom('resume', 'refund') }),
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('tell' as const), which, amount: rupees, reference: fc.nat(9) }),
  },
  fc.record({ kind: fc.constant('repay' as const), which }),
  fc.record({ kind: fc.constant('writeOff' as const), which }),
  fc.record({ kind: fc.constant('payOut' as const), who: fc.nat(3), amount: rupees, isRefused: fc.boolean() }),
  fc.record({ kind: fc.constant('spend' as const), left: rupees }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 30 }) }) },
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

interface Played {
  readonly market: Market
  readonly investors: readonly SignedInAccount[]
  readonly admin: SignedInAccount
  readonly made: { id: string; dbId: string; number: string; amount: number }[]
  hours: number
}

async function play(played: Played, each: Act): Promise<void> {
  const { investors, made, market } = played
  const who = 'who' in each ? (investors[each.who % investors.length] as SignedInAccount) : market.investor
  switch (each.kind) {
    case 'list':
      return list(played, each)
    case 'pass':
      // Tokens are good for seven days.
      if (played.hours + each.hours > 160) return
      played.hours += each.hours
      market.api.passTime(each.hours * hourMs)
      await closeDue(market.api.deps)
      await collectDues(market.api.deps)
      await sendPayouts(market.api.deps)
      return
    case 'payOut': {
      const account = { name: 'N', number: each.isRefused ? '1200000000' : '1234567890', ifsc: 'HDFC0001234' }
      const payer = each.who === 3 ? market.seller : who
      await payer.call('POST', '/api/wallet/withdrawals', { amount: each.amount, account })
      return
    }
    case 'spend': {
      const spare = Math.floor((await market.balanceOf(market.seller)) - each.left)
      if (spare > 0) await market.spend(market.seller, spare)
      return
    }
    default: {
      const chosen = 'which' in each ? made[each.which % Math.max(1, made.length)] : undefined
      if (chosen !== undefined) await playOn(played, chosen, who, each)
    }
  }
}

async function playOn(
  { admin, market }: Played,
  chosen: Played['made'][number],
  who: SignedInAccount,
  each: Act,
): Promise<void> {
  const url = `/api/invoices/${chosen.id}`
  switch (each.kind) {
    case 'fund': {
      const { body } = await market.seller.call<{
        data: { financing: { requestedAmount: number; fundedAmount: number } }
      }>('GET', url)
      const { fundedAmount, requestedAmount } = body.data.financing
      const rest = Math.round((requestedAmount - fundedAmount) * 100) / 100
      await who.call('POST', `${url}/fund`, { amount: each.isRest ? rest : each.amount })
      return
    }
    case 'bid':
      await who.call('POST', `${url}/bids`, { amount: each.amount, yearlyRate: each.rate, lowestRate: each.limit })
      return
    case 'takeBidBack':
      await who.call('POST', `${url}/bids/withdraw`)
      return
    case 'withdraw':
      await market.seller.call('POST', `${url}/withdraw`, {})
      return
    case 'lower': {
      const balancePaise = Math.floor((chosen.amount * 100 * each.part) / 10)
      const lower = { invoiceId: chosen.dbId, balancePaise, cause: `note ${each.part}` }
      await market.api.within((deps, tx) => lowerBalance(deps, tx, lower))
      return
    }
    case 'dispute':
      await market.buyer.call('POST', `${url}/dispute`, { reason: 'Wet' })
      return
    case 'resolve':
      await admin.call('POST', `${url}/dispute/resolve`, { outcome: each.outcome, reason: 'Looked' })
      return
    case 'tell':
      await market.tell({
        transactionId: `T${each.reference}`,
        invoiceNumber: chosen.number,
        invoiceId: chosen.id,
        amount: each.amount,
        paidAt: '2026-11-24T10:00:00+05:30',
      })
      return
    case 'repay':
      await market.buyer.call('POST', `${url}/repay`)
      return
    case 'writeOff':
      await admin.call('POST', `${url}/write-off`, { reason: 'Gone' })
      return
    default:
  }
}

async function list({ hours, made, market }: Played, each: Extract<Act, { kind: 'list' }>): Promise<void> {
  const nowMs = Date.UTC(2026, 10, 21, 6) + hours * hourMs
  const dueDate = new Date(nowMs + each.days * dayMs).toISOString().slice(0, 10)
  const closesAt = new Date(nowMs + 2 * hourMs).toISOString()
  const number = `N${made.length}`
  const pricing = {
    flat: {},
    rate: { pricing: { mode: 'rate', advancePercent: 80, yearlyRate: 18 } },
    auction: {
      pricing: { mode: 'auction', advancePercent: 90, maxYearlyRate: 18, closesAt, takesPart: each.takesPart },
    },
  }[each.mode]
  const offered = await market.seller.call<{ data: { id: string } }>('POST', '/api/invoices/create', {
    ...{ invoiceNumber: number, buyerName: 'Buyer', buyerEmail: 'buyer@shop.example', amount: each.amount, dueDate },
    ...pricing,
  })
  if (offered.status !== 201) return
  const dbId = await market.api.within(async (_deps, tx) => {
    const row = await tx.row<{ id: string }>('select id from financed_invoice where number = $1', [number])
    // However odd so many invoices are, here they are all on the market.
    await tx.run(`update financed_invoice set state = 'listed' where id = $1 and state <> 'listed'`, [row?.id])
    return row?.id ?? ''
  })
  made.push({ id: offered.body.data.id, dbId, number, amount: each.amount })
}

async function checkArrows(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: string; state: FinancedState }>(
    'select invoice_id as id, state from financed_step order by invoice_id, step',
  )
  const last = new Map<string, FinancedState>()
  for (const { id, state } of rows) {
    const from = last.get(id)
    // A test put what was held on the market itself.
    if (from !== undefined && from !== 'pending_buyer_confirmation')
      expect([from, state, mayBecome(from, state)]).toEqual([from, state, true])
    last.set(id, state)
  }
}

test('whatever happens, no paisa is lost or made, and no state leaves its arrows', { timeout: 240_000 }, async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 25, maxLength: 60 }), async acts => {
      const market = await openMarket({ market: { feeBps: 75, graceDays: 0 } })
      const investors = [
        market.investor,
        await market.join('investor', 'Second'),
        await market.join('investor', 'Third'),
      ]
      const admin = await market.join('buyer', 'Admin')
      const client = await direct(market.api)
      await client.query(`update financing_account set role = 'admin' where email = 'admin@shop.example'`)
      const played: Played = { market, investors, admin, made: [], hours: 0 }
      for (const each of acts) {
        await play(played, each)
        expect(await market.differences()).toEqual([])
      }
      await market.journal()
      for (const { id } of played.made)
        await admin.call('POST', `/api/invoices/${id}/dispute/resolve`, { outcome: 'refund', reason: 'The end' })
      market.api.passTime(60 * dayMs)
      await closeDue(market.api.deps)
      await sendPayouts(market.api.deps)
      const { kinds, sums } = await market.journal()
      for (const kind of kinds) seen.add(kind)
      // What was put into listings has come out of them.
      expect([sums.escrow ?? 0, sums.collected ?? 0, sums.transit ?? 0]).toEqual([0, 0, 0])
      expect(await market.differences()).toEqual([])
      await checkArrows(client)
      const { rows } = await client.query<{ state: string }>('select distinct state from financed_invoice')
      for (const { state } of rows) seen.add(state)
      await client.end()
      await market.api.close()
    }),
    { numRuns: 12 },
  )
  // The histories are worth something only where they reach everything.
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'hold',
      'settlement',
      'fee',
      'refund',
      'receipt',
      'payout',
      'withdrawal',
      'expired',
      'cancelled',
    ]),
  )
})
