// Queues a shift's report for the receipt printer.

import type { PrintJob } from '../../../shared/contract/counter/document-calls.ts'
import type { Deps } from '../deps.ts'
import { refuseBlindSight, requireShift, shiftNumberOf } from '../shift-state.ts'

export function queueShiftPrint(
  { ledger, printer, clock, session }: Deps,
  { id, shiftId }: { id: string; shiftId: string },
): PrintJob {
  const stored = requireShift(ledger.rows, shiftId)
  refuseBlindSight(ledger.rows, session, stored, clock.nowMs())
  return printer.queue(id, shiftNumberOf(stored) ?? 'X', { kind: 'shift', shiftId })
}
