// The whole catalogue as a file. Runs in the import thread: a workbook of thousands of items takes seconds to make, and
// the counter sells meanwhile.

import type { FileContent } from '../../../shared/contract/counter/document-calls.ts'
import type { Day } from '../../../shared/kernel/calendar.ts'
import { writeItems } from '../../import/write-items.ts'
import type { Ledger } from '../../ledger/open-ledger.ts'
import { refusalOf } from '../../ledger/sqlite-refusal.ts'

const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Tax rates are those in force on `todayOn`. What the disk refuses comes out as a refusal. */
export async function writeCatalogue(
  ledger: Ledger,
  { format, todayOn }: { format: 'csv' | 'xlsx'; todayOn: Day },
): Promise<FileContent> {
  const content = await writeItems(readItems(ledger, todayOn), format, todayOn)
  return {
    name: `items-${todayOn}.${format}`,
    mediaType: mediaTypes[format],
    contentBase64: Buffer.from(content).toString('base64'),
  }
}

/** Read in one go, so that the file shows the shop at one moment. */
function readItems({ rows, file }: Ledger, todayOn: Day) {
  try {
    return [...rows.itemList.all(todayOn)]
  } catch (error) {
    throw refusalOf(error, file)
  }
}
