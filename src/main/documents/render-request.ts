// What the document worker can be asked for. Plain data: it crosses to another thread.

import type { DealerStatement } from '../../shared/contract/counter/dealer-calls.ts'
import type { CopyLabel, DocumentLanguage, Paper } from '../../shared/contract/counter/document-calls.ts'
import type { CreditNote, ReturnSettlement } from '../../shared/records/credit-note.ts'
import type { DealerOrder } from '../../shared/records/dealer/dealer-order.ts'
import type { GoodsReturn } from '../../shared/records/dealer/goods-return.ts'
import type { InvoiceView } from '../../shared/records/invoice.ts'
import type { Payment } from '../../shared/records/payment.ts'
import type { ShiftView } from '../../shared/records/shift.ts'
import type { Shop } from '../../shared/records/shop.ts'
import type { AccountReceipt, AccountReceiptPdf, CustomerStatementPdf } from './account/account-request.ts'
import type { StateNames } from './invoice-text/paper-input.ts'
import type { ReportPdf } from './report/report-request.ts'
import type { CountSheetPdf, LabelsPdf } from './stock/stock-request.ts'

interface Subject {
  readonly view: InvoiceView
  readonly language: DocumentLanguage
}

/** An invoice as PDF, one run of pages for each copy. */
export interface InvoicePdf extends Subject {
  readonly kind: 'invoice_pdf'
  readonly paper: Paper
  readonly copies: readonly CopyLabel[]
}

/** The receipt for one of the invoice's payments as PDF. */
export interface PaymentPdf extends Subject {
  readonly kind: 'payment_pdf'
  readonly paper: Paper
  readonly payment: Payment
}

/** The same as ESC/POS commands. */
export interface PaymentReceipt extends Subject {
  readonly kind: 'payment_receipt'
  readonly paper: ReceiptPaper
  readonly payment: Payment
}

export type ReceiptPaper = '80mm' | '58mm'

/** An invoice as ESC/POS commands. */
export interface InvoiceReceipt extends Subject {
  readonly kind: 'invoice_receipt'
  readonly paper: ReceiptPaper
  readonly kicksDrawer: boolean
}

/** A page that shows whether the printer, its width and our fonts work. */
export interface TestReceipt {
  readonly kind: 'test_receipt'
  readonly shopName: string
  readonly paper: ReceiptPaper
  readonly language: DocumentLanguage
}

interface ShiftSubject {
  readonly report: ShiftView
  readonly shop: Shop
  readonly language: DocumentLanguage
}

/** An X or Z report as PDF. */
export interface ShiftPdf extends ShiftSubject {
  readonly kind: 'shift_pdf'
  readonly paper: Paper
}

/** The same as ESC/POS commands. */
export interface ShiftReceipt extends ShiftSubject {
  readonly kind: 'shift_receipt'
  readonly paper: ReceiptPaper
}

interface CreditNoteSubject {
  readonly creditNote: CreditNote
  readonly settlement: ReturnSettlement
  readonly shop: Shop
  readonly language: DocumentLanguage
}

/** A credit note as PDF. */
export interface CreditNotePdf extends CreditNoteSubject {
  readonly kind: 'credit_note_pdf'
  readonly paper: Paper
}

/** The same as ESC/POS commands. */
export interface CreditNoteReceipt extends CreditNoteSubject {
  readonly kind: 'credit_note_receipt'
  readonly paper: ReceiptPaper
}

interface DealerSubject {
  readonly shop: Shop
  readonly language: DocumentLanguage
  readonly paper: 'a4' | 'a5'
}

/** An order to a dealer as PDF. */
export interface DealerOrderPdf extends DealerSubject {
  readonly kind: 'dealer_order_pdf'
  readonly order: DealerOrder
  readonly hasPrices: boolean
}

/** A dealer's account between two days as PDF. */
export interface DealerStatementPdf extends DealerSubject {
  readonly kind: 'dealer_statement_pdf'
  readonly statement: DealerStatement
}

/** A debit note for goods sent back to a dealer as PDF. */
export interface GoodsReturnPdf extends DealerSubject {
  readonly kind: 'goods_return_pdf'
  readonly goodsReturn: GoodsReturn
  readonly isReversed: boolean
}

export type RenderRequest =
  | CreditNotePdf
  | CreditNoteReceipt
  | ReportPdf
  | AccountReceiptPdf
  | AccountReceipt
  | CustomerStatementPdf
  | DealerOrderPdf
  | DealerStatementPdf
  | GoodsReturnPdf
  | LabelsPdf
  | CountSheetPdf
  | InvoicePdf
  | PaymentPdf
  | PaymentReceipt
  | InvoiceReceipt
  | TestReceipt
  | ShiftPdf
  | ShiftReceipt

/** Handed to the worker when it starts. */
export interface RendererSettings {
  readonly fontsFolder: string
  readonly stateNames: StateNames
}
