// The files of a month, each with its key and the call that makes it.

import type { FileContent } from '../../../shared/contract/counter/document-calls.ts'
import type { MonthEndReport } from '../../../shared/records/month-end.ts'
import type { CoreClient } from '../../core/core-client.ts'
import type { Words } from '../../text/words.ts'

export type MonthFile = 'gstr1Json' | 'gstr1Xlsx' | 'eInvoices' | 'eWayBills' | 'tallyMasters' | 'tallyVouchers'

/** In the order of their keys, `1` first. */
export const monthFiles: readonly MonthFile[] = [
  'gstr1Json',
  'gstr1Xlsx',
  'eInvoices',
  'eWayBills',
  'tallyMasters',
  'tallyVouchers',
]

export function makeFile({ export: make }: CoreClient, file: MonthFile, period: string): Promise<FileContent> {
  switch (file) {
    case 'gstr1Json':
      return make.gstr1({ period, format: 'json' })
    case 'gstr1Xlsx':
      return make.gstr1({ period, format: 'xlsx' })
    case 'eInvoices':
      return make.eInvoices({ period })
    case 'eWayBills':
      return make.eWayBills({ period })
    case 'tallyMasters':
      return make.tally({ period, part: 'masters' })
    case 'tallyVouchers':
      return make.tally({ period, part: 'vouchers' })
  }
}

/** Whether the shop files such a thing at all. */
export function isFiled(file: MonthFile, { scheme, hasEInvoices }: MonthEndReport): boolean {
  if (file === 'tallyMasters' || file === 'tallyVouchers') return true
  return scheme === 'regular' && (file !== 'eInvoices' || hasEInvoices)
}

/** What is in it, beside its name. */
export function fileHint(file: MonthFile, report: MonthEndReport, { monthEnd }: Words): string {
  if (file === 'eInvoices')
    return report.hasEInvoices ? monthEnd.ready(report.eInvoiceReadyCount, report.eInvoiceCount) : monthEnd.noEInvoices
  if (file === 'eWayBills') return monthEnd.ready(report.eWayBillReadyCount, report.eWayBillCount)
  return { gstr1Json: 'JSON', gstr1Xlsx: 'Excel', tallyMasters: 'XML', tallyVouchers: 'XML' }[file]
}
