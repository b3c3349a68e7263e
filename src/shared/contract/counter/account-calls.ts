// What a screen may ask about a customer's account: what he owes, what he has paid, money on account.

import * as z from 'zod'
import {
  amountPaiseField,
  dayField,
  idField,
  instantField,
  looseTextField,
  pageLimitField,
} from '../../records/fields.ts'
import { Allocation, Payment, Refund, Tender } from '../../records/payment.ts'
import { command, query } from '../../rpc/contract.ts'

/** An unpaid invoice, or an opening due: what he owed before Galla. */
export const UnpaidInvoice = z.object({
  invoiceId: idField,
  isOpening: z.boolean(),
  /** Of an opening due the old bill's number, or empty. */
  number: z.string(),
  issuedOn: dayField,
  dueOn: dayField,
  totalPaise: z.int(),
  duePaise: z.int(),
})
export type UnpaidInvoice = z.output<typeof UnpaidInvoice>

export const Account = z.object({
  customerId: idField,
  /** Owed on invoices. */
  duePaise: z.int(),
  /** His own money that no invoice has taken yet. */
  creditPaise: z.int(),
  creditLimitPaise: z.int().nullable(),
  overduePaise: z.int(),
  ageing: z.object({ upTo30Paise: z.int(), upTo60Paise: z.int(), upTo90Paise: z.int(), over90Paise: z.int() }),
  /** Oldest first. */
  unpaid: z.array(UnpaidInvoice),
})
export type Account = z.output<typeof Account>

/** One line of a statement. `debit` is what he owes more, `credit` what he owes less. */
export const AccountLine = z.object({
  entryId: idField,
  kind: z.enum(['opening', 'opening_reversal', 'invoice', 'payment', 'credit_note', 'void', 'refund']),
  number: z.string(),
  /** The invoice a line can be opened by, if there is one. */
  invoiceId: idField.nullable(),
  at: instantField,
  debitPaise: z.int(),
  creditPaise: z.int(),
  /** Owed after this line; below zero it is his own money. */
  balancePaise: z.int(),
})
export type AccountLine = z.output<typeof AccountLine>

export const StatementQuestion = z.object({ customerId: idField, fromOn: dayField, toOn: dayField })
export type StatementQuestion = z.output<typeof StatementQuestion>

export const Statement = z.object({
  openingPaise: z.int(),
  closingPaise: z.int(),
  debitPaise: z.int(),
  creditPaise: z.int(),
  lines: z.array(AccountLine),
})
export type Statement = z.output<typeof Statement>

/** Money that changed hands with a customer, at a sale, after it, or handed back. */
export const MoneyMove = z.object({
  id: idField,
  kind: z.enum(['payment', 'refund']),
  tender: Tender,
  amountPaise: z.int(),
  note: z.string(),
  at: instantField,
  /** Of payments taken after the sale. */
  receiptNumber: z.string().nullable(),
  /** The one invoice it paid; null for money on account and for refunds. */
  invoiceId: idField.nullable(),
  invoiceNumber: z.string().nullable(),
  /** Of refunds: the credit note they came with. */
  creditNote: z.object({ id: idField, number: z.string() }).nullable(),
  /** Of his own money paid back: what its slip is printed by. */
  slipId: idField.nullable(),
})
export type MoneyMove = z.output<typeof MoneyMove>

export const FindMoneyMoves = z.object({
  customerId: idField,
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: pageLimitField.default(50),
})
export type FindMoneyMoves = z.output<typeof FindMoneyMoves>

export const TakeAccountPayment = z.object({
  id: idField,
  customerId: idField,
  tender: Tender,
  amountPaise: amountPaiseField.min(1),
  givenPaise: amountPaiseField.optional(),
  note: looseTextField(200),
  /** Without it the oldest invoices are paid first; what is left over stays to his credit. */
  allocations: z.array(Allocation).max(500).optional(),
})
export type TakeAccountPayment = z.output<typeof TakeAccountPayment>

export const ApplyCredit = z.object({
  id: idField,
  customerId: idField,
  allocations: z.array(Allocation).min(1).max(500).optional(),
})
export type ApplyCredit = z.output<typeof ApplyCredit>

export const accountCalls = {
  get: query(z.object({ customerId: idField }), Account),
  statement: query(StatementQuestion, Statement),
  /** Money taken and handed back, the latest first. */
  findPayments: query(FindMoneyMoves, z.object({ rows: z.array(MoneyMove), total: z.int() })),
  /** One payment against several invoices, or as an advance. A repeat with the same id changes nothing. */
  takePayment: command(
    TakeAccountPayment,
    z.object({ payment: Payment, allocations: z.array(Allocation), account: Account }),
  ),
  /** Sets his own money against invoices, oldest first unless said. Refuses `allocation_over`, `payment_over`. */
  applyCredit: command(ApplyCredit, Account),
  /** Hands his own money back. Refuses `allocation_over` beyond what he has. */
  refundCredit: command(z.object({ id: idField, customerId: idField, refund: Refund }), Account),
}
