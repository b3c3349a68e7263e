// The refusals around dealers, which have a file of their own in each language.

import type { RefusalWords } from './refusal-words.ts'

export type DealerRefusalWords = Pick<
  RefusalWords,
  | 'dealer_order_empty'
  | 'dealer_order_settled'
  | 'dealer_order_other'
  | 'dealer_bill_known'
  | 'dealer_payment_over'
  | 'dealer_return_too_much'
  | 'dealer_return_other'
  | 'receipt_has_returns'
  | 'receipt_empty'
  | 'tax_over_bill'
  | 'already_reversed'
  | 'proof_unusable'
>
