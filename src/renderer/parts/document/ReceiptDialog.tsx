// The receipt of a payment taken after the sale, or the slip for money paid back, as paper.

import { useState } from 'react'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { useAsk } from '../../core/ask.ts'
import { useWords } from '../../text/language.tsx'
import { allPapers, DocumentDialog, type PaperChoice } from './DocumentDialog.tsx'
import { useReceiptPrinter } from './use-receipt-printer.ts'

interface Props {
  /** Without a receipt's number it is money paid back. */
  readonly payment: { readonly id: string; readonly receiptNumber: string | null }
  readonly settings: LocalSettings
  readonly onClose: () => void
}

export function ReceiptDialog({ payment, settings, onClose }: Props) {
  const { account, invoices } = useWords()
  const [choice, setChoice] = useState<PaperChoice>({
    paper: settings.invoicePaper,
    language: settings.invoiceLanguage,
  })
  const { data, error } = useAsk('document.renderPayment', { paymentId: payment.id, ...choice })
  const onReceiptPrinter = useReceiptPrinter(settings, 'print.queuePayment', { paymentId: payment.id })
  return (
    <DocumentDialog
      title={payment.receiptNumber === null ? account.refundSlip : invoices.receipt(payment.receiptNumber)}
      papers={allPapers}
      choice={choice}
      onChoice={setChoice}
      file={data}
      error={error}
      onReceiptPrinter={onReceiptPrinter}
      onClose={onClose}
    />
  )
}
