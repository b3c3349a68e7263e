// Takes goods back against their invoice: a credit note, the goods, and where their worth goes.

import type { CreditNoteView, IssueCreditNote } from '../../../shared/contract/counter/credit-note-calls.ts'
import { priceReturn } from '../../../shared/domain/credit-note/price-return.ts'
import { settleReturn } from '../../../shared/domain/credit-note/settle-return.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { CreditNote } from '../../../shared/records/credit-note.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { kickDrawerForCash } from '../kick-drawer.ts'
import { requireInvoiceSeq } from '../require-invoice.ts'
import { requireShop, stateShop } from '../shop-state.ts'
import { headOfNote } from './head-of-note.ts'
import { issuedBefore, postCreditNote } from './post-credit-note.ts'

export function issueCreditNote(deps: Deps, input: IssueCreditNote): CreditNoteView {
  const { ledger, clock, session } = deps
  const issued = transact(ledger, tx => {
    const before = issuedBefore(tx.rows, input)
    if (before !== undefined) return before
    const { shop, poster, counterCode } = requireShop(tx.rows, session)
    const seq = requireInvoiceSeq(tx.rows, input.invoiceId)
    const { invoice, duePaise, aftermath } = tx.rows.invoices.view(seq)
    if (aftermath.void !== null) throw new Refusal('invoice_void', { number: invoice.number })
    const amounts = priceReturn(invoice, broughtBackOf(tx.rows, seq), input.lines, shop.roundsToRupee)
    if (amounts.totalPaise !== input.expectedTotalPaise)
      throw new Refusal('total_changed', { totalPaise: amounts.totalPaise })
    const settlement = settleReturn(amounts.totalPaise, duePaise, input, invoice.buyer !== null)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    const { buyer, documentType, placeOfSupply, supplyType, localTaxName } = invoice
    const creditNote: CreditNote = {
      id: input.id,
      ...headOfNote(tx.rows, { shop, poster, counterCode, atMs }),
      against: { invoiceId: invoice.id, number: invoice.number, issuedOn: invoice.issuedOn },
      documentType,
      buyer,
      placeOfSupply,
      supplyType,
      localTaxName,
      reason: input.reason,
      note: input.note,
      ...amounts,
      lines: [...amounts.lines],
    }
    stateShop(tx, deps, poster, atMs)
    return postCreditNote(tx, poster, { creditNote, settlement }, atMs)
  })
  kickDrawerForCash(deps, { id: input.id, tenders: input.refunds.map(refund => refund.tender) })
  return issued
}

function broughtBackOf(rows: LedgerRows, invoiceSeq: number) {
  const returned = rows.creditNotes.returnedOf(invoiceSeq)
  return {
    quantities: new Map(returned.map(({ lineNumber, quantityThousandths }) => [lineNumber, quantityThousandths])),
    totalPaise: rows.creditNotes.ofInvoice(invoiceSeq).reduce((sum, note) => sum + note.totalPaise, 0),
  }
}
