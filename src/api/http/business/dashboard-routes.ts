// The dashboard (protocols/viveka-billing, section 14): lists stand bare, as phones read them.

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { readSalesTrend, readSummary, readTopItems } from '../../operations/dashboard/read-dashboard.ts'
import {
  Limit,
  MonthOfSales,
  Months,
  monthOf,
  Summary,
  summaryOf,
  TopItem,
  topItemOf,
} from '../../protocol/billing/dashboard.ts'
import { shopRoutes } from '../shop-routes.ts'

const tag = 'Dashboard'

export function dashboardRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = shopRoutes(app, deps)
  route({
    method: 'GET',
    url: '/api/dashboard/summary',
    summary: 'Sold, owed, and how many bills are open',
    tag,
    answer: Summary,
    act: async tx => summaryOf(await readSummary(tx)),
  })
  route({
    method: 'GET',
    url: '/api/dashboard/sales-trends',
    summary: 'Sales by month, the oldest first',
    tag,
    query: Months,
    answer: z.array(MonthOfSales),
    act: async (tx, { query }) => (await readSalesTrend(deps, tx, query.months)).map(monthOf),
  })
  route({
    method: 'GET',
    url: '/api/dashboard/top-items',
    summary: 'What sold for most',
    tag,
    query: Limit,
    answer: z.array(TopItem),
    act: async (tx, { query }) => (await readTopItems(tx, query.limit)).map(topItemOf),
  })
  route({
    method: 'GET',
    url: '/api/dashboard',
    summary: 'All three at once',
    tag,
    query: Months.extend(Limit.shape),
    answer: z.object({ summary: Summary, salesTrends: z.array(MonthOfSales), topItems: z.array(TopItem) }),
    act: async (tx, { query }) => ({
      summary: summaryOf(await readSummary(tx)),
      salesTrends: (await readSalesTrend(deps, tx, query.months)).map(monthOf),
      topItems: (await readTopItems(tx, query.limit)).map(topItemOf),
    }),
  })
}
