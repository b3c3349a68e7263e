// Takes a whole sale back on its own day: goods, money and what was owed. The invoice and its number stay.

import type { VoidInvoice } from '../../../shared/contract/counter/invoice-calls.ts'
import { dayInIndia, instantOf } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { InvoiceVoid } from '../../../shared/records/credit-note.ts'
import type { InvoiceAnswer, InvoiceView } from '../../../shared/records/invoice.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { transact } from '../../ledger/transact.ts'
import { answerOf } from '../answer-of.ts'
import type { Deps } from '../deps.ts'
import { kickDrawerForCash } from '../kick-drawer.ts'
import { requireInvoiceSeq } from '../require-invoice.ts'
import { requireShiftIfWanted } from '../shift-state.ts'
import { requireShop } from '../shop-state.ts'

export function voidInvoice(deps: Deps, input: VoidInvoice): InvoiceAnswer {
  const { ledger, clock, newId, session } = deps
  const voided = transact(ledger, tx => {
    const seq = requireInvoiceSeq(tx.rows, input.invoiceId)
    const posted = tx.rows.entries.seqOfId(input.id)
    if (posted !== undefined) {
      if (tx.rows.creditNotes.voidSeqOf(seq) !== posted) throw new Refusal('entry_conflict')
      return answerOf(tx.rows.invoices.view(seq))
    }
    const { shop, poster } = requireShop(tx.rows, session)
    requireShiftIfWanted(tx.rows, shop, poster.counterNo)
    const view = tx.rows.invoices.view(seq)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    refuseVoid(view, poster.counterId, atMs)
    refuseAfterClosing(tx.rows, view, { seq, counterNo: poster.counterNo })
    const { invoice, payments, duePaise } = view
    const body: InvoiceVoid = {
      invoiceId: invoice.id,
      customerId: invoice.buyer?.customerId ?? null,
      duePaise,
      reason: input.reason,
      refunds: payments.map(({ tender, amountPaise }) => ({ id: newId(), tender, amountPaise, note: '' })),
      lines: invoice.lines.map(({ itemId, quantityThousandths, batches }) => ({
        itemId,
        quantityThousandths,
        ...(batches === undefined ? {} : { batches }),
      })),
      voidedAt: instantOf(atMs),
      voidedOn: dayInIndia(atMs),
      voidedBy: poster.by,
    }
    tx.post(poster, { id: input.id, kind: 'invoice.voided', body }, atMs)
    tx.changed('invoice', invoice.id)
    if (body.customerId !== null) tx.changed('customer', body.customerId)
    for (const line of invoice.lines) tx.changed('item', line.itemId)
    return answerOf(tx.rows.invoices.view(seq))
  })
  kickDrawerForCash(deps, { id: input.id, tenders: voided.payments.map(payment => payment.tender) })
  return voided
}

/** Refuses `void_too_late`: the Z report of the sale's shift has counted it. */
function refuseAfterClosing(
  rows: LedgerRows,
  { invoice }: InvoiceView,
  sold: { readonly seq: number; readonly counterNo: number },
): void {
  if (rows.shifts.isClosedOver(sold.counterNo, sold.seq))
    throw new Refusal('void_too_late', { number: invoice.number, issuedOn: invoice.issuedOn })
}

/**
 * Refuses `invoice_void`, `invoice_has_payments` (money or goods moved after the sale), and `void_too_late`: another day,
 * or another counter's sale. From then on goods come back by a credit note.
 */
function refuseVoid({ invoice, payments, aftermath }: InvoiceView, counterId: string, atMs: number): void {
  const { number } = invoice
  if (aftermath.void !== null) throw new Refusal('invoice_void', { number })
  const isTouched = payments.some(payment => payment.receiptNumber !== null) || aftermath.allocations.length > 0
  if (isTouched || aftermath.creditNotes.length > 0) throw new Refusal('invoice_has_payments', { number })
  if (invoice.issuedOn !== dayInIndia(atMs) || invoice.counterId !== counterId)
    throw new Refusal('void_too_late', { number, issuedOn: invoice.issuedOn })
}
