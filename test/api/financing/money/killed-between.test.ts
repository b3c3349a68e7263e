// The API is killed between any two steps of what moves money: nothing of it has happened, and run again it happens once.
import { expect, test } from 'vitest'
import type { ApiDeps } from '../../../../src/api/operations/api-deps.ts'
import { closeDue } from '../../../../src/api/operations/financed-invoice/close-due.ts'
import { fundInvoice } from '../../../../src/api/operations/financed-invoice/fund-invoice.ts'
import { repayInvoice } from '../../../../src/api/operations/financed-invoice/money/take-receipt.ts'
import { financingAccountRows } from '../../../../src/api/store/market/financing-account-rows.ts'
import type { Store, Tx } from '../../../../src/api/store/open-store.ts'
import { type Market, openMarket } from '../../../support/api/open-market.ts'

class Killed extends Error {}

/** Its transactions end at the statement of that number, without a commit. */
function cutAt(store: Store, last: number): Store {
  const sent = { count: 0 }
  const step = <T>(take: () => T): T => {
    sent.count += 1
    if (sent.count === last) throw new Killed()
    return take()
  }
  const cut = (tx: Tx): Tx => ({
    ...tx,
    rows: async (...asked) => step(() => tx.rows(...asked)),
    row: async (...asked) => step(() => tx.row(...asked)),
    run: async (...asked) => step(() => tx.run(...asked)),
    send: (...asked) => step(() => tx.send(...asked)),
  })
  return { ...store, transact: act => store.transact(tx => act(cut(tx))) }
}

/** Killed at its first statement, its second, and so on, until there is nothing left to kill. */
async function killEverywhere(market: Market, run: (deps: ApiDeps) => Promise<unknown>): Promise<number> {
  const before = await market.journal()
  for (let last = 1; ; last += 1) {
    const store = cutAt(market.api.deps.store, last)
    const outcome = await run({ ...market.api.deps, store }).then(
      () => 'done' as const,
      (error: unknown) => {
        if (error instanceof Killed || (error instanceof AggregateError && error.errors[0] instanceof Killed))
          return 'killed' as const
        throw error
      },
    )
    if (outcome === 'done') return last - 1
    expect(await market.journal()).toEqual(before)
    expect(await market.differences()).toEqual([])
  }
}

test('settlement', { timeout: 120_000 }, async () => {
  const market = await openMarket({ market: { feeBps: 100 } })
  const second = await market.join('investor', 'Second')
  const { id } = await market.list()
  await second.call('POST', `/api/invoices/${id}/fund`, { amount: 40_000 })
  await market.balanceOf(market.investor)
  await market.balanceOf(market.seller)
  const { account, invoiceId } = await market.api.within(async (_deps, tx) => {
    const found = await tx.row<{ id: string }>(`select id from financing_account where email = 'investor@shop.example'`)
    const invoice = await tx.row<{ id: string }>('select id from financed_invoice')
    return { account: await financingAccountRows(tx).byId(found?.id ?? ''), invoiceId: invoice?.id ?? '' }
  })
  if (account === undefined) throw new Error('the investor is there')
  const asked = { invoiceId, amountPaise: 50_000_00, method: 'wallet' }
  const killed = await killEverywhere(market, deps => deps.store.transact(tx => fundInvoice(deps, tx, account, asked)))
  expect(killed).toBeGreaterThan(20)
  const { kinds } = await market.journal()
  expect(kinds.filter(kind => kind === 'settlement')).toHaveLength(2)
  expect(kinds.filter(kind => kind === 'fee')).toHaveLength(1)
  expect(await market.balanceOf(market.seller)).toBe(1_090_000 - 1_000 - 180)
  expect(await market.differences()).toEqual([])
})

test('the close of an auction', { timeout: 180_000 }, async () => {
  const market = await openMarket({ market: { feeBps: 100 } })
  const [second, third] = [await market.join('investor', 'Second'), await market.join('investor', 'Third')]
  const pricing = { mode: 'auction', advancePercent: 80, maxYearlyRate: 18, closesAt: '2026-11-21T13:30:00+05:30' }
  const { id } = await market.list({ pricing })
  const bid = (who: typeof second, amount: number, yearlyRate: number, lowestRate = yearlyRate) =>
    who.call('POST', `/api/invoices/${id}/bids`, { amount, yearlyRate, lowestRate })
  await bid(market.investor, 70_000, 15)
  await bid(second, 50_000, 14, 10)
  await bid(third, 40_000, 12)
  market.api.passTime(2 * 3_600_000)
  const killed = await killEverywhere(market, closeDue)
  expect(killed).toBeGreaterThan(30)
  const { kinds, sums } = await market.journal()
  expect(kinds.filter(kind => kind === 'settlement')).toHaveLength(2)
  expect(sums.escrow).toBe(0)
  expect(await market.statusOf(id)).toBe('funded')
  expect(await market.balanceOf(market.investor)).toBe(1_000_000)
  expect(await market.differences()).toEqual([])
})

test('the buyer’s money handed on', { timeout: 120_000 }, async () => {
  const market = await openMarket()
  const { id } = await market.list({ pricing: { mode: 'rate', advancePercent: 80, yearlyRate: 12 } })
  const { body } = await market.seller.call<{ data: { financing: { requestedAmount: number } } }>(
    'GET',
    `/api/invoices/${id}`,
  )
  await market.investor.call('POST', `/api/invoices/${id}/fund`, { amount: body.data.financing.requestedAmount })
  await market.balanceOf(market.buyer)
  const [invoiceId, buyerId] = await market.api.within(async (_deps, tx) => {
    const row = await tx.row<{ id: string; buyerId: string }>('select id, buyer_id as "buyerId" from financed_invoice')
    return [row?.id ?? '', row?.buyerId ?? '']
  })
  await killEverywhere(market, deps => deps.store.transact(tx => repayInvoice(deps, tx, buyerId, invoiceId)))
  expect((await market.journal()).sums).toMatchObject({ collected: 0 })
  expect(await market.statusOf(id)).toBe('repaid')
  expect(await market.differences()).toEqual([])
})
