// Where each report's rows come from, and the documents behind one of them. Whatever else sells or buys is added to the
// statements named here.

import type { ReportName } from '../../../shared/records/report.ts'
import { billsBehind } from './behind/bills-behind.ts'
import { dealersBehind } from './behind/dealers-behind.ts'
import { linesBehind } from './behind/lines-behind.ts'
import { paymentsBehind } from './behind/payments-behind.ts'
import { billHistory } from './bills/bill-history.ts'
import { paidInvoices, paymentReport, pendingInvoices } from './bills/bills.ts'
import { paymentHistory } from './bills/payment-history.ts'
import { purchaseHistory } from './bills/purchase-history.ts'
import { dayBook } from './day-book.ts'
import { dealerPurchases } from './dealer-purchases.ts'
import { profit, profitBehind } from './profit.ts'
import type { ReportSource } from './report-parts.ts'
import { sales } from './sales.ts'
import { salesByCashier, salesByCustomer, salesByHour } from './sales-by.ts'
import { salesByBranch } from './sales-by-branch.ts'
import { salesByGroup, salesByItem, topItems } from './sales-by-item.ts'
import { salesByTender } from './sales-by-tender.ts'
import { slowItems } from './slow-items.ts'
import { taxSummary } from './tax-summary.ts'
import { unusual, unusualBehind } from './unusual/unusual.ts'

export const reportSources: Readonly<Record<ReportName, ReportSource>> = {
  sales: { rows: sales, behind: { key: 'span', documents: billsBehind.span } },
  sales_by_hour: { rows: salesByHour, behind: { key: 'number', documents: billsBehind.hour } },
  sales_by_item: { rows: salesByItem, behind: { key: 'item', documents: linesBehind.item } },
  sales_by_group: { rows: salesByGroup },
  sales_by_customer: { rows: salesByCustomer, behind: { key: 'customer', documents: billsBehind.customer } },
  sales_by_cashier: { rows: salesByCashier, behind: { key: 'text', documents: billsBehind.cashier } },
  sales_by_branch: { rows: salesByBranch },
  sales_by_tender: { rows: salesByTender, behind: { key: 'text', documents: paymentsBehind } },
  day_book: { rows: dayBook },
  tax_summary: { rows: taxSummary, behind: { key: 'number', documents: linesBehind.rate } },
  pending_invoices: { rows: pendingInvoices },
  paid_invoices: { rows: paidInvoices },
  payment_report: { rows: paymentReport },
  top_items: { rows: topItems, behind: { key: 'item', documents: linesBehind.item } },
  bill_history: { rows: billHistory },
  payment_history: { rows: paymentHistory },
  slow_items: { rows: slowItems },
  profit: { rows: profit, behind: { key: 'span', documents: profitBehind } },
  dealer_purchases: { rows: dealerPurchases, behind: { key: 'dealer', documents: dealersBehind } },
  purchase_history: { rows: purchaseHistory },
  unusual: { rows: unusual, behind: { key: 'text', documents: unusualBehind } },
}
