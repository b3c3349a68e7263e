// Paper: PDFs to look at, save and print, and jobs for the receipt printer.

import * as z from 'zod'
import { dayField, idField, instantField } from '../../records/fields.ts'
import { LabelLayoutName, LabelLook } from '../../records/label.ts'
import { command, query } from '../../rpc/contract.ts'

export const Paper = z.enum(['a4', 'a5', '80mm'])
export type Paper = z.output<typeof Paper>
/** Papers for dealers are cut sheets. */
export const CutPaper = Paper.exclude(['80mm'])
export type CutPaper = z.output<typeof CutPaper>
export const DocumentLanguage = z.enum(['en', 'hi', 'ta'])
export type DocumentLanguage = z.output<typeof DocumentLanguage>
/** Rule 48: original for the recipient, duplicate for the transporter, triplicate for the supplier. */
export const CopyLabel = z.enum(['original', 'duplicate', 'triplicate'])
export type CopyLabel = z.output<typeof CopyLabel>

/** A file as it crosses the wire. */
export const FileContent = z.object({ name: z.string(), mediaType: z.string(), contentBase64: z.string() })
export type FileContent = z.output<typeof FileContent>

export const RenderLabels = z.object({
  layout: LabelLayoutName,
  look: LabelLook,
  /** The first free label of a sheet that was begun, from 0. */
  startAt: z.int().min(0).max(64),
  labels: z
    .array(z.object({ itemId: idField, copies: z.int().min(1).max(1000) }))
    .min(1)
    .max(500),
  language: DocumentLanguage,
})
export type RenderLabels = z.output<typeof RenderLabels>

export const documentCalls = {
  /** Labels for goods or shelves. Refuses `too_many_labels`. */
  renderLabels: query(RenderLabels, FileContent),
  /** The sheet to count by, with blank boxes. */
  renderCountSheet: query(z.object({ countId: idField, language: DocumentLanguage }), FileContent),
  /** The invoice as PDF, one run of pages for each copy asked for. */
  renderInvoice: query(
    z.object({
      invoiceId: idField,
      paper: Paper,
      language: DocumentLanguage,
      copies: z.array(CopyLabel).min(1).max(3),
    }),
    FileContent,
  ),
  /** The receipt for a payment taken after the sale, for one invoice or on a customer's account; the slip for money paid back. */
  renderPayment: query(z.object({ paymentId: idField, paper: Paper, language: DocumentLanguage }), FileContent),
  /** What a customer owed, what came and went between two days, and what he owes. */
  renderStatement: query(
    z.object({ customerId: idField, fromOn: dayField, toOn: dayField, paper: CutPaper, language: DocumentLanguage }),
    FileContent,
  ),
  /** A credit note as PDF. */
  renderCreditNote: query(z.object({ creditNoteId: idField, paper: Paper, language: DocumentLanguage }), FileContent),
  /** The X report of an open shift, the Z report of a closed one. */
  renderShift: query(z.object({ shiftId: idField, paper: Paper, language: DocumentLanguage }), FileContent),
  /** The order as the dealer gets it; prices only when asked for. */
  renderDealerOrder: query(
    z.object({ orderId: idField, paper: CutPaper, language: DocumentLanguage, hasPrices: z.boolean() }),
    FileContent,
  ),
  /** The debit note for goods sent back to a dealer. */
  renderGoodsReturn: query(z.object({ returnId: idField, paper: CutPaper, language: DocumentLanguage }), FileContent),
  /** A dealer's account between two days; open ends as in `dealer.statement`. */
  renderDealerStatement: query(
    z.object({
      dealerId: idField,
      fromOn: dayField.nullable(),
      toOn: dayField.nullable(),
      paper: CutPaper,
      language: DocumentLanguage,
    }),
    FileContent,
  ),
  /** A UPI QR as SVG for exactly this amount; refuses `not_set_up` when the shop has no UPI id. */
  renderUpiQr: query(
    z.object({ amountPaise: z.int().min(1), reference: z.string().max(35) }),
    z.object({ svg: z.string(), uri: z.string() }),
  ),
}

export const PrintJob = z.object({
  id: idField,
  title: z.string(),
  state: z.enum(['waiting', 'printing', 'printed', 'failed', 'cancelled']),
  tries: z.int(),
  problem: z.string().nullable(),
  createdAt: instantField,
})
export type PrintJob = z.output<typeof PrintJob>

export const printCalls = {
  /** Queues an invoice for the receipt printer; the sale never waits for it. Refuses `printer_not_set`. */
  queueInvoice: command(z.object({ id: idField, invoiceId: idField }), PrintJob),
  queueCreditNote: command(z.object({ id: idField, creditNoteId: idField }), PrintJob),
  /** As in `document.renderPayment`. */
  queuePayment: command(z.object({ id: idField, paymentId: idField }), PrintJob),
  /** Queues a shift's report; what it says of an open one is as of its printing. */
  queueShift: command(z.object({ id: idField, shiftId: idField }), PrintJob),
  queueTest: command(z.object({ id: idField }), PrintJob),
  openDrawer: command(z.object({ id: idField }), PrintJob),
  find: query(z.object({}), z.array(PrintJob)),
  retry: command(z.object({ id: idField }), PrintJob),
  cancel: command(z.object({ id: idField }), PrintJob),
}
