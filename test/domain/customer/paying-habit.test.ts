// What a bill says of how its buyer pays.
import { expect, test } from 'vitest'
import { payingHabitOf } from '../../../src/shared/domain/customer/paying-habit.ts'

const paid = { isPaid: true, hasPayments: true, ageDays: 90 }
const open = { isPaid: false, daysToPay: null }

test.each([
  [{ ...paid, daysToPay: 0 }, 'prompt'],
  [{ ...paid, daysToPay: 7 }, 'prompt'],
  [{ ...paid, daysToPay: 8 }, 'delayed'],
  [{ ...paid, daysToPay: 30 }, 'delayed'],
  [{ ...paid, daysToPay: 31 }, 'overdue'],
  [{ ...open, hasPayments: true, ageDays: 90 }, 'part_paid'],
  [{ ...open, hasPayments: false, ageDays: 30 }, 'not_yet'],
  [{ ...open, hasPayments: false, ageDays: 31 }, 'overdue'],
])('%o is %s', (bill, habit) => {
  expect(payingHabitOf(bill)).toBe(habit)
})
