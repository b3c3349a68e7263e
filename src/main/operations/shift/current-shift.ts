// The drawer of this counter, and what the shop wants of it.

import type { DrawerState } from '../../../shared/contract/counter/shift-calls.ts'
import type { Deps } from '../deps.ts'
import { mayNotLook, shiftOf, shiftRulesOf } from '../shift-state.ts'

export function currentShift({ ledger: { rows }, session }: Deps): DrawerState {
  const rules = shiftRulesOf(rows.shops.shop())
  const isBlind = mayNotLook(rows, session)
  const counter = rows.shops.thisCounter()
  const last = counter === undefined ? undefined : rows.shifts.last(counter.counterNo)
  if (last === undefined) return { open: null, rules, isBlind, lastFloatPaise: null }
  return { open: last.closingSeq === null ? shiftOf(last) : null, rules, isBlind, lastFloatPaise: last.floatPaise }
}
