// The choices of a return, in the order they are offered.

import type { ReturnReason } from '../../../../shared/records/credit-note.ts'
import type { Tender } from '../../../../shared/records/payment.ts'

export const returnReasons: readonly ReturnReason[] = [
  'not_wanted',
  'damaged',
  'expired',
  'wrong_item',
  'wrong_price',
  'other',
]
export const tenders: readonly Tender[] = ['cash', 'upi', 'card', 'bank', 'other']
