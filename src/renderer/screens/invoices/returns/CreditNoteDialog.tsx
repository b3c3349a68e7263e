// A credit note as paper.

import { useState } from 'react'
import type { LocalSettings } from '../../../../shared/contract/counter/shop-calls.ts'
import { useAsk } from '../../../core/ask.ts'
import { allPapers, DocumentDialog, type PaperChoice } from '../../../parts/document/DocumentDialog.tsx'
import { useReceiptPrinter } from '../../../parts/document/use-receipt-printer.ts'
import { useWords } from '../../../text/language.tsx'

interface Props {
  readonly id: string
  readonly number: string
  readonly settings: LocalSettings
  readonly onClose: () => void
}

export function CreditNoteDialog({ id, number, settings, onClose }: Props) {
  const { returns } = useWords()
  const [choice, setChoice] = useState<PaperChoice>({
    paper: settings.invoicePaper,
    language: settings.invoiceLanguage,
  })
  const wish = { creditNoteId: id, ...choice }
  const { data: file, error } = useAsk('document.renderCreditNote', wish, { keep: true })
  const onReceiptPrinter = useReceiptPrinter(settings, 'print.queueCreditNote', { creditNoteId: id })
  const shown = { title: returns.creditNote(number), choice, file, error, onReceiptPrinter, onClose }
  return <DocumentDialog papers={allPapers} {...shown} onChoice={setChoice} />
}
