// Opens a shift with the float that lies in the drawer. One at a time for each counter.

import type { OpenShift } from '../../../shared/contract/counter/shift-calls.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Shift } from '../../../shared/records/shift.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { requireShift, shiftOf } from '../shift-state.ts'
import { requireShop, stateShop } from '../shop-state.ts'

export function openShift({ ledger, clock, newId, session }: Deps, input: OpenShift): Shift {
  return transact(ledger, tx => {
    const { rows } = tx
    const opened = rows.entries.seqOfId(input.id)
    if (opened !== undefined) {
      const known = rows.shifts.bySeq(opened)
      if (known?.floatPaise !== input.floatPaise) throw new Refusal('entry_conflict', { id: input.id })
      return shiftOf(known)
    }
    const { poster } = requireShop(rows, session)
    const open = rows.shifts.open(poster.counterNo)
    if (open !== null) {
      const { openedAt, openedBy } = shiftOf(open)
      throw new Refusal('shift_open', { openedAt, openedBy })
    }
    const atMs = timeToPost(rows, clock, poster.counterNo)
    stateShop(tx, { newId }, poster, atMs)
    tx.post(poster, { id: input.id, kind: 'shift.opened', body: { floatPaise: input.floatPaise } }, atMs)
    tx.changed('shift', input.id)
    return shiftOf(requireShift(rows, input.id))
  })
}
