// Closes a shift with the count of its drawer. What should be there is summed up here, and stays as it was posted.

import type { CloseShift } from '../../../shared/contract/counter/shift-calls.ts'
import { nextDocumentNumber } from '../../../shared/domain/invoice/document-type.ts'
import { countedCash } from '../../../shared/domain/till/drawer.ts'
import { dayInIndia, instantOf } from '../../../shared/kernel/calendar.ts'
import { maxPaise } from '../../../shared/kernel/money.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { EntryBody } from '../../../shared/records/entry.ts'
import type { ShiftView } from '../../../shared/records/shift.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { requireShift, shiftNumberOf } from '../shift-state.ts'
import { viewOfShift } from '../shift-view.ts'
import { requireShop } from '../shop-state.ts'

export function closeShift({ ledger, clock, session }: Deps, input: CloseShift): ShiftView {
  return transact(ledger, tx => {
    const { rows } = tx
    const { poster, counterCode } = requireShop(rows, session)
    const shift = requireShift(rows, input.shiftId)
    const countedPaise = countedCash(input.count)
    const closedBy = rows.entries.seqOfId(input.id)
    if (closedBy !== undefined) {
      if (shift.closingSeq !== closedBy || shift.countedPaise !== countedPaise) throw new Refusal('entry_conflict')
      return viewOfShift(ledger, shift, clock)
    }
    if (shift.closedAtMs !== null) {
      throw new Refusal('shift_closed', { number: shiftNumberOf(shift), closedAt: instantOf(shift.closedAtMs) })
    }
    // Only who stands at the drawer can count it.
    if (shift.counterNo !== poster.counterNo) throw new Refusal('not_found', { record: 'shift', id: input.shiftId })
    if (countedPaise > maxPaise) throw new Refusal('amount_too_large')
    const atMs = timeToPost(rows, clock, poster.counterNo)
    const { report } = viewOfShift(ledger, shift, clock)
    const { number, series, financialYear, serial } = nextDocumentNumber(
      counterCode,
      'shift',
      dayInIndia(atMs),
      rows.shifts.nextSerial,
    )
    const body: EntryBody<'shift.closed'> = {
      shiftId: input.shiftId,
      series,
      financialYear,
      serial,
      closing: {
        number,
        count: input.count,
        countedPaise,
        expectedPaise: report.expectedPaise,
        differencePaise: countedPaise - report.expectedPaise,
        note: input.note,
      },
      // Who closes may be someone who did nothing else in the shift.
      report: { ...report, cashiers: [...new Set([...report.cashiers, poster.by.toWellFormed()])].sort() },
    }
    tx.post(poster, { id: input.id, kind: 'shift.closed', body }, atMs)
    tx.changed('shift', input.shiftId)
    return viewOfShift(ledger, requireShift(rows, input.shiftId), clock)
  })
}
