// The invoice as paper: which size, language and copies, and what to do with it: print or save.

import { Button, Checkbox, Modal, NativeSelect } from '@mantine/core'
import { useRef, useState } from 'react'
import type { CopyLabel, DocumentLanguage, Paper } from '../../../shared/contract/counter/document-calls.ts'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { useAsk } from '../../core/ask.ts'
import { downloadFile } from '../../parts/document/file-blob.ts'
import { InvoicePaper } from '../../parts/document/InvoicePaper.tsx'
import { printFrame } from '../../parts/document/print-frame.ts'
import { useWords } from '../../text/language.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import styles from './PaperDialog.module.css'

interface Props {
  readonly id: string
  readonly number: string
  readonly settings: LocalSettings
  readonly onClose: () => void
}

interface PaperChoice {
  readonly paper: Paper
  readonly language: DocumentLanguage
  readonly copies: readonly CopyLabel[]
}

const allCopies: readonly CopyLabel[] = ['original', 'duplicate', 'triplicate']

export function PaperDialog({ id, number, settings, onClose }: Props) {
  const { invoices, common } = useWords()
  const [choice, setChoice] = useState<PaperChoice>({
    paper: settings.invoicePaper,
    language: settings.invoiceLanguage,
    copies: ['original'],
  })
  const frame = useRef<HTMLDivElement>(null)
  const wish = { invoiceId: id, ...choice, copies: [...choice.copies] }
  const { data: file } = useAsk('document.renderInvoice', wish)
  return (
    <Modal
      opened
      onClose={onClose}
      title={invoices.paperTitle(number)}
      size="90%"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <div className={styles.dialog}>
        <div className={styles.tools}>
          <PaperChoices choice={choice} onChange={setChoice} />
          <span className={styles.acts}>
            <Button
              variant="default"
              disabled={file === undefined}
              onClick={() => file !== undefined && downloadFile(file)}
              leftSection={<Icon name="save" size={18} />}
            >
              {invoices.save}
            </Button>
            <Button
              variant="filled"
              disabled={file === undefined}
              onClick={() => printFrame(frame.current)}
              leftSection={<Icon name="print" size={18} />}
            >
              {invoices.print}
            </Button>
          </span>
        </div>
        <div ref={frame} className={styles.paper}>
          <InvoicePaper number={number} {...wish} />
        </div>
      </div>
    </Modal>
  )
}

function PaperChoices({ choice, onChange }: { choice: PaperChoice; onChange: (choice: PaperChoice) => void }) {
  const { invoices, common } = useWords()
  const toggle = (copy: CopyLabel, isOn: boolean) => {
    const copies = allCopies.filter(other => (other === copy ? isOn : choice.copies.includes(other)))
    if (copies.length > 0) onChange({ ...choice, copies })
  }
  return (
    <>
      <NativeSelect
        aria-label={invoices.paper}
        value={choice.paper}
        data={(['a4', 'a5', '80mm'] as const).map(value => ({ value, label: invoices.papers[value] }))}
        onChange={event => onChange({ ...choice, paper: event.currentTarget.value as Paper })}
      />
      <NativeSelect
        aria-label={common.language}
        value={choice.language}
        data={(['en', 'hi', 'ta'] as const).map(value => ({ value, label: common.languages[value] }))}
        onChange={event => onChange({ ...choice, language: event.currentTarget.value as DocumentLanguage })}
      />
      <fieldset className={styles.copies}>
        <legend className={styles.legend}>{invoices.copies}</legend>
        {allCopies.map(copy => (
          <Checkbox
            key={copy}
            label={invoices.copyLabels[copy]}
            checked={choice.copies.includes(copy)}
            onChange={event => toggle(copy, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
    </>
  )
}
