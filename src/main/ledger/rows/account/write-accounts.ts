// Writes what money on account, returns and voids add to the ledger, and moves what customers and invoices owe.

import { present } from '../../../../shared/kernel/assert.ts'
import type { PostedRows } from '../../../../shared/posting/posted-rows.ts'
import type { CustomerOpening } from '../../../../shared/records/customer-opening.ts'
import type { Payment } from '../../../../shared/records/payment.ts'
import type { LedgerRows } from '../ledger-rows.ts'
import type { BalanceMove } from './invoice-balance-rows.ts'

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
  if (posted.allocated !== undefined) writeAllocations(rows, seq, posted.allocated)
  posted.refunds?.forEach((refund, index) => {
    const customerNo = refund.customerId === null ? null : customerNoOf(rows, refund.customerId)
    rows.accounts.insertRefund(seq, index + 1, refund, { customerNo, atMs })
  })
  if (posted.creditMove !== undefined)
    rows.customers.addCredit(customerNoOf(rows, posted.creditMove.customerId), posted.creditMove.deltaPaise)
}

/** Money taken after the sale. What is paid beyond the invoice is the customer's credit. */
export function writeLaterPayment(rows: LedgerRows, seq: number, payment: Payment): void {
  const customerNo = payment.customerId === null ? null : customerNoOf(rows, payment.customerId)
  if (payment.invoiceId === null) {
    rows.payments.insert(seq, 1, payment, { invoiceSeq: null, customerNo })
    return
  }
  const invoiceSeq = invoiceSeqOf(rows, payment.invoiceId)
  const move = rows.invoiceBalances.change(invoiceSeq, { paidPaise: payment.amountPaise }, () =>
    rows.payments.insert(seq, 1, payment, { invoiceSeq, customerNo }),
  )
  moveCustomer(rows, move)
}

function moveCustomer(rows: LedgerRows, { customerNo, duePaise, surplusPaise, lastPaidAtMs }: BalanceMove): void {
  if (customerNo === null) return
  rows.customers.addDue(customerNo, duePaise)
  if (surplusPaise !== 0) rows.customers.addCredit(customerNo, surplusPaise)
  if (lastPaidAtMs !== null) rows.customers.setLastPurchase(customerNo, lastPaidAtMs)
}

function writeOpening(rows: LedgerRows, seq: number, opening: CustomerOpening): void {
  const customerNo = customerNoOf(rows, opening.customerId)
  rows.openings.insert(seq, customerNo, opening)
  if (opening.amountPaise > 0) rows.customers.addDue(customerNo, opening.amountPaise)
}

function reverseOpening(rows: LedgerRows, seq: number, opening: CustomerOpening): void {
  const openingSeq = present(rows.entries.seqOfId(opening.id), `opening ${opening.id}`)
  moveCustomer(
    rows,
    rows.openings.change(openingSeq, () => rows.openings.reverse(seq, openingSeq)),
  )
}

function writeCreditNote(
  rows: LedgerRows,
  seq: number,
  { note, settlement }: NonNullable<PostedRows['creditNote']>,
  itemNoOf: (itemId: string) => number,
): void {
  const invoiceSeq = note.against === null ? null : invoiceSeqOf(rows, note.against.invoiceId)
  const customerNo = note.buyer === null ? null : customerNoOf(rows, note.buyer.customerId)
  const insert = () => rows.creditNotes.insert(seq, note, settlement, { invoiceSeq, customerNo, itemNoOf })
  if (invoiceSeq === null || settlement.againstDuePaise === 0) insert()
  else
    moveCustomer(rows, rows.invoiceBalances.change(invoiceSeq, { creditedPaise: settlement.againstDuePaise }, insert))
}

function writeVoid(rows: LedgerRows, seq: number, body: NonNullable<PostedRows['invoiceVoid']>): void {
  const invoiceSeq = invoiceSeqOf(rows, body.invoiceId)
  const insert = () => rows.creditNotes.insertVoid(seq, invoiceSeq, body)
  moveCustomer(rows, rows.invoiceBalances.change(invoiceSeq, { creditedPaise: body.duePaise }, insert))
  if (body.customerId !== null) rows.customers.addInvoices(customerNoOf(rows, body.customerId), -1)
}

/** The rows of a void or of an opening's reversal that an earlier one takes the place of. */
export function takeBackAccounts(rows: LedgerRows, seq: number, posted: PostedRows): void {
  const { invoiceVoid, customerOpeningReversal, creditMove } = posted
  if (invoiceVoid !== undefined) {
    const remove = () => rows.creditNotes.removeVoid(seq)
    const invoiceSeq = invoiceSeqOf(rows, invoiceVoid.invoiceId)
    moveCustomer(rows, rows.invoiceBalances.change(invoiceSeq, { creditedPaise: -invoiceVoid.duePaise }, remove))
    if (invoiceVoid.customerId !== null) rows.customers.addInvoices(customerNoOf(rows, invoiceVoid.customerId), 1)
  }
  if (customerOpeningReversal !== undefined) {
    const openingSeq = invoiceSeqOf(rows, customerOpeningReversal.id)
    moveCustomer(
      rows,
      rows.openings.change(openingSeq, () => rows.openings.removeReversal(seq)),
    )
  }
  if (creditMove !== undefined)
    rows.customers.addCredit(customerNoOf(rows, creditMove.customerId), -creditMove.deltaPaise)
}

function writeAllocations(
  rows: LedgerRows,
  seq: number,
  { customerId, allocations }: NonNullable<PostedRows['allocated']>,
): void {
  const customerNo = customerNoOf(rows, customerId)
  allocations.forEach(({ invoiceId, amountPaise }, index) => {
    const invoiceSeq = invoiceSeqOf(rows, invoiceId)
    const move =
      rows.openings.get(invoiceSeq) === undefined
        ? rows.invoiceBalances.change(invoiceSeq, { paidPaise: amountPaise }, () =>
            rows.accounts.allocate(seq, index + 1, customerNo, invoiceSeq, amountPaise),
          )
        : rows.openings.change(invoiceSeq, () =>
            rows.openings.allocate(seq, index + 1, customerNo, invoiceSeq, amountPaise),
          )
    moveCustomer(rows, move)
  })
}

function customerNoOf(rows: LedgerRows, id: string): number {
  return present(rows.customers.numberOf(id), `customer ${id}`)
}

function invoiceSeqOf(rows: LedgerRows, id: string): number {
  return present(rows.entries.seqOfId(id), `invoice ${id}`)
}
