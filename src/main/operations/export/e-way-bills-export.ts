// Part A of the month's e-way bills, as the portal takes several at once.

import type { FileContent } from '../../../shared/contract/counter/document-calls.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { Deps } from '../deps.ts'
import { requireCounter } from '../shop-state.ts'

export function eWayBillsExport({ ledger, clock, monthEnd }: Deps, input: { period: string }): Promise<FileContent> {
  requireCounter(ledger.rows)
  return monthEnd.eWayBills({ ...input, todayOn: dayInIndia(clock.nowMs()) })
}
