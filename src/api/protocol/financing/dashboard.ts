// How the financing protocol writes an account's page and its sums (protocols/financing-realtime, section 9).

import * as z from 'zod'
import type { InvoiceFigures, PartFigures } from '../../store/market/account-figures.ts'
import { rupeesOf } from '../rupees.ts'
import { shownCount, shownDay, shownId, shownMoment, shownPercentage, shownRupees, shownText } from '../shown-fields.ts'
import { FinancedInvoiceShape, Investment } from './invoice.ts'
import { AccountStatisticsShape } from './preferences.ts'
import { MoneyTransaction } from './transaction.ts'

const Performance = z.object({
  successRate: shownPercentage('Repaid of all that came to an end'),
  avgFundingTime: z.number().describe('From listing to the target, in hours'),
  avgAmount: shownRupees('Of an invoice'),
})
const common = {
  user: z.object({
    id: shownId('Of the account'),
    ...{ fullName: z.string(), email: z.string(), role: z.string(), company: z.string(), kycStatus: z.string() },
    memberSince: shownMoment('When it registered'),
    lastLogin: shownMoment('When it last signed in').nullable(),
  }),
  statistics: AccountStatisticsShape,
  walletBalance: shownRupees('What is in the wallet'),
  recentTransactions: z.array(MoneyTransaction).describe('The last ten'),
}
export const PortfolioSummary = z.object({
  totalInvestments: shownCount('Parts taken'),
  activeInvestments: shownCount('Those still out'),
  completedInvestments: shownCount('Those that came back'),
  totalInvested: shownRupees('Paid for all of them'),
  totalReturns: shownRupees('What came back'),
  actualReturns: shownRupees('The same'),
  expectedReturns: shownRupees('What is owed for those still out'),
  currentValue: shownRupees('What was paid for those still out'),
  avgRiskScore: z.number().describe('Of their invoices'),
  roi: shownPercentage('Gain on those that came back'),
})
const counts = (...names: string[]) => z.object(Object.fromEntries(names.map(name => [name, shownCount(name)])))
const sums = (...names: string[]) => z.object(Object.fromEntries(names.map(name => [name, shownRupees(name)])))

export const SellerPage = z.object({
  ...common,
  invoices: counts('total', 'pending', 'confirmed', 'funded', 'repaid'),
  amounts: sums('total', 'pending', 'funded', 'received'),
  recentInvoices: z.array(FinancedInvoiceShape),
  performance: Performance,
})
export const BuyerPage = z.object({
  ...common,
  invoices: counts('total', 'pendingConfirmation', 'confirmed', 'funded', 'paid'),
  amounts: sums('total', 'pendingConfirmation', 'upcomingPayments'),
  pendingConfirmations: z.array(FinancedInvoiceShape),
  upcomingPayments: z.array(FinancedInvoiceShape),
})
export const InvestorPage = z.object({
  ...common,
  portfolio: PortfolioSummary,
  marketplace: z.object({ availableOpportunities: shownCount('What can be funded') }),
  recentInvestments: z.array(Investment),
  performance: Performance,
})
export const AdminPage = z.object(common)
/** What the older program shows. */
export const PageStats = z.record(z.string(), z.number()).describe('The main figures by role')

export const DayFigures = z.object({
  _id: shownDay('Made, or funded, on'),
  count: shownCount('That day'),
  totalAmount: shownRupees('Of invoices').optional(),
  fundedCount: shownCount('Of them funded').optional(),
  totalInvested: shownRupees('Of parts').optional(),
  totalReturns: shownRupees('Of parts, so far').optional(),
})
export const AnalyticsCounts = z.object({
  users: z.record(z.string(), z.number()).describe('Accounts by role'),
  invoices: z.record(z.string(), z.number()).describe('Invoices by status'),
  transactions: z.record(z.string(), z.number()).describe('Entries of the journal by kind'),
  generatedAt: shownText('When'),
})

const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100)
const average = (sum: number, count: number) => (count === 0 ? 0 : Math.round(sum / count))

export function portfolioOf(figures: PartFigures): z.output<typeof PortfolioSummary> {
  return {
    ...{ totalInvestments: figures.count, activeInvestments: figures.activeCount },
    completedInvestments: figures.completedCount,
    totalInvested: rupeesOf(figures.paidPaise),
    ...{ totalReturns: rupeesOf(figures.returnedPaise), actualReturns: rupeesOf(figures.returnedPaise) },
    expectedReturns: rupeesOf(figures.expectedPaise),
    currentValue: rupeesOf(figures.activePaise),
    avgRiskScore: Math.round(figures.riskScore ?? 0),
    roi: percent(figures.returnedPaise - figures.completedPaise, figures.completedPaise),
  }
}

export function performanceOf(figures: InvoiceFigures): z.output<typeof Performance> {
  return {
    successRate: percent(figures.repaidCount, figures.endedCount),
    avgFundingTime: Math.round((figures.fundingHours ?? 0) * 100) / 100,
    avgAmount: rupeesOf(average(figures.totalPaise, figures.count)),
  }
}

export function investorPerformanceOf(figures: PartFigures): z.output<typeof Performance> {
  return {
    successRate: percent(figures.completedCount, figures.count - figures.activeCount),
    avgFundingTime: 0,
    avgAmount: rupeesOf(average(figures.paidPaise, figures.count)),
  }
}
