// Cash in and out of the drawer in the books.
import { expect, test } from 'vitest'
import { cashVoucher } from '../../../src/shared/domain/tally/cash-vouchers.ts'
import { sumOfVoucher } from '../../../src/shared/domain/tally/voucher.ts'
import { CashDirection, CashReason } from '../../../src/shared/records/shift.ts'
import { idOf } from '../../support/returns/made-invoices.ts'

const move = { id: idOf(5), movedOn: '2026-11-20', amountPaise: 250_00, note: 'tea' }

test('an expense is a payment out of cash, money of the owner a receipt, the bank a contra', () => {
  const shown = (reason: CashReason, direction: CashDirection) => {
    const { type, ledgers, narration, date } = cashVoucher({ ...move, reason, direction })
    return [type, date, narration, ...ledgers.map(({ ledger, creditPaise }) => `${ledger} ${creditPaise}`)]
  }
  expect(shown('expense', 'out')).toEqual(['Payment', '2026-11-20', 'tea', 'Shop expenses -25000', 'Cash 25000'])
  expect(shown('owner', 'in')).toEqual(['Receipt', '2026-11-20', 'tea', 'Owner 25000', 'Cash -25000'])
  expect(shown('bank', 'out')).toEqual(['Contra', '2026-11-20', 'tea', 'Bank -25000', 'Cash 25000'])
  expect(shown('change', 'in')).toEqual(['Contra', '2026-11-20', 'tea', 'Cash in safe 25000', 'Cash -25000'])
})

test('every reason, in or out, is in balance', () => {
  for (const reason of CashReason.options)
    for (const direction of CashDirection.options)
      expect(sumOfVoucher(cashVoucher({ ...move, reason, direction }))).toBe(0)
})
