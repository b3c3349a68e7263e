// Writes invoices and their lines; reads one with its payments.

import type { Database } from 'better-sqlite3'
import { belowPricePaise } from '../../../shared/domain/invoice/below-price.ts'
import { present } from '../../../shared/kernel/assert.ts'
import type { Invoice, InvoiceLine, InvoiceView, PaymentState } from '../../../shared/records/invoice.ts'
import { seriesName } from '../chain/entry-serials.ts'
import { invoice, invoiceBalance, invoiceLine } from '../schema/invoice.ts'
import { type FullRow, prepareInsert } from '../statements/prepare-insert.ts'
import type { Remembered } from '../statements/remembered.ts'
import type { AccountRows } from './account/account-rows.ts'
import { readAftermath } from './account/read-aftermath.ts'
import type { CreditNoteRows } from './credit-note/credit-note-rows.ts'
import type { EntryRows } from './entry-rows.ts'
import { lineKey } from './line-key.ts'
import type { PaymentRows } from './payment-rows.ts'
import type { ShopRows } from './shop/shop-rows.ts'
import type { SkippedNumberRows } from './skipped-number-rows.ts'

interface Deps {
  readonly accounts: AccountRows
  readonly creditNotes: CreditNoteRows
  readonly entries: EntryRows
  readonly payments: PaymentRows
  readonly shops: ShopRows
  readonly remembered: Remembered
  readonly skippedNumbers: SkippedNumberRows
}

export function prepareInvoiceRows(db: Database, deps: Deps) {
  const { entries, payments, remembered, shops, skippedNumbers } = deps
  const serials = remembered.shelf<string, number>()
  const insertInvoice = prepareInsert(db, invoice)
  const insertLine = prepareInsert(db, invoiceLine)
  const insertBalance = prepareInsert(db, invoiceBalance)
  const lastSerial = db
    .prepare<[string, string], number | null>('select max(serial) from invoice where series = ? and financial_year = ?')
    .pluck()
  const figures = db.prepare<[number], InvoiceFigures>(
    `select coalesce((select credited_paise from invoice_balance b where b.invoice_seq = v.seq), 0) as creditedPaise,
       coalesce((select paid_paise from invoice_balance b where b.invoice_seq = v.seq), v.paid_at_issue_paise) as paidPaise,
       coalesce((select due_paise from invoice_balance b where b.invoice_seq = v.seq), 0) as duePaise
     from invoice v where v.seq = ?`,
  )
  const count = db.prepare<[], number>('select count(*) from invoice').pluck()
  return {
    nextSerial: (series: string, financialYear: string) =>
      serials.recall(seriesName(series, financialYear), () =>
        Math.max(lastSerial.get(series, financialYear) ?? 0, skippedNumbers.last(series, financialYear)),
      ) + 1,
    figures: (seq: number) => figures.get(seq),
    count: () => count.get() ?? 0,
    view(seq: number): InvoiceView {
      const body = JSON.parse(present(entries.bodyOf(seq), `entry ${seq}`)) as { invoice: Invoice }
      const { paidPaise, duePaise, creditedPaise } = present(figures.get(seq), `figures of invoice ${seq}`)
      const aftermath = readAftermath(deps, seq, creditedPaise)
      const { counterId, shopVersion } = body.invoice
      const shop = present(shops.shopVersion(counterId, shopVersion), `shop version ${shopVersion}`)
      return {
        invoice: body.invoice,
        payments: payments.ofInvoice(seq),
        paidPaise,
        duePaise,
        state: aftermath.void === null ? paymentStateOf(paidPaise, duePaise) : 'void',
        aftermath,
        shop,
      }
    },
    /** `paidPaise` is what the sale itself brought. */
    insert(seq: number, posted: Invoice, atMs: number, paidPaise: number, numbers: InvoiceNumbers): void {
      insertInvoice(invoiceRow(seq, posted, atMs, paidPaise, numbers))
      serials.remember(seriesName(posted.series, posted.financialYear), posted.serial)
      for (const line of posted.lines) insertLine(lineRow(seq, line, numbers))
      const duePaise = posted.totalPaise - paidPaise
      if (duePaise > 0) insertBalance({ invoiceSeq: seq, paidPaise, creditedPaise: 0, duePaise })
    },
  }
}
export type InvoiceRows = ReturnType<typeof prepareInvoiceRows>

export interface InvoiceFigures {
  readonly paidPaise: number
  readonly duePaise: number
  readonly creditedPaise: number
}

export interface InvoiceNumbers {
  readonly customerNo: number | null
  readonly itemNoOf: (itemId: string) => number
}

export function paymentStateOf(paidPaise: number, duePaise: number): PaymentState {
  if (duePaise <= 0) return 'paid'
  return paidPaise > 0 ? 'partial' : 'unpaid'
}

function invoiceRow(
  seq: number,
  posted: Invoice,
  atMs: number,
  paidPaise: number,
  numbers: InvoiceNumbers,
): FullRow<typeof invoice> {
  return {
    seq,
    series: posted.series,
    financialYear: posted.financialYear,
    serial: posted.serial,
    documentType: posted.documentType,
    shopVersion: posted.shopVersion,
    issuedAtMs: atMs,
    issuedOn: posted.issuedOn,
    dueOn: posted.dueOn,
    customerNo: numbers.customerNo,
    buyerGstin: posted.buyer?.gstin ?? null,
    placeOfSupply: posted.placeOfSupply,
    supplyType: posted.supplyType,
    lineCount: posted.lines.length,
    discountPaise: posted.discountPaise,
    taxablePaise: posted.taxablePaise,
    cgstPaise: posted.cgstPaise,
    sgstPaise: posted.sgstPaise,
    igstPaise: posted.igstPaise,
    roundOffPaise: posted.roundOffPaise,
    totalPaise: posted.totalPaise,
    paidAtIssuePaise: paidPaise,
    belowPricePaise: belowPricePaise(posted.lines),
  }
}

function lineRow(seq: number, line: InvoiceLine, numbers: InvoiceNumbers): FullRow<typeof invoiceLine> {
  return {
    lineKey: lineKey(seq, line.lineNumber),
    invoiceSeq: seq,
    itemNo: numbers.itemNoOf(line.itemId),
    hsn: line.hsn,
    uqc: line.uqc,
    quantityThousandths: line.quantityThousandths,
    taxRateBps: line.taxRateBps,
    taxablePaise: line.taxablePaise,
    cgstPaise: line.cgstPaise,
    sgstPaise: line.sgstPaise,
    igstPaise: line.igstPaise,
    totalPaise: line.totalPaise,
  }
}
