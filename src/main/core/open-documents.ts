// Joins the operations to the thread that makes PDFs.

import { openPdfRenderer, type PdfRenderer } from '../documents/open-pdf-renderer.ts'
import { qrModules } from '../documents/qr-modules.ts'
import { qrSvg } from '../documents/qr-svg.ts'
import { renderUpiQr } from '../documents/upi-qr.ts'
import type { DocumentMaker } from '../operations/deps.ts'
import { readStateNames } from './resources/state-names.ts'

export interface OpenDocuments extends DocumentMaker {
  readonly renderer: PdfRenderer
  close(): Promise<void>
}

export interface DocumentResources {
  readonly fontsFolder: string
  /** Our own table of state codes and names. */
  readonly statesFile: string
  /** How long after the counter the thread starts by itself. */
  readonly warmUpMs?: number
}

const usualWarmUpMs = 1500

export function openDocuments(workerUrl: URL, resources: DocumentResources): OpenDocuments {
  const { fontsFolder, statesFile, warmUpMs = usualWarmUpMs } = resources
  const renderer = startedLater(
    () => openPdfRenderer({ workerUrl, fontsFolder, stateNames: readStateNames(statesFile) }),
    warmUpMs,
  )
  return {
    renderer,
    renderInvoice: (view, how) => renderer.render({ kind: 'invoice_pdf', view, ...how }),
    renderPayment: (view, payment, how) => renderer.render({ kind: 'payment_pdf', view, payment, ...how }),
    renderCreditNote: (view, how) => renderer.render({ kind: 'credit_note_pdf', ...view, ...how }),
    renderAccountReceipt: asked => renderer.render({ ...asked, kind: 'account_receipt_pdf' }),
    renderCustomerStatement: asked => renderer.render({ kind: 'customer_statement_pdf', ...asked }),
    renderShift: (report, how) => renderer.render({ kind: 'shift_pdf', report, ...how }),
    renderDealerOrder: (order, how) => renderer.render({ kind: 'dealer_order_pdf', order, ...how }),
    renderGoodsReturn: (goodsReturn, how) => renderer.render({ kind: 'goods_return_pdf', goodsReturn, ...how }),
    renderDealerStatement: (statement, how) => renderer.render({ kind: 'dealer_statement_pdf', statement, ...how }),
    renderLabels: asked => renderer.render({ kind: 'labels_pdf', ...asked }),
    renderCountSheet: asked => renderer.render({ kind: 'count_sheet_pdf', ...asked }),
    renderReport: asked => renderer.render({ kind: 'report_pdf', ...asked }),
    renderUpiQr: ({ payeeId, payeeName, amountPaise, reference }) =>
      renderUpiQr({ upiId: payeeId, shopName: payeeName, amountPaise, reference }),
    renderQr: text => qrSvg(qrModules(text)),
    close: () => renderer.close(),
  }
}

/** Fonts take a moment to load: the thread starts a little after the counter, so that neither waits for the other. */
function startedLater(start: () => PdfRenderer, warmUpMs: number): PdfRenderer {
  const state: { renderer: PdfRenderer | undefined } = { renderer: undefined }
  const started = (): PdfRenderer => {
    state.renderer ??= start()
    return state.renderer
  }
  const timer = setTimeout(started, warmUpMs)
  timer.unref()
  return {
    render: request => started().render(request),
    async close() {
      clearTimeout(timer)
      await state.renderer?.close()
    },
  }
}
