// Cash put into the drawer or taken out by hand, as vouchers between the drawer and what the reason names.

import type { Day } from '../../kernel/calendar.ts'
import type { CashMove } from '../../records/shift.ts'
import { cashReasonLedgers, tenderLedgers } from './ledgers.ts'
import { plainAmount, type Voucher } from './voucher.ts'

export interface PostedCashMove extends CashMove {
  readonly id: string
  readonly movedOn: Day
}

export function cashVoucher({ id, movedOn, amountPaise, direction, note, reason }: PostedCashMove): Voucher {
  const other = cashReasonLedgers[reason]
  const sign = direction === 'in' ? 1 : -1
  return {
    key: id,
    type: other.isMoney ? 'Contra' : direction === 'in' ? 'Receipt' : 'Payment',
    number: `C-${id.slice(-8)}`,
    date: movedOn,
    party: other.name,
    placeOfSupply: null,
    narration: note,
    goods: [],
    ledgers: [plainAmount(other.name, sign * amountPaise), plainAmount(tenderLedgers.cash.name, -sign * amountPaise)],
  }
}
