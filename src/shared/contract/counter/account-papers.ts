// What a customer's statement and the receipt for money on his account are drawn from. Plain data: it crosses to another thread.

import type { Day } from '../../kernel/calendar.ts'
import type { Customer } from '../../records/customer.ts'
import type { Payment } from '../../records/payment.ts'
import type { Shop } from '../../records/shop.ts'
import type { Account, Statement } from './account-calls.ts'
import type { CutPaper, DocumentLanguage, Paper } from './document-calls.ts'

interface AccountPaperAsked {
  readonly shop: Shop
  readonly language: DocumentLanguage
  readonly customer: Customer
}

/** `payment` has no receipt number when money is paid back. */
export interface AccountReceiptAsked extends AccountPaperAsked {
  readonly paper: Paper
  /** Money that came in, or his own money paid back to him. */
  readonly direction: 'taken' | 'paid_back'
  readonly payment: Payment
  /** The invoices the payment was set against when it was taken. */
  readonly paid: readonly { readonly number: string; readonly issuedOn: Day; readonly amountPaise: number }[]
  /** Owed right after it; below zero it is his own money. */
  readonly balancePaise: number
}

export interface CustomerStatementAsked extends AccountPaperAsked {
  readonly paper: CutPaper
  readonly fromOn: Day
  readonly toOn: Day
  readonly statement: Statement
  /** As it stands on the day the paper is made. */
  readonly account: Account
  readonly madeAt: string
}
