// The list of shifts, the latest first.

import { present } from '../../../shared/kernel/assert.ts'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import type { ShiftSummary } from '../../../shared/records/shift.ts'
import type { StoredShift } from '../../ledger/shift/shift-rows.ts'
import type { Deps } from '../deps.ts'
import { shiftNumberOf, shiftOf } from '../shift-state.ts'

export function findShift(
  { ledger: { rows } }: Deps,
  { offset, limit }: { offset: number; limit: number },
): { rows: ShiftSummary[]; total: number } {
  const page = rows.shifts.page(offset, limit)
  return { rows: page.map(stored => ({ ...shiftOf(stored), closing: closingOf(stored) })), total: rows.shifts.count() }
}

function closingOf(stored: StoredShift): ShiftSummary['closing'] {
  const number = shiftNumberOf(stored)
  if (number === undefined) return null
  const countedPaise = present(stored.countedPaise, 'what was counted')
  const expectedPaise = present(stored.expectedPaise, 'what was expected')
  return {
    number,
    closedAt: instantOf(present(stored.closedAtMs, 'when it was closed')),
    closedBy: present(stored.closedBy, 'who closed it'),
    countedPaise,
    expectedPaise,
    differencePaise: countedPaise - expectedPaise,
  }
}
