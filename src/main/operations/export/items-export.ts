// The whole catalogue as CSV or XLSX, in the form the import takes back.

import type { FileContent } from '../../../shared/contract/counter/document-calls.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { Deps } from '../deps.ts'

export async function itemsExport(
  { ledger, clock, tables }: Deps,
  input: { format: 'csv' | 'xlsx' },
): Promise<FileContent> {
  const today = dayInIndia(clock.nowMs())
  const content = await tables.writeItems([...ledger.rows.itemList.all(today)], input.format, today)
  return {
    name: `items-${today}.${input.format}`,
    mediaType:
      input.format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    contentBase64: Buffer.from(content).toString('base64'),
  }
}
