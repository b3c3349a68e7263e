// Paper to look at, to print and to save; what it is made of is chosen over it.

import { Button, Modal } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import type { FileContent } from '../../../shared/contract/counter/document-calls.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import { downloadFile } from './file-blob.ts'
import { PdfFrame } from './InvoicePaper.tsx'
import styles from './PdfDialog.module.css'
import { printFrame } from './print-frame.ts'

interface Props {
  readonly title: string
  readonly file: FileContent | undefined
  readonly error: Error | null
  readonly onClose: () => void
  readonly children?: ReactNode
}

export function PdfDialog({ title, file, error, onClose, children }: Props) {
  const words = useWords()
  const { invoices, common } = words
  const frame = useRef<HTMLDivElement>(null)
  return (
    <Modal opened onClose={onClose} title={title} size="90%" closeButtonProps={{ 'aria-label': common.close }}>
      <div className={styles.dialog}>
        <div className={styles.tools}>
          {children}
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
              // Takes the focus at once, also while the paper is being drawn.
              data-autofocus
              variant="filled"
              onClick={() => file !== undefined && printFrame(frame.current)}
              leftSection={<Icon name="print" size={18} />}
            >
              {invoices.print}
            </Button>
          </span>
        </div>
        {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
        <div ref={frame} className={styles.paper}>
          {file === undefined ? (
            <p className={styles.waiting}>{common.loading}</p>
          ) : (
            <PdfFrame file={file} title={title} />
          )}
        </div>
      </div>
    </Modal>
  )
}
