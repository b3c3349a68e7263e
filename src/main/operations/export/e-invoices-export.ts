// The month's e-invoices as one list of INV-01 documents.

import type { FileContent } from '../../../shared/contract/counter/document-calls.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { Deps } from '../deps.ts'
import { requireCounter } from '../shop-state.ts'

export function eInvoicesExport({ ledger, clock, monthEnd }: Deps, input: { period: string }): Promise<FileContent> {
  requireCounter(ledger.rows)
  return monthEnd.eInvoices({ ...input, todayOn: dayInIndia(clock.nowMs()) })
}
