// How far an order is paid: only payments made against the order itself count, not those on account. Goods sent back
// lower its bill.

import type { OrderPaymentStatus } from '../../records/dealer/dealer-order.ts'

export function orderPaymentStatus(billedPaise: number | null, paidPaise: number): OrderPaymentStatus {
  if (billedPaise === null) return 'no_bill'
  if (paidPaise >= billedPaise) return 'paid'
  return paidPaise > 0 ? 'partial' : 'pending'
}
