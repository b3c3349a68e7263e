// Which rows of bills, payments and returns an entry makes in the store.

import type { PostedRows } from '../../../shared/posting/posted-rows.ts'
import type { Invoice } from '../../../shared/records/invoice.ts'
import type { Payment } from '../../../shared/records/payment.ts'
import type { BalanceMove } from '../invoice/invoice-writes.ts'
import type { ReadFact } from './posted-fact.ts'

export interface InvoiceRowsOf {
  readonly invoices: Row<typeof invoiceRow>[]
  readonly lines: Row<typeof lineRows>[number][]
  readonly returned: Row<typeof returnedRows>[number][]
  readonly payments: PaymentRow[]
  readonly balances: BalanceMove[]
}
type Row<F extends (...given: never[]) => unknown> = ReturnType<F>

export interface PaymentRow {
  readonly entry_id: string
  readonly line_number: number
  readonly id: string
  readonly invoice_id: string
  readonly tender: string
  readonly amount_paise: number
  readonly note: string
  readonly receipt_series: string | null
  readonly receipt_serial: number | null
  readonly received_at: Date
}

export function invoiceRowsOf({ at, fact, rows }: ReadFact): InvoiceRowsOf {
  const payments = paymentRows(fact.id, rows, at)
  const paid = payments.map(({ invoice_id, amount_paise }) =>
    balanceMove({ invoiceId: invoice_id, paidPaise: amount_paise, paidAt: at }),
  )
  return {
    invoices: rows.invoice === undefined ? [] : [invoiceRow(rows.invoice, at)],
    lines: rows.invoice === undefined ? [] : lineRows(rows.invoice),
    returned: returnedRows(fact.id, rows),
    payments,
    balances: [
      ...(rows.invoice === undefined ? [] : [balanceMove({ invoiceId: rows.invoice.id })]),
      ...paid,
      ...returnMoves(rows, at),
    ],
  }
}

function balanceMove(said: Pick<BalanceMove, 'invoiceId'> & Partial<BalanceMove>): BalanceMove {
  return { paidPaise: 0, returnedPaise: 0, paidAt: null, voidedAt: null, ...said }
}

/** Of a counter's bill: what came before tax and discounts, so that subtotal and tax less discount is its total. */
function invoiceRow(invoice: Invoice, at: Date) {
  const { buyer, discountPaise, phone, taxablePaise, totalPaise } = invoice
  return {
    id: invoice.id,
    number: phone?.number ?? invoice.number,
    series: invoice.series,
    financial_year: invoice.financialYear,
    serial: invoice.serial,
    issued_at: at,
    invoice_on: phone?.invoiceOn ?? invoice.issuedOn,
    due_on: invoice.dueOn,
    customer_id: buyer?.customerId ?? null,
    customer_name: buyer?.name ?? phone?.customerName ?? '',
    customer_phone: buyer?.phone ?? phone?.customerPhone ?? '',
    subtotal_paise: phone?.subtotalPaise ?? taxablePaise + discountPaise,
    tax_paise: phone?.taxPaise ?? invoice.cgstPaise + invoice.sgstPaise + invoice.igstPaise,
    discount_paise: phone?.discountPaise ?? discountPaise,
    total_paise: totalPaise,
    note: phone?.note ?? invoice.note,
  }
}

function lineRows({ id, lines, phone }: Invoice) {
  return lines.map((line, index) => {
    const saidPaise = phone?.unitPricesPaise[index]
    const { groupName = '', itemId, name, quantityThousandths, totalPaise, unitPricePaise } = line
    return {
      invoice_id: id,
      line_number: index + 1,
      item_id: itemId,
      name,
      group_name: groupName,
      quantity_thousandths: quantityThousandths,
      unit_price_paise: saidPaise ?? unitPricePaise,
      amount_paise: saidPaise === undefined ? totalPaise : Math.round((saidPaise * quantityThousandths) / 1000),
    }
  })
}

function returnedRows(entryId: string, { creditNote }: PostedRows) {
  return (creditNote?.note.lines ?? []).map((line, index) => ({
    entry_id: entryId,
    line_number: index + 1,
    item_id: line.itemId,
    quantity_thousandths: line.quantityThousandths,
    amount_paise: line.totalPaise,
  }))
}

/** Money for one bill, and parts of money on account that were set against bills: those carry ids of their own. */
function paymentRows(entryId: string, { allocated, payments = [] }: PostedRows, at: Date): PaymentRow[] {
  const direct = payments.flatMap(payment =>
    payment.invoiceId === null ? [] : [{ ...payment, at: timeOf(payment, at) }],
  )
  const onAccount = payments.find(({ invoiceId }) => invoiceId === null)
  const set = (allocated?.allocations ?? []).map(({ amountPaise, invoiceId }, index) => ({
    ...{ id: partId(entryId, index + 1), invoiceId, amountPaise, tender: onAccount?.tender ?? 'other' },
    ...{ note: onAccount?.note ?? '', receiptNumber: null, at },
  }))
  return [...direct, ...set].map((paid, index) => {
    const cut = paid.receiptNumber?.lastIndexOf('/') ?? -1
    const serial = cut < 0 ? Number.NaN : Number(paid.receiptNumber?.slice(cut + 1))
    const isNumbered = Number.isSafeInteger(serial)
    return {
      entry_id: entryId,
      line_number: index + 1,
      id: paid.id,
      invoice_id: paid.invoiceId as string,
      tender: paid.tender,
      amount_paise: paid.amountPaise,
      note: paid.note,
      receipt_series: isNumbered ? (paid.receiptNumber?.slice(0, cut) ?? null) : null,
      receipt_serial: isNumbered ? serial : null,
      received_at: paid.at,
    }
  })
}

function timeOf({ receivedAt }: Payment, at: Date): Date {
  const received = new Date(receivedAt)
  return Number.isNaN(received.getTime()) ? at : received
}

/** The entry's id, counted on: what an entry says several of still has an id each, the same everywhere. */
function partId(entryId: string, part: number): string {
  const end = (BigInt(`0x${entryId.slice(-12)}`) + BigInt(part)) & 0xffff_ffff_ffffn
  return entryId.slice(0, -12) + end.toString(16).padStart(12, '0')
}

/** What came back takes off the total; what of it was handed back or went to the account was not kept. */
function returnMoves({ creditNote, invoiceVoid }: PostedRows, at: Date): BalanceMove[] {
  const moves: BalanceMove[] = []
  if (creditNote?.note.against != null) {
    const { note, settlement } = creditNote
    const paidPaise = settlement.againstDuePaise - note.totalPaise
    moves.push(balanceMove({ invoiceId: note.against?.invoiceId ?? '', paidPaise, returnedPaise: note.totalPaise }))
  }
  if (invoiceVoid !== undefined) {
    const refundedPaise = invoiceVoid.refunds.reduce((sum, { amountPaise }) => sum + amountPaise, 0)
    const { duePaise, invoiceId } = invoiceVoid
    moves.push(
      balanceMove({ invoiceId, paidPaise: -refundedPaise, returnedPaise: duePaise + refundedPaise, voidedAt: at }),
    )
  }
  return moves
}
