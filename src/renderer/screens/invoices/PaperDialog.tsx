// The invoice as paper: which size, language and copies, and what to do with it: print or save.

import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { CopyLabel } from '../../../shared/contract/counter/document-calls.ts'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { useAsk } from '../../core/ask.ts'
import { allPapers, DocumentDialog, type PaperChoice } from '../../parts/document/DocumentDialog.tsx'
import { useReceiptPrinter } from '../../parts/document/use-receipt-printer.ts'
import { useWords } from '../../text/language.tsx'
import styles from './PaperDialog.module.css'

interface Props {
  readonly id: string
  readonly number: string
  readonly settings: LocalSettings
  readonly onClose: () => void
}

const allCopies: readonly CopyLabel[] = ['original', 'duplicate', 'triplicate']

export function PaperDialog({ id, number, settings, onClose }: Props) {
  const { invoices } = useWords()
  const [choice, setChoice] = useState<PaperChoice>({
    paper: settings.invoicePaper,
    language: settings.invoiceLanguage,
  })
  const [copies, setCopies] = useState<readonly CopyLabel[]>(['original'])
  const wish = { invoiceId: id, ...choice, copies: [...copies] }
  const { data: file, error } = useAsk('document.renderInvoice', wish, { keep: true })
  const onReceiptPrinter = useReceiptPrinter(settings, 'print.queueInvoice', { invoiceId: id })
  return (
    <DocumentDialog
      papers={allPapers}
      {...{ choice, file, error, onReceiptPrinter, onClose }}
      title={invoices.paperTitle(number)}
      onChoice={setChoice}
      tools={<CopyChoices copies={copies} onChange={setCopies} />}
    />
  )
}

interface CopiesProps {
  readonly copies: readonly CopyLabel[]
  readonly onChange: (copies: readonly CopyLabel[]) => void
}

/** At least one is made. */
function CopyChoices({ copies, onChange }: CopiesProps) {
  const { invoices } = useWords()
  const toggle = (copy: CopyLabel, isOn: boolean) => {
    const chosen = allCopies.filter(other => (other === copy ? isOn : copies.includes(other)))
    if (chosen.length > 0) onChange(chosen)
  }
  return (
    <fieldset className={styles.copies}>
      <legend className={styles.legend}>{invoices.copies}</legend>
      {allCopies.map(copy => (
        <Checkbox
          key={copy}
          label={invoices.copyLabels[copy]}
          checked={copies.includes(copy)}
          onChange={event => toggle(copy, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  )
}
