// Money taken for a bill after its sale.

/**
 * A source for bills' later payments: add `p.invoice_seq = …` and `p.receipt_number is not null`. The index is named because a
 * file whose statistics are older than its first receipt would have SQLite read all receipts for each bill.
 */
export const laterPayments = 'payment p indexed by payment_after_sale'
