// Paper for tests: one renderer over the project's own fonts, and requests with everything but what a test is about.

import { join } from 'node:path'
import { createRenderer } from '../../../src/main/documents/create-renderer.ts'
import type { InvoicePdf, InvoiceReceipt, RenderRequest } from '../../../src/main/documents/render-request.ts'
import type { InvoiceView } from '../../../src/shared/records/invoice.ts'
import { projectFolder } from '../test-folders.ts'
import { testStates } from './make-invoice-view.ts'

export const fontsFolder = join(projectFolder, 'resources/fonts')

/** Fonts are opened once for each test file. */
export const render: (request: RenderRequest) => Uint8Array = createRenderer({ fontsFolder, stateNames: testStates })

export function invoicePdf(view: InvoiceView, rest: Partial<InvoicePdf> = {}): InvoicePdf {
  return {
    kind: 'invoice_pdf',
    view,
    language: 'en',
    paper: 'a4',
    copies: ['original'],
    ...rest,
  }
}

export function invoiceReceipt(view: InvoiceView, rest: Partial<InvoiceReceipt> = {}): InvoiceReceipt {
  return {
    kind: 'invoice_receipt',
    view,
    language: 'en',
    paper: '80mm',
    kicksDrawer: false,
    ...rest,
  }
}
