// One renderer for a thread's life: fonts opened once, any request answered with bytes. Pure but for the fonts it reads.

import { unreachable } from '../../shared/kernel/assert.ts'
import { renderAccountReceipt, renderAccountReceiptPdf, renderCustomerStatementPdf } from './account/render-account.ts'
import { renderCreditNotePdf, renderCreditNoteReceipt } from './credit-note/render-credit-note.ts'
import { renderDealerOrderPdf, renderDealerStatementPdf, renderGoodsReturnPdf } from './dealer/render-dealer.ts'
import { createBoundedCache } from './fonts/bounded-cache.ts'
import { openFonts } from './fonts/open-fonts.ts'
import { prepareLogo } from './picture/prepare-logo.ts'
import { type RenderKit, renderInvoicePdf, renderPaymentPdf } from './render-pdf.ts'
import { renderInvoiceReceipt, renderPaymentReceipt, renderTestReceipt } from './render-receipt.ts'
import type { RendererSettings, RenderRequest } from './render-request.ts'
import { renderReportPdf } from './report/render-report.ts'
import type { Picture } from './sheet/box.ts'
import { renderShiftPdf, renderShiftReceipt } from './shift/render-shift.ts'
import { renderCountSheetPdf, renderLabelsPdf } from './stock/render-stock.ts'

export function createRenderer({ fontsFolder, stateNames }: RendererSettings): (request: RenderRequest) => Uint8Array {
  const fonts = openFonts(fontsFolder)
  const logos = createBoundedCache<string, { picture: Picture | null }>(8)
  const logoOf = (dataUrl: string | null) =>
    dataUrl === null ? null : logos.get(dataUrl, () => ({ picture: prepareLogo(dataUrl) })).picture
  const kit: RenderKit = { fonts, stateNames, logoOf }
  return request => {
    switch (request.kind) {
      case 'invoice_pdf':
        return renderInvoicePdf(request, kit)
      case 'credit_note_pdf':
        return renderCreditNotePdf(request, kit)
      case 'credit_note_receipt':
        return renderCreditNoteReceipt(request, kit)
      case 'payment_pdf':
        return renderPaymentPdf(request, kit)
      case 'payment_receipt':
        return renderPaymentReceipt(request, kit)
      case 'account_receipt_pdf':
        return renderAccountReceiptPdf(request, kit)
      case 'account_receipt':
        return renderAccountReceipt(request, kit)
      case 'customer_statement_pdf':
        return renderCustomerStatementPdf(request, kit)
      case 'invoice_receipt':
        return renderInvoiceReceipt(request, kit)
      case 'shift_pdf':
        return renderShiftPdf(request, kit)
      case 'shift_receipt':
        return renderShiftReceipt(request, kit)
      case 'dealer_order_pdf':
        return renderDealerOrderPdf(request, kit)
      case 'dealer_statement_pdf':
        return renderDealerStatementPdf(request, kit)
      case 'goods_return_pdf':
        return renderGoodsReturnPdf(request, kit)
      case 'labels_pdf':
        return renderLabelsPdf(request, fonts)
      case 'count_sheet_pdf':
        return renderCountSheetPdf(request, fonts)
      case 'report_pdf':
        return renderReportPdf(request, kit)
      case 'test_receipt':
        return renderTestReceipt(request, fonts)
      default:
        return unreachable(request)
    }
  }
}
