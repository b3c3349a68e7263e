// What a screen may ask about invoices and the money taken for them.

import * as z from 'zod'
import { Cart, maxLines, SaleLine } from '../../records/cart.ts'
import { EntryView } from '../../records/entry.ts'
import {
  amountPaiseField,
  dayField,
  idField,
  looseTextField,
  pageLimitField,
  paiseField,
  textField,
} from '../../records/fields.ts'
import { InvoiceAnswer, InvoiceSummary, PaymentState } from '../../records/invoice.ts'
import { Payment, Tender, TenderGiven } from '../../records/payment.ts'
import { command, query } from '../../rpc/contract.ts'

/** A sale as the counter sends it. `id` is the cart's id; a repeat gives the same invoice back. */
export const IssueInvoice = Cart.pick({
  id: true,
  deliveryStateCode: true,
  billDiscount: true,
  note: true,
}).extend({
  customerId: idField.nullable(),
  lines: z.array(SaleLine).max(maxLines),
  tenders: z.array(TenderGiven).max(20),
  /** Rest goes on the customer's account. Without it the tenders must cover the total. */
  onCredit: z.boolean(),
  /** The total the cashier saw; a different one is refused as `total_changed`. */
  expectedTotalPaise: paiseField,
})
export type IssueInvoice = z.output<typeof IssueInvoice>

export const FindInvoices = z.object({
  /** Number, customer name or phone, or an amount in rupees. */
  text: looseTextField(100).default(''),
  state: PaymentState.or(z.enum(['all', 'due', 'overdue'])).default('all'),
  customerId: idField.nullable().default(null),
  fromOn: dayField.nullable().default(null),
  toOn: dayField.nullable().default(null),
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: pageLimitField.default(100),
})
export type FindInvoices = z.output<typeof FindInvoices>

export const InvoicePage = z.object({
  rows: z.array(InvoiceSummary),
  total: z.int(),
  totalPaise: z.int(),
  duePaise: z.int(),
})

export const VoidInvoice = z.object({
  /** Of the void itself, made once by the caller. */
  id: idField,
  invoiceId: idField,
  reason: textField(200),
})
export type VoidInvoice = z.output<typeof VoidInvoice>

export const invoiceCalls = {
  /** Posts a sale: invoice, payments and stock, or nothing. */
  issue: command(IssueInvoice, InvoiceAnswer),
  find: query(FindInvoices, InvoicePage),
  get: query(z.object({ id: idField }), InvoiceAnswer),
  /** Takes a whole sale back on its own day: goods, money and what was owed. Refuses `void_too_late`, `invoice_has_payments`. */
  void: command(VoidInvoice, InvoiceAnswer),
  /** The entries an invoice is made of: its issue, and the payments, returns or void after it. */
  getEntries: query(z.object({ id: idField }), z.array(EntryView)),
}

export const TakePayment = z.object({
  id: idField,
  invoiceId: idField,
  tender: Tender,
  /** What pays the invoice; never more than is due. */
  amountPaise: amountPaiseField.min(1),
  /** Cash handed over, when more than the amount. */
  givenPaise: amountPaiseField.optional(),
  note: looseTextField(200),
})
export type TakePayment = z.output<typeof TakePayment>

export const paymentCalls = {
  /** Money against an issued invoice, until it is paid. A repeat with the same id changes nothing. */
  take: command(TakePayment, z.object({ payment: Payment, invoice: InvoiceAnswer })),
}
