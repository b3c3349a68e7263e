// What the document worker can be asked for of a customer's account.

import type { AccountReceiptAsked, CustomerStatementAsked } from '../../../shared/contract/counter/account-papers.ts'

/** The receipt for money on account as PDF. */
export interface AccountReceiptPdf extends AccountReceiptAsked {
  readonly kind: 'account_receipt_pdf'
}

/** A customer's account between two days as PDF. */
export interface CustomerStatementPdf extends CustomerStatementAsked {
  readonly kind: 'customer_statement_pdf'
}
