// A credit note as paper.

import { useState } from 'react'
import type { LocalSettings } from '../../../../shared/contract/counter/shop-calls.ts'
import { useAsk } from '../../../core/ask.ts'
import { allPapers, DocumentDialog, type PaperChoice } from '../../../parts/document/DocumentDialog.tsx'
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
  const title = returns.creditNote(number)
  return <DocumentDialog papers={allPapers} {...{ title, choice, file, error, onClose }} onChoice={setChoice} />
}
