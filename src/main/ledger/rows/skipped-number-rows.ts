// Reads and writes the numbers that may be on paper somewhere although no entry here says so.

import type { Database } from 'better-sqlite3'
import { skippedNumber } from '../schema/skipped-number.ts'
import { prepareInsert } from '../statements/prepare-insert.ts'
import type { Remembered } from '../statements/remembered.ts'

export function prepareSkippedNumberRows(db: Database, remembered: Remembered) {
  const insert = prepareInsert(db, skippedNumber)
  const last = db
    .prepare<[string, string], number | null>(
      'select max(to_serial) from skipped_number where series = ? and financial_year = ?',
    )
    .pluck()
  return {
    /** The last serial skipped, or 0. */
    last: (series: string, financialYear: string) => last.get(series, financialYear) ?? 0,
    insert(
      entrySeq: number,
      range: { series: string; financialYear: string; fromSerial: number; toSerial: number },
    ): void {
      insert({ ...range, entrySeq })
      remembered.forgetAll()
    },
  }
}
export type SkippedNumberRows = ReturnType<typeof prepareSkippedNumberRows>
