// What the marketplace does by itself, every few seconds, and for the platform's own programs when they ask: it closes what is
// due, collects what sellers owe, and reckons its money once more.

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { sendPayouts } from '../../operations/bank-payout/send-payouts.ts'
import { closeDue } from '../../operations/financed-invoice/close-due.ts'
import { collectDues } from '../../operations/financed-invoice/money/take-dues.ts'
import { clearEvents } from '../../operations/market-event/clear-events.ts'
import { reconcileMoney } from '../../operations/reconcile-money.ts'
import { rupeesOf } from '../../protocol/rupees.ts'
import { shownCount, shownRupees } from '../../protocol/shown-fields.ts'
import { findInvoices } from '../../store/market/find-invoices.ts'
import { openSchema } from '../described-route.ts'
import { letInPlatform } from './let-in-platform.ts'

const tag = 'Financing, from outside'
const roundMs = 5_000
/** One that cannot be closed is not tried without a pause. */
const leastMs = 250
const reckonEveryMs = 60 * 60 * 1000
const Difference = z.object({
  check: z.string(),
  id: z.string().describe('Of the account, entry or invoice'),
  expected: shownRupees('What it should be'),
  found: shownRupees('What it is'),
})

export function upkeepRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const onRequest = (request: Parameters<typeof letInPlatform>[1]) => letInPlatform(deps, request)
  const Closed = z.object({
    expiredCount: shownCount('Offers that ended'),
    awardedCount: shownCount('Auctions that were funded'),
    overdueCount: shownCount('Not paid when they were due'),
    defaultedCount: shownCount('Not paid in the days of grace'),
  })
  const closing = openSchema({ summary: 'Close offers and invoices whose time has come', tag, answer: Closed })
  app.post('/api/v1/upkeep/close-due', { schema: closing, onRequest }, async () => ({
    success: true,
    ...(await closeDue(deps)),
  }))
  const answer = z.object({ differences: z.array(Difference).describe('Empty: all agrees') })
  const reckoning = openSchema({ summary: 'Reckon the marketplace’s money once more', tag, answer })
  app.get('/api/v1/upkeep/reconciliation', { schema: reckoning, onRequest }, async () => {
    const differences = (await reconcileMoney(deps.store)).map(({ check, expectedPaise, foundPaise, id }) => ({
      ...{ check, id, expected: rupeesOf(expectedPaise), found: rupeesOf(foundPaise) },
    }))
    return { success: true, differences }
  })
  everyRound(app, deps)
}

/** Every few seconds, and at the moment at which an auction closes; every hour the money is reckoned, and what was told long ago cleared away. */
function everyRound(app: FastifyInstance, deps: ApiDeps): void {
  const rounds: { timer?: NodeJS.Timeout; running?: Promise<void>; reckonedMs: number; isOver: boolean } = {
    ...{ reckonedMs: 0, isOver: false },
  }
  const problem = (error: unknown) => app.log.error({ err: error }, 'bug')
  const close = async () => {
    const closed = await closeDue(deps)
    if (Object.values(closed).some(count => count > 0)) app.log.info(closed, 'marketplace closed what is due')
  }
  const reckon = async () => {
    const nowMs = deps.clock.nowMs()
    if (nowMs - rounds.reckonedMs < reckonEveryMs) return
    rounds.reckonedMs = nowMs
    await clearEvents(deps).catch(problem)
    const differences = await reconcileMoney(deps.store)
    if (differences.length > 0) app.log.error({ differences }, 'the marketplace’s money does not agree')
  }
  const untilNext = async () => {
    const next = await deps.store.transact(tx => findInvoices(tx).nextClose())
    return Math.max(0, Math.min(roundMs, (next?.getTime() ?? Number.POSITIVE_INFINITY) - deps.clock.nowMs()))
  }
  const runOnce = async () => {
    // What goes wrong with one does not keep the others from being done.
    for (const work of [close, () => collectDues(deps), () => sendPayouts(deps), reckon]) await work().catch(problem)
    const waitMs = await untilNext().catch(() => roundMs)
    if (!rounds.isOver) rounds.timer = setTimeout(run, Math.max(waitMs, leastMs))
  }
  const run = () => {
    rounds.running = runOnce()
  }
  app.addHook('onListen', async () => {
    rounds.timer = setTimeout(run, roundMs)
  })
  app.addHook('preClose', async () => {
    rounds.isOver = true
    clearTimeout(rounds.timer)
    await rounds.running
  })
}
