// What should be in the drawer, and what was counted there.

import type { Paise } from '../../kernel/money.ts'
import type { CashCount, CashDirection, CashReason, DrawerFlow, FlowKind } from '../../records/shift.ts'

/** Which way each kind of flow goes. */
export const flowSigns: Readonly<Record<FlowKind, 1 | -1>> = {
  sale: 1,
  payment: 1,
  cash_in: 1,
  cash_out: -1,
  refund: -1,
  dealer_payment: -1,
}

/** Worths as they are counted: notes from the largest, coins, and last a note that few shops still see. */
export const cashWorthsPaise: readonly Paise[] = [
  500_00, 200_00, 100_00, 50_00, 20_00, 10_00, 5_00, 2_00, 1_00, 2000_00,
]

/** Reasons that make sense one way, the most usual first. */
export const cashReasons: Readonly<Record<CashDirection, readonly CashReason[]>> = {
  in: ['change', 'bank', 'owner', 'other'],
  out: ['expense', 'bank', 'owner', 'wages', 'change', 'other'],
}

export function expectedCash(floatPaise: Paise, flows: readonly DrawerFlow[]): Paise {
  return flows.reduce(
    (sum, { kind, tender, amountPaise }) => sum + (tender === 'cash' ? flowSigns[kind] * amountPaise : 0),
    floatPaise,
  )
}

export function countedCash({ notes, loosePaise }: CashCount): Paise {
  return notes.reduce((sum, { worthPaise, pieces }) => sum + worthPaise * pieces, loosePaise)
}
