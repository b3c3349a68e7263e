// A market of ten thousand that moves: parts are funded, invoices are funded in full and gone, others come on offer – over HTTP,
// as sellers and investors do it.

import { objectIdOf } from '../../src/api/protocol/object-id.ts'
import { senderTo } from '../api/http-sender.ts'
import type { OpenApp } from '../support/bench-api.ts'
import { type BenchAccount, openAccounts, openListings } from './bench-market.ts'

export interface MovingMarket {
  /** Says how many there were a second, once it is told to stop. */
  move(perSecond: number): { stop(): Promise<number> }
  close(): void
}

const investorCount = 40
const sellerCount = 40
const newcomerCount = 400
/** Of fifty: so many go, so many are new; the others are parts. */
const each = 50
const goneOfEach = 5
const newOfEach = 5

export async function openMovingMarket(api: OpenApp, count: number): Promise<MovingMarket> {
  const investors = await openAccounts(api.deps, 'investor', investorCount)
  const sellers = await openAccounts(api.deps, 'seller', sellerCount)
  const newcomers = await openAccounts(api.deps, 'seller', count > newcomerCount ? newcomerCount : 0, 'newcomer')
  const ids = await openListings(api.deps, sellers, count)
  await api.deps.store.transact(tx => tx.run(spread))
  const send = senderTo({ port: api.port, headers: {} })
  const now = { n: 0, gone: 0, listed: 0 }
  const headersOf = ({ token }: BenchAccount) => {
    const { n } = now
    return { authorization: `Bearer ${token}`, 'x-forwarded-for': `10.${n % 199}.${n % 250}.${n % 241}` }
  }
  const fund = (id: string | undefined, amount: number) => {
    const investor = investors[now.n % investors.length] as BenchAccount
    return send.post(JSON.stringify({ amount }), `/api/invoices/${objectIdOf(id ?? '')}/fund`, headersOf(investor))
  }
  const list = () => {
    now.listed += 1
    // Each has one: who offered many in a day would be looked at first.
    const seller = newcomers[now.listed % newcomers.length] as BenchAccount
    const offer = {
      invoiceNumber: `NEW-${now.listed}`,
      buyerName: 'Buyer',
      buyerEmail: `new${now.listed}@bench.example`,
    }
    return send.post(
      JSON.stringify({ ...offer, amount: 10_000, dueDate: '2027-12-20' }),
      '/api/invoices/create',
      headersOf(seller),
    )
  }
  const act = () => {
    now.n += 1
    const kind = now.n % each
    if (kind < newOfEach) return list()
    if (kind >= newOfEach + goneOfEach) return fund(ids[(now.n * 7) % (ids.length / 2)], 1)
    // From the other half, which nobody funds in parts.
    now.gone += 1
    return fund(ids[ids.length - now.gone], 9_000)
  }
  return { move: perSecond => moving(act, perSecond), close: () => send.close() }
}

/** Each at its moment, whether or not the one before has been answered. */
function moving(act: () => Promise<unknown>, perSecond: number): { stop(): Promise<number> } {
  const startedMs = performance.now()
  const state = { started: 0, underWay: new Set<Promise<unknown>>(), failed: [] as unknown[] }
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - startedMs) / 1000) * perSecond)
    for (; state.started < due; state.started += 1) {
      const acting: Promise<unknown> = act().then(
        () => void state.underWay.delete(acting),
        error => void state.failed.push(error),
      )
      state.underWay.add(acting)
    }
  }, 10)
  return {
    async stop() {
      clearInterval(timer)
      await Promise.all(state.underWay)
      if (state.failed.length > 0) throw state.failed[0]
      return state.started / ((performance.now() - startedMs) / 1000)
    },
  }
}

/** Numbers, days, risks and moments as they differ between invoices. */
const spread = `update financed_invoice i set number = 'NW/26-27/' || lpad(o.n::text, 5, '0'),
    due_on = date '2026-12-15' + (o.n * 7 % 300)::int, risk_score = 45 + o.n % 50,
    listed_at = now() - make_interval(mins => o.n::int)
  from (select id, row_number() over (order by id) as n from financed_invoice) o where o.id = i.id`
