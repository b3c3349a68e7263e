// What the paper for money after a sale is drawn from: a payment for one invoice, one on a customer's account, or his own
// money paid back to him.

import type { AccountReceiptAsked } from '../../shared/contract/counter/account-papers.ts'
import { present } from '../../shared/kernel/assert.ts'
import { instantOf } from '../../shared/kernel/calendar.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { EntryBody } from '../../shared/records/entry.ts'
import type { InvoiceView } from '../../shared/records/invoice.ts'
import type { Payment } from '../../shared/records/payment.ts'
import type { StoredEntry } from '../ledger/rows/entry-rows.ts'
import type { LedgerRows } from '../ledger/rows/ledger-rows.ts'
import { requireCustomer } from './account-state.ts'
import { requireCounter } from './shop-state.ts'

type AccountMoney = Omit<AccountReceiptAsked, 'paper' | 'language'> & { readonly kind: 'account' }
type InvoiceMoney = { readonly kind: 'invoice'; readonly view: InvoiceView; readonly payment: Payment }

/** By the id of the payment, or of the paying back. What was paid at the sale is on the invoice. Refuses `not_found`. */
export function readMoneyPaper(rows: LedgerRows, id: string): InvoiceMoney | AccountMoney {
  const entry = rows.entries.byId(id)
  if (entry?.kind === 'credit.refunded') return refundSlip(rows, entry)
  const taken = entry === undefined ? undefined : rows.payments.ofEntry(entry.seq)
  if (entry === undefined || taken === undefined || taken.payment.receiptNumber === null)
    throw new Refusal('not_found', { record: 'payment', id })
  if (taken.invoiceSeq === null) return accountReceipt(rows, entry)
  return { kind: 'invoice', view: rows.invoices.view(taken.invoiceSeq), payment: taken.payment }
}

/** The money, the invoices it was set against, and how the customer stood right after it. */
function accountReceipt(rows: LedgerRows, { seq, body }: StoredEntry): AccountMoney {
  const { payment, allocations = [] } = JSON.parse(body) as EntryBody<'payment.taken'>
  const customerId = present(payment.customerId, 'customer of money on account')
  const paid = allocations.map(({ invoiceId, amountPaise }) => {
    const paidSeq = present(rows.entries.seqOfId(invoiceId), invoiceId)
    const opening = rows.openings.get(paidSeq)
    if (opening !== undefined) return { number: opening.reference, issuedOn: opening.billedOn, amountPaise }
    const { number, issuedOn } = rows.invoices.view(paidSeq).invoice
    return { number, issuedOn, amountPaise }
  })
  return { kind: 'account', direction: 'taken', payment, paid, ...standing(rows, customerId, seq) }
}

function refundSlip(rows: LedgerRows, { seq, body, atMs, by }: StoredEntry): AccountMoney {
  const { customerId, refund } = JSON.parse(body) as EntryBody<'credit.refunded'>
  const payment: Payment = {
    ...refund,
    invoiceId: null,
    customerId,
    givenPaise: refund.amountPaise,
    changePaise: 0,
    receiptNumber: null,
    receivedAt: instantOf(atMs),
    receivedBy: by,
  }
  return { kind: 'account', direction: 'paid_back', payment, paid: [], ...standing(rows, customerId, seq) }
}

function standing(rows: LedgerRows, customerId: string, seq: number) {
  const customer = requireCustomer(rows, customerId)
  return { shop: requireCounter(rows).shop, customer, balancePaise: rows.statements.balanceAfter(customerId, seq) }
}
