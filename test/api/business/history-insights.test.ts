// What histories conclude from how bills were paid (protocols/viveka-billing, section 13).

import { expect, test } from 'vitest'
import type { PaidInvoice } from '../../../src/api/protocol/billing/history/history-figures.ts'
import { businessAnalyticsOf } from '../../../src/api/protocol/billing/history/invoice-analytics.ts'
import { oneInvoiceAnalyticsOf } from '../../../src/api/protocol/billing/history/one-invoice-payments.ts'
import type { MonthSum } from '../../../src/api/store/invoice/history-sums.ts'

const dayMs = 24 * 60 * 60 * 1000
const issuedAt = new Date('2026-11-01T06:00:00.000Z')
const after = (days: number) => new Date(issuedAt.getTime() + days * dayMs)

/** A bill of Rs 100 of which so many days later a part was paid. */
function billPaid(paidPaise: number, days: number): PaidInvoice {
  const paid = {
    id: '',
    invoiceId: '',
    tender: 'cash' as const,
    amountPaise: paidPaise,
    note: '',
    receivedAt: after(days),
  }
  return {
    ...{ id: '', number: '1', issuedAt, invoiceOn: '2026-11-01', dueOn: '2026-12-01', customerId: null },
    ...{
      customerName: '',
      customerPhone: '',
      subtotalPaise: 10_000,
      taxPaise: 0,
      discountPaise: 0,
      totalPaise: 10_000,
    },
    ...{ paidPaise, returnedPaise: 0, isVoid: false, note: '', changedAt: after(days), paidAt: after(days) },
    payments: paidPaise === 0 ? [] : [paid],
  }
}

test.each([
  ['paid on the seventh day', billPaid(10_000, 7), 60, 'prompt', 'low'],
  ['paid on the eighth day', billPaid(10_000, 8), 60, 'delayed', 'medium'],
  ['paid on the thirtieth day', billPaid(10_000, 30), 60, 'delayed', 'medium'],
  ['paid later', billPaid(10_000, 31), 60, 'overdue', 'high'],
  ['paid in part', billPaid(4_000, 1), 60, 'partial', 'medium'],
  ['not paid at all for thirty days', billPaid(0, 0), 30, 'no_payment', 'pending_assessment'],
  ['not paid at all for longer', billPaid(0, 0), 31, 'overdue', 'high'],
])('a bill %s says how safe more credit would be', (_, invoice, today, paymentBehavior, creditRisk) => {
  expect(oneInvoiceAnalyticsOf(invoice, after(today)).insights).toMatchObject({ paymentBehavior, creditRisk })
})

test('of two months the trend says whether there were more bills, and how much more they came to', () => {
  const all = {
    ...{ count: 0, paidCount: 0, revenuePaise: 0, paidPaise: 0, openPaise: 0, daysToPayment: 0, promptCount: 0 },
    ...{ inPartsCount: 0, lineCount: 0, quantityThousandths: 0, firstAt: null, lastAt: null },
  }
  const trendsOf = (...months: readonly MonthSum[]) =>
    businessAnalyticsOf({ all, tenders: {}, items: [], groups: [], months }, after(20)).trends
  const september = { month: '2026-09', paise: 10_000, count: 1 }
  expect(
    trendsOf({ month: '2026-08', paise: 0, count: 0 }, september, { month: '2026-11', paise: 15_000, count: 2 }),
  ).toEqual({
    monthlyRevenue: [
      { month: '2026-08', revenue: 0, invoiceCount: 0 },
      { month: '2026-09', revenue: 100, invoiceCount: 1 },
      { month: '2026-11', revenue: 150, invoiceCount: 2 },
    ],
    ...{ revenueGrowthRate: 0.5, invoiceFrequencyTrend: 'increasing' },
  })
  const fewer = trendsOf({ month: '2026-10', paise: 10_000, count: 2 }, { month: '2026-11', paise: 2_500, count: 1 })
  expect(fewer).toMatchObject({ revenueGrowthRate: -0.75, invoiceFrequencyTrend: 'decreasing' })
})
