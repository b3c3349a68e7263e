// The invoices list.

import type { FindInvoices } from '../../../shared/contract/counter/invoice-calls.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { InvoiceListPage } from '../../ledger/rows/invoice-list-rows.ts'
import type { Deps } from '../deps.ts'

export function findInvoice({ ledger, clock }: Deps, input: FindInvoices): InvoiceListPage {
  return ledger.rows.invoiceList.find(input, dayInIndia(clock.nowMs()))
}
