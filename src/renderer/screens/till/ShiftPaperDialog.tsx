// A shift's report as paper: which size and language, and what to do with it.

import { Button, Modal, NativeSelect } from '@mantine/core'
import { useRef, useState } from 'react'
import type { DocumentLanguage, Paper } from '../../../shared/contract/counter/document-calls.ts'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { useAsk } from '../../core/ask.ts'
import { downloadFile } from '../../parts/document/file-blob.ts'
import { PdfFrame } from '../../parts/document/InvoicePaper.tsx'
import { printFrame } from '../../parts/document/print-frame.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import styles from './ShiftPaperDialog.module.css'

interface Props {
  readonly shiftId: string
  readonly number: string
  readonly settings: LocalSettings
  readonly onClose: () => void
}

export function ShiftPaperDialog({ shiftId, number, settings, onClose }: Props) {
  const words = useWords()
  const { till, invoices, common } = words
  const [paper, setPaper] = useState<Paper>(settings.invoicePaper)
  const [language, setLanguage] = useState<DocumentLanguage>(settings.invoiceLanguage)
  const frame = useRef<HTMLDivElement>(null)
  const { data: file, error } = useAsk('document.renderShift', { shiftId, paper, language }, { keep: true })
  const title = till.paperTitle(number)
  return (
    <Modal opened onClose={onClose} title={title} size="90%" closeButtonProps={{ 'aria-label': common.close }}>
      <div className={styles.dialog}>
        <div className={styles.tools}>
          <NativeSelect
            aria-label={invoices.paper}
            value={paper}
            data={(['a4', 'a5', '80mm'] as const).map(value => ({ value, label: invoices.papers[value] }))}
            onChange={event => setPaper(event.currentTarget.value as Paper)}
          />
          <NativeSelect
            aria-label={common.language}
            value={language}
            data={(['en', 'hi', 'ta'] as const).map(value => ({ value, label: common.languages[value] }))}
            onChange={event => setLanguage(event.currentTarget.value as DocumentLanguage)}
          />
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
        {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
        <div ref={frame} className={styles.paper}>
          {file === undefined ? <p>{common.loading}</p> : <PdfFrame file={file} title={title} />}
        </div>
      </div>
    </Modal>
  )
}
