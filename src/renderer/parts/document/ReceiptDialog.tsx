// The receipt of a payment taken after the sale, as paper.

import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { useAsk } from '../../core/ask.ts'
import { useWords } from '../../text/language.tsx'
import { PdfDialog } from './PdfDialog.tsx'

interface Props {
  readonly payment: { readonly id: string; readonly receiptNumber: string | null }
  readonly settings: LocalSettings
  readonly onClose: () => void
}

export function ReceiptDialog({ payment, settings, onClose }: Props) {
  const { invoices } = useWords()
  const file = useAsk('document.renderPayment', {
    paymentId: payment.id,
    paper: settings.invoicePaper,
    language: settings.invoiceLanguage,
  })
  const title = invoices.receipt(payment.receiptNumber ?? '')
  return <PdfDialog title={title} file={file.data} error={file.error} onClose={onClose} />
}
