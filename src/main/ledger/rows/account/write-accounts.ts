// Writes what money on account, returns and voids add to the ledger, and moves what customers and invoices owe.

import { present } from '../../../../shared/kernel/assert.ts'
import type { PostedRows } from '../../../../shared/posting/posted-rows.ts'
import type { CustomerOpening } from '../../../../shared/records/customer-opening.ts'
import type { LedgerRows } from '../ledger-rows.ts'

export function writeAccounts(
  rows: LedgerRows,
  seq: number,
  atMs: number,
  posted: PostedRows,
  itemNoOf: (itemId: string) => number,
): void {
  if (posted.customerOpening !== undefined) writeOpening(rows, seq, posted.customerOpening)
  if (posted.customerOpeningReversal !== undefined) reverseOpening(rows, seq, posted.customerOpeningReversal)
  if (posted.creditNote !== undefined) writeCreditNote(rows, seq, posted.creditNote, itemNoOf)
  if (posted.invoiceVoid !== undefined) writeVoid(rows, seq, posted.invoiceVoid)
  if (posted.allocated !== undefined) writeAllocations(rows, seq, atMs, posted.allocated)
  posted.refunds?.forEach((refund, index) => {
    const customerNo = refund.customerId === null ? null : customerNoOf(rows, refund.customerId)
    rows.accounts.insertRefund(seq, index + 1, refund, { customerNo, atMs })
  })
  if (posted.creditMove !== undefined)
    rows.customers.addCredit(customerNoOf(rows, posted.creditMove.customerId), posted.creditMove.deltaPaise)
}

function writeOpening(rows: LedgerRows, seq: number, opening: CustomerOpening): void {
  const customerNo = customerNoOf(rows, opening.customerId)
  rows.openings.insert(seq, customerNo, opening)
  if (opening.amountPaise > 0) rows.customers.addDue(customerNo, opening.amountPaise)
}

function reverseOpening(rows: LedgerRows, seq: number, opening: CustomerOpening): void {
  rows.openings.reverse(seq, present(rows.entries.seqOfId(opening.id), `opening ${opening.id}`), opening)
  if (opening.amountPaise > 0) rows.customers.addDue(customerNoOf(rows, opening.customerId), -opening.amountPaise)
}

function writeCreditNote(
  rows: LedgerRows,
  seq: number,
  { note, settlement }: NonNullable<PostedRows['creditNote']>,
  itemNoOf: (itemId: string) => number,
): void {
  const invoiceSeq = note.against === null ? null : invoiceSeqOf(rows, note.against.invoiceId)
  const customerNo = note.buyer === null ? null : customerNoOf(rows, note.buyer.customerId)
  rows.creditNotes.insert(seq, note, settlement, { invoiceSeq, customerNo, itemNoOf })
  if (invoiceSeq === null || settlement.againstDuePaise === 0) return
  rows.invoices.addCredited(invoiceSeq, settlement.againstDuePaise)
  if (customerNo !== null) rows.customers.addDue(customerNo, -settlement.againstDuePaise)
}

function writeVoid(rows: LedgerRows, seq: number, body: NonNullable<PostedRows['invoiceVoid']>): void {
  const invoiceSeq = invoiceSeqOf(rows, body.invoiceId)
  rows.creditNotes.insertVoid(seq, invoiceSeq, body)
  if (body.duePaise > 0) rows.invoices.addCredited(invoiceSeq, body.duePaise)
  if (body.customerId === null) return
  const customerNo = customerNoOf(rows, body.customerId)
  rows.customers.addDue(customerNo, -body.duePaise)
  rows.customers.addInvoices(customerNo, -1)
}

function writeAllocations(
  rows: LedgerRows,
  seq: number,
  atMs: number,
  { customerId, allocations }: NonNullable<PostedRows['allocated']>,
): void {
  const customerNo = customerNoOf(rows, customerId)
  allocations.forEach(({ invoiceId, amountPaise }, index) => {
    const invoiceSeq = invoiceSeqOf(rows, invoiceId)
    rows.customers.addDue(customerNo, -amountPaise)
    if (rows.openings.get(invoiceSeq) !== undefined) {
      rows.openings.allocate(seq, index + 1, customerNo, invoiceSeq, amountPaise)
      return
    }
    rows.accounts.allocate(seq, index + 1, customerNo, invoiceSeq, amountPaise)
    rows.invoices.addPaid(invoiceSeq, amountPaise)
    const { duePaise } = present(rows.invoices.figures(invoiceSeq), `figures of invoice ${invoiceSeq}`)
    if (duePaise <= 0) rows.customers.setLastPurchase(customerNo, atMs)
  })
}

function customerNoOf(rows: LedgerRows, id: string): number {
  return present(rows.customers.numberOf(id), `customer ${id}`)
}

function invoiceSeqOf(rows: LedgerRows, id: string): number {
  return present(rows.entries.seqOfId(id), `invoice ${id}`)
}
