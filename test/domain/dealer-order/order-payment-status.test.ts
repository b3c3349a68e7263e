// How far an order is paid.
import { expect, test } from 'vitest'
import { orderPaymentStatus } from '../../../src/shared/domain/dealer-order/order-payment-status.ts'

test.each([
  [null, 0, 'no_bill'],
  [null, 500, 'no_bill'],
  [0, 0, 'paid'],
  [1_000, 0, 'pending'],
  [1_000, 1, 'partial'],
  [1_000, 999, 'partial'],
  [1_000, 1_000, 'paid'],
  [1_000, 1_500, 'paid'],
])('billed %s, paid %i is %s', (billedPaise, paidPaise, status) => {
  expect(orderPaymentStatus(billedPaise, paidPaise)).toBe(status)
})
