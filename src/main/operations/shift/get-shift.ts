// The X report of an open shift, the Z report of a closed one.

import type { ShiftView } from '../../../shared/records/shift.ts'
import type { Deps } from '../deps.ts'
import { refuseBlindSight, requireShift } from '../shift-state.ts'
import { viewOfShift } from '../shift-view.ts'

/** Refuses `not_permitted` to whoever counts blind, as long as the shift is open. */
export function getShift({ ledger, clock, session }: Deps, input: { id: string }): ShiftView {
  const stored = requireShift(ledger.rows, input.id)
  refuseBlindSight(ledger.rows, session, stored, clock.nowMs())
  return viewOfShift(ledger, stored, clock)
}
