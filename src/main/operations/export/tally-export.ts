// The month's masters or vouchers as XML for Tally.

import type { FileContent } from '../../../shared/contract/counter/document-calls.ts'
import type { Deps } from '../deps.ts'
import { requireCounter } from '../shop-state.ts'

export function tallyExport(
  { ledger, monthEnd }: Deps,
  input: { period: string; part: 'masters' | 'vouchers' },
): Promise<FileContent> {
  requireCounter(ledger.rows)
  return monthEnd.tally(input)
}
