// The receipt of a payment taken after the sale, as paper.

import { useState } from 'react'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { useAsk } from '../../core/ask.ts'
import { useWords } from '../../text/language.tsx'
import { allPapers, DocumentDialog, type PaperChoice } from './DocumentDialog.tsx'

interface Props {
  readonly payment: { readonly id: string; readonly receiptNumber: string | null }
  readonly settings: LocalSettings
  readonly onClose: () => void
}

export function ReceiptDialog({ payment, settings, onClose }: Props) {
  const { invoices } = useWords()
  const [choice, setChoice] = useState<PaperChoice>({
    paper: settings.invoicePaper,
    language: settings.invoiceLanguage,
  })
  const { data, error } = useAsk('document.renderPayment', { paymentId: payment.id, ...choice })
  return (
    <DocumentDialog
      title={invoices.receipt(payment.receiptNumber ?? '')}
      papers={allPapers}
      choice={choice}
      onChoice={setChoice}
      file={data}
      error={error}
      onClose={onClose}
    />
  )
}
