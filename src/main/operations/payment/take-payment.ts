// Takes money against an issued invoice, until it is paid.

import type { TakePayment } from '../../../shared/contract/counter/invoice-calls.ts'
import { nextDocumentNumber } from '../../../shared/domain/invoice/document-type.ts'
import { splitTenders } from '../../../shared/domain/till/split-tenders.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { dayInIndia, instantOf } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { InvoiceAnswer, InvoiceView } from '../../../shared/records/invoice.ts'
import type { Payment } from '../../../shared/records/payment.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { transact } from '../../ledger/transact.ts'
import { answerOf } from '../answer-of.ts'
import type { Deps } from '../deps.ts'
import { kickDrawerForCash } from '../kick-drawer.ts'
import { refuseCashOverDay } from '../refuse-cash-over-day.ts'
import { requireInvoiceSeq } from '../require-invoice.ts'
import { requireShiftIfWanted } from '../shift-state.ts'
import { requireShop, stateShop } from '../shop-state.ts'

interface Taken {
  readonly payment: Payment
  readonly invoice: InvoiceAnswer
}

export function takePayment(deps: Deps, input: TakePayment): Taken {
  const { ledger, clock, session } = deps
  const taken = transact(ledger, tx => {
    const postedSeq = tx.rows.entries.seqOfId(input.id)
    if (postedSeq !== undefined) return takenBefore(tx.rows, postedSeq, input)
    const { shop, poster, counterCode } = requireShop(tx.rows, session)
    requireShiftIfWanted(tx.rows, shop, poster.counterNo)
    const invoiceSeq = requireInvoiceSeq(tx.rows, input.invoiceId)
    const view = tx.rows.invoices.view(invoiceSeq)
    if (view.aftermath.void !== null) throw new Refusal('invoice_void', { number: view.invoice.number })
    if (view.duePaise <= 0) throw new Refusal('invoice_paid', { number: view.invoice.number })
    if (input.amountPaise > view.duePaise) throw new Refusal('payment_over', { duePaise: view.duePaise })
    const changePaise = changeOf(input, view)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    const payment: Payment = {
      id: input.id,
      invoiceId: input.invoiceId,
      customerId: view.invoice.buyer?.customerId ?? null,
      tender: input.tender,
      amountPaise: input.amountPaise,
      givenPaise: input.amountPaise + changePaise,
      changePaise,
      note: input.note,
      receiptNumber: nextDocumentNumber(counterCode, 'receipt', dayInIndia(atMs), tx.rows.payments.nextReceiptSerial)
        .number,
      receivedAt: instantOf(atMs),
      receivedBy: poster.by,
    }
    const { customerId } = payment
    if (customerId !== null && input.tender === 'cash') refuseCashOverDay(ledger, customerId, input.amountPaise, atMs)
    stateShop(tx, deps, poster, atMs)
    tx.post(poster, { id: input.id, kind: 'payment.taken', body: { payment } }, atMs)
    tx.changed('payment', input.id)
    tx.changed('invoice', input.invoiceId)
    if (customerId !== null) tx.changed('customer', customerId)
    return { payment, invoice: answerOf(tx.rows.invoices.view(invoiceSeq)) }
  })
  kickDrawerForCash(deps, { id: input.id, tenders: [input.tender] })
  return taken
}

/** The same id again is the same payment; of another amount, or for another invoice, it is not. */
function takenBefore(rows: LedgerRows, seq: number, input: TakePayment): Taken {
  const taken = rows.payments.ofEntry(seq)
  if (taken?.invoiceSeq == null || rows.entries.bySeq(seq)?.kind !== 'payment.taken')
    throw new Refusal('entry_conflict')
  const { payment } = taken
  if (payment.invoiceId !== input.invoiceId || payment.amountPaise !== input.amountPaise)
    throw new Refusal('entry_conflict', { number: payment.receiptNumber, amountPaise: payment.amountPaise })
  return { payment, invoice: answerOf(rows.invoices.view(taken.invoiceSeq)) }
}

/** The rules of the till hold here too: change only in cash, the limit of cash for one sale. */
function changeOf(input: TakePayment, view: InvoiceView): number {
  const cashBeforePaise = view.payments.reduce((sum, paid) => sum + (paid.tender === 'cash' ? paid.amountPaise : 0), 0)
  const givenPaise = input.givenPaise ?? input.amountPaise
  const terms = { onCredit: false, hasCustomer: true, cashBeforePaise }
  const [split] = splitTenders(input.amountPaise, [{ tender: input.tender, givenPaise }], terms)
  return present(split, 'tender').changePaise
}
