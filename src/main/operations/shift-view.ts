// A shift with its sums: made now while it is open, as they were posted once it is closed.

import { present } from '../../shared/kernel/assert.ts'
import { type Clock, instantOf } from '../../shared/kernel/calendar.ts'
import type { EntryBody } from '../../shared/records/entry.ts'
import type { ShiftView } from '../../shared/records/shift.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import type { StoredShift } from '../ledger/shift/shift-rows.ts'
import { sumShift } from '../ledger/shift/sum-shift.ts'
import { shiftOf } from './shift-state.ts'

export function viewOfShift({ db, rows }: Ledger, stored: StoredShift, clock: Clock): ShiftView {
  const shift = shiftOf(stored)
  if (stored.closingSeq === null) {
    const { counterNo, number: firstNumber, floatPaise } = stored
    const { number: lastNumber } = present(rows.entries.head(counterNo), 'the last entry of a counter with a shift')
    const report = sumShift(db, floatPaise, { counterNo, firstNumber, lastNumber })
    return { shift, closing: null, asOf: instantOf(clock.nowMs()), report }
  }
  const entry = present(rows.entries.bySeq(stored.closingSeq), 'the entry that closed the shift')
  const { closing, report } = JSON.parse(entry.body) as EntryBody<'shift.closed'>
  const closedAt = instantOf(entry.atMs)
  return { shift, closing: { ...closing, closedAt, closedBy: entry.by }, asOf: closedAt, report }
}
