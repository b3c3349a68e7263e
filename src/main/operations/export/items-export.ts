// The whole catalogue as CSV or XLSX, in the form the import takes back.

import type { FileContent } from '../../../shared/contract/counter/document-calls.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { Deps } from '../deps.ts'
import { requireCounter } from '../shop-state.ts'

export function itemsExport(
  { ledger, clock, importer }: Deps,
  { format }: { format: 'csv' | 'xlsx' },
): Promise<FileContent> {
  requireCounter(ledger.rows)
  return importer.exportItems({ format, todayOn: dayInIndia(clock.nowMs()) })
}
