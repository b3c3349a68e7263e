// A shift's report as paper.

import { useState } from 'react'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { useAsk } from '../../core/ask.ts'
import { allPapers, DocumentDialog, type PaperChoice } from '../../parts/document/DocumentDialog.tsx'
import { useReceiptPrinter } from '../../parts/document/use-receipt-printer.ts'
import { useWords } from '../../text/language.tsx'

interface Props {
  readonly shiftId: string
  readonly number: string
  readonly settings: LocalSettings
  readonly onClose: () => void
}

export function ShiftPaperDialog({ shiftId, number, settings, onClose }: Props) {
  const { till } = useWords()
  const [choice, setChoice] = useState<PaperChoice>({
    paper: settings.invoicePaper,
    language: settings.invoiceLanguage,
  })
  const { data: file, error } = useAsk('document.renderShift', { shiftId, ...choice }, { keep: true })
  const title = till.paperTitle(number)
  const onReceiptPrinter = useReceiptPrinter(settings, 'print.queueShift', { shiftId })
  const shown = { title, choice, file, error, onReceiptPrinter, onClose }
  return <DocumentDialog papers={allPapers} {...shown} onChoice={setChoice} />
}
