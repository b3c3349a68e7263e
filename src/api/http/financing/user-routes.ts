// What accounts of the marketplace ask of themselves: portfolio, movements, sums by day, wishes
// (protocols/financing-realtime, section 9).

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { tellMarket } from '../../operations/tell-market.ts'
import { openWallet } from '../../operations/wallet.ts'
import { AccountUser } from '../../protocol/financing/account.ts'
import { AnalyticsCounts, DayFigures, PortfolioSummary, portfolioOf } from '../../protocol/financing/dashboard.ts'
import { Investment, investmentOf } from '../../protocol/financing/invoice.ts'
import {
  AccountStatisticsShape,
  ChangePreferences,
  changedPreferences,
  Preferences,
  preferencesOf,
  statisticsOf,
} from '../../protocol/financing/preferences.ts'
import {
  MoneyTransaction,
  transactionOf,
  transactionStatuses,
  transactionTypes,
} from '../../protocol/financing/transaction.ts'
import { rupeesOf } from '../../protocol/rupees.ts'
import { shownCount, shownRupees } from '../../protocol/shown-fields.ts'
import { accountFigures } from '../../store/market/account-figures.ts'
import { dayFigures } from '../../store/market/day-figures.ts'
import { financedPartRows, partStates } from '../../store/market/financed-part-rows.ts'
import { financingAccountRows } from '../../store/market/financing-account-rows.ts'
import { marketCounts } from '../../store/market/market-counts.ts'
import { transactionRows } from '../../store/market/transaction-rows.ts'
import { message } from '../described-route.ts'
import { userWithStatistics } from '../user-with-statistics.ts'
import { marketDashboardRoutes } from './dashboard-routes.ts'
import { financingRoutes } from './financing-route.ts'
import { Pagination, pageQuery, paginationOf, skipOf } from './paging.ts'

const tag = 'Financing'
const dayMs = 24 * 60 * 60 * 1000
const daysOf = { '7d': 7, '30d': 30, '90d': 90, '1y': 365 } as const

export function userRoutes(app: FastifyInstance, deps: ApiDeps): void {
  marketDashboardRoutes(app, deps)
  portfolioRoute(app, deps)
  figureRoutes(app, deps)
  analyticsRoute(app, deps)
  ownRoutes(app, deps)
}

function portfolioRoute(app: FastifyInstance, deps: ApiDeps): void {
  const investments = z.array(Investment)
  financingRoutes(
    app,
    deps,
  )({
    method: 'GET',
    url: '/api/users/portfolio',
    summary: 'What an investor has funded, and what came of it',
    tag,
    role: 'investor',
    query: z.object({ ...pageQuery(10), status: z.enum(partStates).optional() }),
    answer: z.object({
      data: z.object({ summary: PortfolioSummary, investments, pagination: Pagination }),
      ...{ totalInvested: shownRupees('As in the summary'), actualReturns: shownRupees('As in the summary') },
      ...{ activeInvestments: shownCount('As in the summary'), investments, summary: PortfolioSummary },
    }),
    act: async (tx, { caller, query }) => {
      const summary = portfolioOf(await accountFigures(tx).ofParts(caller.id))
      const { limit, status: state } = query
      const rows = financedPartRows(tx)
      const parts = (await rows.ofInvestor(caller.id, { state, skip: skipOf(query), limit })).map(investmentOf)
      const pagination = paginationOf(query, await rows.countOf(caller.id, state))
      const { activeInvestments, actualReturns, totalInvested } = summary
      const data = { summary, investments: parts, pagination }
      return { data, totalInvested, actualReturns, activeInvestments, investments: parts, summary }
    },
  })
}

function figureRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = financingRoutes(app, deps)
  route({
    method: 'GET',
    url: '/api/users/transactions',
    summary: 'Movements of the caller’s money that have to do with invoices, the last first',
    tag,
    query: z.object({
      ...pageQuery(20),
      type: z.enum(transactionTypes).optional(),
      status: z.enum(transactionStatuses).optional(),
    }),
    answer: z.object({ data: z.array(MoneyTransaction), pagination: Pagination }),
    act: async (tx, { caller, query }) => {
      const { limit, status, type } = query
      const found = await transactionRows(tx).find({ ownerId: caller.id, type, status, skip: skipOf(query), limit })
      return { data: found.rows.map(transactionOf), pagination: paginationOf(query, found.total) }
    },
  })
  const Period = z.enum(['7d', '30d', '90d', '1y'])
  route({
    method: 'GET',
    url: '/api/users/statistics',
    summary: 'The caller’s figures by day',
    tag,
    query: z.object({ period: Period.default('30d') }),
    answer: z.object({
      data: z.object({ period: Period, statistics: z.array(DayFigures), userStats: AccountStatisticsShape }),
    }),
    act: async (tx, { caller, query: { period } }) => {
      const since = new Date(deps.clock.nowMs() - daysOf[period] * dayMs)
      const userStats = statisticsOf(await accountFigures(tx).statistics(caller.id))
      if (caller.role === 'investor') {
        const days = await dayFigures(tx).partDays(caller.id, since)
        const statistics = days.map(({ count, day, paidPaise, returnedPaise }) => ({
          ...{ _id: day, count, totalInvested: rupeesOf(paidPaise), totalReturns: rupeesOf(returnedPaise) },
        }))
        return { data: { period, statistics, userStats } }
      }
      const days = await dayFigures(tx).invoiceDays(caller.role === 'buyer' ? 'buyer' : 'seller', caller.id, since)
      const statistics = days.map(({ count, day, fundedCount, paise }) => ({
        ...{ _id: day, count, totalAmount: rupeesOf(paise), fundedCount },
      }))
      return { data: { period, statistics, userStats } }
    },
  })
}

function analyticsRoute(app: FastifyInstance, deps: ApiDeps): void {
  financingRoutes(
    app,
    deps,
  )({
    method: 'GET',
    url: '/api/users/analytics',
    summary: 'Counts of the whole marketplace, for admins',
    tag,
    role: 'admin',
    answer: z.object({ data: AnalyticsCounts }),
    act: async tx => {
      const timestamp = new Date(deps.clock.nowMs()).toISOString()
      const counts = await marketCounts(tx)
      tx.afterCommit(() => deps.showMarket('everybody', 'analytics-update', { ...counts, timestamp }))
      return { data: { ...counts, generatedAt: timestamp } }
    },
  })
}

function ownRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = financingRoutes(app, deps)
  route({
    method: 'PUT',
    url: '/api/users/preferences',
    summary: 'Change how the caller is told, and an investor’s limits',
    tag,
    body: ChangePreferences,
    answer: z.object({ message, data: Preferences }),
    act: async (tx, { body, caller }) => {
      const { investmentLimits, notifications } = body
      const wanted = caller.role === 'investor' ? { investmentLimits, notifications } : { notifications }
      const preferences = changedPreferences(caller, wanted)
      await financingAccountRows(tx).savePreferences(caller.id, preferences)
      tellMarket(deps, tx, [{ kind: 'preferences', accountId: caller.id }])
      return { message: 'Your preferences were kept.', data: preferencesOf({ preferences }) }
    },
  })
  route({
    method: 'GET',
    url: '/api/users/profile',
    summary: 'The account’s own record, with what is in its wallet',
    tag,
    answer: z.object({ ...AccountUser.shape, walletBalance: shownRupees('What is in the wallet') }),
    act: async (tx, { caller }) => ({
      ...(await userWithStatistics(tx, caller)),
      walletBalance: rupeesOf(await openWallet(deps, tx, caller.id)),
    }),
  })
}
