// What the marketplace does by itself, every hour, and for the platform's own programs when they ask: it closes what is due
// and reckons its money once more.

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { closeDue } from '../../operations/financed-invoice/close-due.ts'
import { reconcileMoney } from '../../operations/reconcile-money.ts'
import { rupeesOf } from '../../protocol/rupees.ts'
import { shownCount, shownRupees } from '../../protocol/shown-fields.ts'
import { openSchema } from '../described-route.ts'
import { letInPlatform } from './let-in-platform.ts'

const tag = 'Financing, from outside'
const everyMs = 60 * 60 * 1000
const Difference = z.object({
  check: z.string(),
  id: z.string().describe('Of the account, entry or invoice'),
  expected: shownRupees('What it should be'),
  found: shownRupees('What it is'),
})

export function upkeepRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const onRequest = (request: Parameters<typeof letInPlatform>[1]) => letInPlatform(deps, request)
  const Closed = z.object({ expiredCount: shownCount('Offers that ended'), defaultedCount: shownCount('Not paid') })
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
  everyHour(app, deps)
}

function everyHour(app: FastifyInstance, deps: ApiDeps): void {
  const timer: { handle?: NodeJS.Timeout } = {}
  const round = async () => {
    const closed = await closeDue(deps)
    const differences = await reconcileMoney(deps.store)
    app.log.info(closed, 'marketplace closed what is due')
    if (differences.length > 0) app.log.error({ differences }, 'the marketplace’s money does not agree')
  }
  app.addHook('onListen', async () => {
    timer.handle = setInterval(() => round().catch(error => app.log.error({ err: error }, 'bug')), everyMs)
  })
  app.addHook('preClose', async () => clearInterval(timer.handle))
}
