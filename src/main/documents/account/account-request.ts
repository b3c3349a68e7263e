// What the document worker can be asked for of a customer's account.

import type { AccountReceiptAsked, CustomerStatementAsked } from '../../../shared/contract/counter/account-papers.ts'

/** The receipt for money on account, or the slip for money paid back, as PDF. */
export interface AccountReceiptPdf extends AccountReceiptAsked {
  readonly kind: 'account_receipt_pdf'
}

/** The same as ESC/POS commands. */
export interface AccountReceipt extends Omit<AccountReceiptAsked, 'paper'> {
  readonly kind: 'account_receipt'
  readonly paper: '80mm' | '58mm'
}

/** A customer's account between two days as PDF. */
export interface CustomerStatementPdf extends CustomerStatementAsked {
  readonly kind: 'customer_statement_pdf'
}
