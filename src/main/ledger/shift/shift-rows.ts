// Reads and writes shifts, their closings, and cash moved by hand.

import type { Database } from 'better-sqlite3'
import type { ShiftClosingRow } from '../../../shared/posting/posted-rows.ts'
import type { CashMove } from '../../../shared/records/shift.ts'
import type { SkippedNumberRows } from '../rows/skipped-number-rows.ts'
import { cashMove, shift, shiftClosing } from '../schema/shift.ts'
import { prepareInsert } from '../statements/prepare-insert.ts'
import type { Remembered } from '../statements/remembered.ts'

/** A shift beside the entries that opened and, if it is, closed it. */
export interface StoredShift {
  readonly seq: number
  readonly id: Buffer
  readonly counterNo: number
  readonly counterId: Buffer
  readonly counterCode: string
  /** Of the opening entry, in its counter's chain. */
  readonly number: number
  readonly openedAtMs: number
  readonly openedBy: string
  readonly floatPaise: number
  readonly closingSeq: number | null
  readonly series: string | null
  readonly financialYear: string | null
  readonly serial: number | null
  readonly closedAtMs: number | null
  readonly closedBy: string | null
  readonly expectedPaise: number | null
  readonly countedPaise: number | null
}

const shifts = `select s.seq, e.id, e.counter_no as counterNo, n.id as counterId, n.code as counterCode, e.number,
    e.at_ms as openedAtMs, e.by as openedBy, s.float_paise as floatPaise, c.seq as closingSeq, c.series,
    c.financial_year as financialYear, c.serial, ce.at_ms as closedAtMs, ce.by as closedBy,
    c.expected_paise as expectedPaise, c.counted_paise as countedPaise
  from shift s join entry e on e.seq = s.seq join counter n on n.counter_no = e.counter_no
    left join shift_closing c on c.shift_seq = s.seq left join entry ce on ce.seq = c.seq`

export function prepareShiftRows(
  db: Database,
  { remembered, skippedNumbers }: { remembered: Remembered; skippedNumbers: SkippedNumberRows },
) {
  const openShifts = remembered.shelf<number, StoredShift | null>()
  const insertShift = prepareInsert(db, shift)
  const insertClosing = prepareInsert(db, shiftClosing)
  const insertCashMove = prepareInsert(db, cashMove)
  const bySeq = db.prepare<[number], StoredShift>(`${shifts} where s.seq = ?`)
  const last = db.prepare<[number], StoredShift>(`${shifts} where e.counter_no = ? order by s.seq desc limit 1`)
  const page = db.prepare<[number, number], StoredShift>(`${shifts} order by s.seq desc limit ? offset ?`)
  const count = db.prepare<[], number>('select count(*) from shift').pluck()
  const closedOver = db
    .prepare<[number, number, number], number>(
      `select 1 from shift_closing c join entry e on e.seq = c.seq
       where e.counter_no = ? and c.shift_seq < ? and c.seq > ? limit 1`,
    )
    .pluck()
  const lastSerial = db
    .prepare<[string, string], number | null>(
      'select max(serial) from shift_closing where series = ? and financial_year = ?',
    )
    .pluck()
  return {
    bySeq: (seq: number) => bySeq.get(seq),
    /** The open shift of a counter's drawer. Asked by every sale of a shop that wants one open, so it is remembered. */
    open: (counterNo: number): StoredShift | null =>
      openShifts.recall(counterNo, () => {
        const latest = last.get(counterNo)
        return latest === undefined || latest.closingSeq !== null ? null : latest
      }),
    last: (counterNo: number) => last.get(counterNo),
    /** Whether the shift in which this counter posted the entry has been closed. */
    isClosedOver: (counterNo: number, entrySeq: number) => closedOver.get(counterNo, entrySeq, entrySeq) === 1,
    /** The latest first. */
    page: (offset: number, limit: number) => page.all(limit, offset),
    count: () => count.get() ?? 0,
    nextSerial: (series: string, financialYear: string) =>
      Math.max(lastSerial.get(series, financialYear) ?? 0, skippedNumbers.last(series, financialYear)) + 1,
    insert(seq: number, opening: { floatPaise: number }): void {
      insertShift({ seq, floatPaise: opening.floatPaise })
      remembered.forgetAll()
    },
    insertClosing(seq: number, shiftSeq: number, closing: ShiftClosingRow): void {
      const { series, financialYear, serial, expectedPaise, countedPaise } = closing
      insertClosing({ seq, shiftSeq, series, financialYear, serial, expectedPaise, countedPaise })
      remembered.forgetAll()
    },
    insertCashMove(seq: number, { direction, reason, amountPaise }: CashMove): void {
      insertCashMove({ seq, direction, reason, amountPaise })
    },
  }
}
export type ShiftRows = ReturnType<typeof prepareShiftRows>
