// What a job of the receipt printer is, as bytes, made when its turn comes.

import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { present } from '../../../shared/kernel/assert.ts'
import type { Clock } from '../../../shared/kernel/calendar.ts'
import { kickDrawer } from '../../documents/escpos/commands.ts'
import type { PdfRenderer } from '../../documents/open-pdf-renderer.ts'
import type { RenderRequest } from '../../documents/render-request.ts'
import type { Ledger } from '../../ledger/open-ledger.ts'
import type { PrintWork } from '../../operations/deps.ts'
import { readMoneyPaper } from '../../operations/money-paper.ts'
import { requireCreditNote } from '../../operations/require-credit-note.ts'
import { requireShift } from '../../operations/shift-state.ts'
import { viewOfShift } from '../../operations/shift-view.ts'
import { readSettings, requireCounter } from '../../operations/shop-state.ts'

interface Makers {
  readonly ledger: Ledger
  readonly renderer: PdfRenderer
  readonly clock: Clock
}
type ReceiptPrinter = NonNullable<LocalSettings['receiptPrinter']>

export function contentOfJob(makers: Makers, printer: ReceiptPrinter, work: PrintWork): Promise<Uint8Array> {
  if (work.kind === 'drawer') return Promise.resolve(Uint8Array.from(kickDrawer))
  return makers.renderer.render(requestOf(makers, printer, work))
}

type Drawn = Exclude<PrintWork, { kind: 'drawer' }>

function requestOf({ ledger, clock }: Makers, { paper, kicksDrawer }: ReceiptPrinter, work: Drawn): RenderRequest {
  const { rows } = ledger
  const how = { paper, language: readSettings(rows).invoiceLanguage }
  const { shop } = requireCounter(rows)
  switch (work.kind) {
    case 'test':
      return { kind: 'test_receipt', shopName: shop.name, ...how }
    case 'shift':
      return {
        kind: 'shift_receipt',
        report: viewOfShift(ledger, requireShift(rows, work.shiftId), clock),
        shop,
        ...how,
      }
    case 'credit_note':
      return { kind: 'credit_note_receipt', ...requireCreditNote(rows, work.creditNoteId), ...how }
    case 'payment': {
      const asked = readMoneyPaper(rows, work.paymentId)
      return asked.kind === 'invoice'
        ? { ...asked, kind: 'payment_receipt', ...how }
        : { ...asked, kind: 'account_receipt', ...how }
    }
    case 'invoice': {
      const view = rows.invoices.view(present(rows.entries.seqOfId(work.invoiceId), 'the invoice to print'))
      const hasCash = view.payments.some(payment => payment.tender === 'cash')
      return { kind: 'invoice_receipt', view, ...how, kicksDrawer: kicksDrawer && hasCash }
    }
  }
}
