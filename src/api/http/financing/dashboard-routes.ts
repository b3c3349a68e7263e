// The first page of an account of the marketplace, by role (protocols/financing-realtime, section 9).

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { accountPage, someInvoices } from '../../operations/financed-invoice/account-page.ts'
import { userOf } from '../../protocol/financing/account.ts'
import {
  AdminPage,
  BuyerPage,
  InvestorPage,
  investorPerformanceOf,
  PageStats,
  performanceOf,
  portfolioOf,
  SellerPage,
} from '../../protocol/financing/dashboard.ts'
import { financedInvoiceOf, investmentOf } from '../../protocol/financing/invoice.ts'
import { transactionOf } from '../../protocol/financing/transaction.ts'
import { rupeesOf } from '../../protocol/rupees.ts'
import { accountFigures } from '../../store/market/account-figures.ts'
import { financedPartRows } from '../../store/market/financed-part-rows.ts'
import type { FinancingAccount } from '../../store/market/financing-account-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import { financingRoutes } from './financing-route.ts'

type Page<S extends z.ZodType> = { readonly data: z.output<S>; readonly stats: Record<string, number> }

export function marketDashboardRoutes(app: FastifyInstance, deps: ApiDeps): void {
  financingRoutes(
    app,
    deps,
  )({
    method: 'GET',
    url: '/api/users/dashboard',
    summary: 'The caller’s first page: figures, last invoices and movements; sent to his open windows too',
    tag: 'Financing',
    answer: z.object({ data: z.union([SellerPage, BuyerPage, InvestorPage, AdminPage]), stats: PageStats }),
    act: async (tx, { caller }) => {
      const page = await pageOf(deps, tx, caller)
      const shown = { ...page.data, timestamp: new Date(deps.clock.nowMs()).toISOString() }
      tx.afterCommit(() => deps.showMarket({ accountId: caller.id }, 'dashboard-update', shown))
      return page
    },
  })
}

async function pageOf(deps: ApiDeps, tx: Tx, caller: FinancingAccount) {
  if (caller.role === 'seller') return sellerPage(deps, tx, caller)
  if (caller.role === 'buyer') return buyerPage(deps, tx, caller)
  if (caller.role === 'investor') return investorPage(deps, tx, caller)
  return { data: await commonPage(deps, tx, caller), stats: {} }
}

async function commonPage(deps: ApiDeps, tx: Tx, caller: FinancingAccount): Promise<z.output<typeof AdminPage>> {
  const page = await accountPage(deps, tx, caller)
  const { company, email, fullName, id, kycStatus, lastLogin, memberSince, role, statistics } = userOf(
    caller,
    page.statistics,
  )
  return {
    user: { id, fullName, email, role, company, kycStatus, memberSince, lastLogin },
    ...{ statistics, walletBalance: rupeesOf(page.walletPaise) },
    recentTransactions: page.transactions.map(transactionOf),
  }
}

async function sellerPage(deps: ApiDeps, tx: Tx, caller: FinancingAccount): Promise<Page<typeof SellerPage>> {
  const common = await commonPage(deps, tx, caller)
  const figures = await accountFigures(tx).ofInvoices('seller', caller.id)
  const today = dayInIndia(deps.clock.nowMs())
  const recent = await someInvoices(tx, caller, { sellerId: caller.id })
  const performance = performanceOf(figures)
  return {
    data: {
      ...common,
      invoices: {
        ...{ total: figures.count, pending: figures.pendingCount, confirmed: figures.openCount },
        ...{ funded: figures.fundedCount, repaid: figures.repaidCount },
      },
      amounts: {
        ...{ total: rupeesOf(figures.totalPaise), pending: rupeesOf(figures.pendingPaise) },
        ...{ funded: rupeesOf(figures.broughtPaise), received: rupeesOf(figures.receivedPaise) },
      },
      recentInvoices: recent.map(view => financedInvoiceOf(view, today)),
      performance,
    },
    stats: {
      ...{
        totalInvoices: figures.count,
        totalFunded: rupeesOf(figures.broughtPaise),
        successRate: performance.successRate,
      },
      activeInvoices: figures.pendingCount + figures.openCount + figures.fundedCount,
      walletBalance: common.walletBalance,
    },
  }
}

async function buyerPage(deps: ApiDeps, tx: Tx, caller: FinancingAccount): Promise<Page<typeof BuyerPage>> {
  const common = await commonPage(deps, tx, caller)
  const figures = await accountFigures(tx).ofInvoices('buyer', caller.id)
  const today = dayInIndia(deps.clock.nowMs())
  const own = { buyerId: caller.id }
  const waiting = await someInvoices(tx, caller, { ...own, states: ['pending_buyer_confirmation'] })
  const soonest = { states: ['funded'], sortBy: 'dueDate', isDescending: false } as const
  const due = await someInvoices(tx, caller, { ...own, ...soonest })
  return {
    data: {
      ...common,
      invoices: {
        ...{ total: figures.count, pendingConfirmation: figures.pendingCount, confirmed: figures.openCount },
        ...{ funded: figures.fundedCount, paid: figures.repaidCount },
      },
      amounts: {
        ...{ total: rupeesOf(figures.totalPaise), pendingConfirmation: rupeesOf(figures.pendingPaise) },
        upcomingPayments: rupeesOf(figures.upcomingPaise),
      },
      pendingConfirmations: waiting.map(view => financedInvoiceOf(view, today)),
      upcomingPayments: due.map(view => financedInvoiceOf(view, today)),
    },
    stats: { walletBalance: common.walletBalance },
  }
}

async function investorPage(deps: ApiDeps, tx: Tx, caller: FinancingAccount): Promise<Page<typeof InvestorPage>> {
  const common = await commonPage(deps, tx, caller)
  const figures = await accountFigures(tx).ofParts(caller.id)
  const portfolio = portfolioOf(figures)
  const parts = await financedPartRows(tx).ofInvestor(caller.id, { skip: 0, limit: 10 })
  return {
    data: {
      ...{ ...common, portfolio, recentInvestments: parts.map(investmentOf) },
      marketplace: { availableOpportunities: await accountFigures(tx).openOffers() },
      performance: investorPerformanceOf(figures),
    },
    stats: {
      ...{ totalInvested: portfolio.totalInvested, actualReturns: portfolio.actualReturns },
      ...{ activeInvestments: portfolio.activeInvestments, avgROI: portfolio.roi },
      ...{ expectedReturns: portfolio.expectedReturns, walletBalance: common.walletBalance },
    },
  }
}
