// Where each report's rows come from.

import type { ReportName } from '../../../shared/records/report.ts'
import { paidInvoices, paymentReport, pendingInvoices, purchaseHistory } from './bills.ts'
import { dayBook } from './day-book.ts'
import { dealerPurchases } from './dealer-purchases.ts'
import { profit } from './profit.ts'
import type { ReportSource } from './report-parts.ts'
import { sales } from './sales.ts'
import { salesByCashier, salesByCustomer, salesByHour } from './sales-by.ts'
import { salesByGroup, salesByItem, topItems } from './sales-by-item.ts'
import { salesByTender } from './sales-by-tender.ts'
import { slowItems } from './slow-items.ts'
import { taxSummary } from './tax-summary.ts'

export const reportSources: Readonly<Record<ReportName, ReportSource>> = {
  sales,
  sales_by_hour: salesByHour,
  sales_by_item: salesByItem,
  sales_by_group: salesByGroup,
  sales_by_customer: salesByCustomer,
  sales_by_cashier: salesByCashier,
  sales_by_tender: salesByTender,
  day_book: dayBook,
  tax_summary: taxSummary,
  pending_invoices: pendingInvoices,
  paid_invoices: paidInvoices,
  payment_report: paymentReport,
  top_items: topItems,
  slow_items: slowItems,
  profit,
  dealer_purchases: dealerPurchases,
  purchase_history: purchaseHistory,
}
