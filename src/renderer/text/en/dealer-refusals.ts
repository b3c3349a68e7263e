// What the core refuses around dealers, in words.

import type { DealerRefusalWords } from '../dealer-refusal-words.ts'
import { amount, quantity, shown } from '../refusal-words.ts'

export const dealerRefusals: DealerRefusalWords = {
  dealer_order_empty: () => 'The order has no items. Add at least one.',
  dealer_order_settled: d =>
    d.status === 'cancelled'
      ? `Order${shown(d.number, ' ')} is cancelled. Nothing was written.`
      : `The goods of order${shown(d.number, ' ')} have been received already. Nothing was written.`,
  dealer_order_other: d =>
    `Order${shown(d.number, ' ')} was placed with ${shown(d.name) || 'another dealer'}. Open it there.`,
  dealer_bill_known: d =>
    `Bill${shown(d.number, ' ')} of this dealer is entered already. Compare the number; if it was entered wrongly, reverse that receipt first.`,
  dealer_payment_over: d =>
    `Only ${amount(d.duePaise) || 'less'} is left to pay on this order. Lower the amount, or pay the rest on account. No money was booked.`,
  dealer_return_too_much: d =>
    `Only ${quantity(d.leftThousandths, d.decimals) || 'less'} of ${shown(d.name) || 'this item'} came with that bill and can still be sent back. Lower the quantity. Nothing was written.`,
  dealer_return_other: d =>
    d.lineNumber === undefined
      ? `Those goods came from ${shown(d.name) || 'another dealer'}. Send them back from that dealer’s page.`
      : `${shown(d.name) || 'This item'} did not come with that bill. Take the line away, or send it back without a bill.`,
  receipt_has_returns: d =>
    `Goods of this bill were sent back (${shown(d.numbers) || 'debit note'}). Reverse that debit note first. Nothing was changed.`,
  receipt_empty: () => 'Nothing came and there is no bill. Write what came, or the amount of the bill.',
  tax_over_bill: () => 'The tax is more than the bill. Correct one of the two.',
  already_reversed: () => 'This was reversed already. Nothing was changed.',
  proof_unusable: d =>
    d.reason === 'size'
      ? 'The proof is larger than 1 MB. Take a smaller picture. No money was booked.'
      : 'The proof is not a PDF, JPEG or PNG. Choose another file. No money was booked.',
}
