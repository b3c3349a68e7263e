// Reads and writes debit notes: their numbers, and which stand against a receipt.

import type { Database } from 'better-sqlite3'
import { present } from '../../../../shared/kernel/assert.ts'
import type { DealerRows } from '../../../../shared/posting/posted-dealer-rows.ts'
import { seriesName } from '../../chain/entry-serials.ts'
import { goodsReturn } from '../../schema/dealer.ts'
import { prepareInsert } from '../../statements/prepare-insert.ts'
import type { Remembered } from '../../statements/remembered.ts'
import type { EntryRows } from '../entry-rows.ts'
import type { SkippedNumberRows } from '../skipped-number-rows.ts'

interface Deps {
  readonly entries: EntryRows
  readonly remembered: Remembered
  readonly skippedNumbers: SkippedNumberRows
}

export function prepareGoodsReturnRows(db: Database, { entries, remembered, skippedNumbers }: Deps) {
  const serials = remembered.shelf<string, number>()
  const insert = prepareInsert(db, goodsReturn)
  const lastSerial = db
    .prepare<[string, string], number | null>(
      'select max(serial) from goods_return where series = ? and financial_year = ?',
    )
    .pluck()
  const standing = db
    .prepare<[number], number>(
      `select g.seq from goods_return g where g.receipt_seq = ?
         and not exists (select 1 from dealer_account r where r.reverses_seq = g.seq) order by g.seq`,
    )
    .pluck()
  return {
    insert(seq: number, { receiptId, ...numbered }: NonNullable<DealerRows['goodsReturn']>): void {
      const receiptSeq = receiptId === null ? null : present(entries.seqOfId(receiptId), `receipt ${receiptId}`)
      insert({ seq, ...numbered, receiptSeq })
      serials.remember(seriesName(numbered.series, numbered.financialYear), numbered.serial)
    },
    nextSerial: (series: string, financialYear: string) =>
      serials.recall(seriesName(series, financialYear), () =>
        Math.max(lastSerial.get(series, financialYear) ?? 0, skippedNumbers.last(series, financialYear)),
      ) + 1,
    /** The entries of those that stand against a receipt, in order of posting. */
    standing: (receiptSeq: number): number[] => standing.all(receiptSeq),
  }
}
export type GoodsReturnRows = ReturnType<typeof prepareGoodsReturnRows>
