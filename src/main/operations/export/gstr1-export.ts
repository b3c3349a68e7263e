// The month's GSTR-1: the portal's upload file, or a workbook to look through.

import type { FileContent } from '../../../shared/contract/counter/document-calls.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { Deps } from '../deps.ts'
import { requireCounter } from '../shop-state.ts'

export function gstr1Export(
  { ledger, clock, monthEnd }: Deps,
  input: { period: string; format: 'json' | 'xlsx' },
): Promise<FileContent> {
  requireCounter(ledger.rows)
  return monthEnd.gstr1({ ...input, todayOn: dayInIndia(clock.nowMs()) })
}
