// Whether the drawer has an open shift, and whether the shop wants one.

import { formatDocumentNumber } from '../../shared/domain/invoice/document-type.ts'
import { instantOf } from '../../shared/kernel/calendar.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { type Shift, type ShiftRules, usualShiftRules } from '../../shared/records/shift.ts'
import type { ShopFields } from '../../shared/records/shop.ts'
import type { LedgerRows } from '../ledger/rows/ledger-rows.ts'
import type { StoredShift } from '../ledger/shift/shift-rows.ts'
import { idOfBlob } from '../ledger/statements/id-blob.ts'
import { requirePermission, rightsOf, type Session } from './session.ts'

export function shiftRulesOf(shop: ShopFields | undefined): ShiftRules {
  return shop?.shiftRules ?? usualShiftRules
}

/** Before money moves: refuses `shift_not_open` in a shop that wants a shift for it. */
export function requireShiftIfWanted(rows: LedgerRows, shop: ShopFields, counterNo: number): void {
  if (shiftRulesOf(shop).mustBeOpen && rows.shifts.open(counterNo) === null) throw new Refusal('shift_not_open')
}

export function requireShift(rows: LedgerRows, id: string): StoredShift {
  const seq = rows.entries.seqOfId(id)
  const stored = seq === undefined ? undefined : rows.shifts.bySeq(seq)
  if (stored === undefined) throw new Refusal('not_found', { record: 'shift', id })
  return stored
}

export function shiftOf({ id, counterId, counterCode, openedAtMs, openedBy, floatPaise }: StoredShift): Shift {
  return {
    id: idOfBlob(id),
    counterId: idOfBlob(counterId),
    counterCode,
    openedAt: instantOf(openedAtMs),
    openedBy,
    floatPaise,
  }
}

/** Whether the one at this window may see what should be in the drawer before it is counted. */
export function mayNotLook(rows: LedgerRows, session: Session): boolean {
  if (!shiftRulesOf(rows.shops.shop()).countsBlind) return false
  return rows.people.all().length === 0 || !rightsOf(rows.people, session).permissions.includes('see_reports')
}

/** Refuses `not_permitted` before the count; with `see_reports`, or somebody's word, it may be looked at. */
export function refuseBlindSight(rows: LedgerRows, session: Session, stored: StoredShift, nowMs: number): void {
  if (stored.closingSeq !== null || !mayNotLook(rows, session)) return
  if (rows.people.all().length === 0) throw new Refusal('not_permitted', { permission: 'see_reports' })
  requirePermission(rows.people, session, 'see_reports', nowMs)
}

/** The number of its Z report; undefined while it is open. */
export function shiftNumberOf({ series, financialYear, serial }: StoredShift): string | undefined {
  if (series === null || financialYear === null || serial === null) return undefined
  return formatDocumentNumber(series, financialYear, serial)
}
