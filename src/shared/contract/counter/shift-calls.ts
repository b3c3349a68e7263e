// What a screen may ask about the drawer: its open shift, the reports, and cash moved by hand.

import * as z from 'zod'
import { amountPaiseField, idField, looseTextField, pageLimitField } from '../../records/fields.ts'
import { CashCount, CashMove, Shift, ShiftRules, ShiftSummary, ShiftView } from '../../records/shift.ts'
import { command, query } from '../../rpc/contract.ts'

/** The drawer of this counter as every window shows it. */
export const DrawerState = z.object({
  open: Shift.nullable(),
  rules: ShiftRules,
  /** Who sits here counts blind: the X report is refused to him. */
  isBlind: z.boolean(),
  /** What the last shift began with: a guess for the next. */
  lastFloatPaise: z.int().nullable(),
})
export type DrawerState = z.output<typeof DrawerState>

export const OpenShift = z.object({ id: idField, floatPaise: amountPaiseField })
export type OpenShift = z.output<typeof OpenShift>

export const CloseShift = z.object({
  id: idField,
  shiftId: idField,
  count: CashCount,
  note: looseTextField(500),
})
export type CloseShift = z.output<typeof CloseShift>

export const MoveCash = CashMove.extend({ id: idField })
export type MoveCash = z.output<typeof MoveCash>

export const shiftCalls = {
  current: query(z.object({}), DrawerState),
  /** Refuses `shift_open` while the drawer has a shift. A repeat with the same id changes nothing, here as below. */
  open: command(OpenShift, Shift),
  /** Refuses `shift_not_open` in a shop that wants a shift for it. */
  moveCash: command(MoveCash, CashMove),
  /** Counts the drawer and posts the Z report. Refuses `shift_closed`. */
  close: command(CloseShift, ShiftView),
  /**
   * The X report of an open shift as of now, the Z report of a closed one as it was posted. Refuses
   * `not_permitted` to whoever counts blind.
   */
  get: query(z.object({ id: idField }), ShiftView),
  /** The latest first. */
  find: query(
    z.object({ offset: z.int().min(0).max(10_000_000).default(0), limit: pageLimitField.default(100) }),
    z.object({ rows: z.array(ShiftSummary), total: z.int() }),
  ),
}
