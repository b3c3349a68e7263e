// A PDF to look at, print or save.

import { Button, Modal } from '@mantine/core'
import { useRef } from 'react'
import type { FileContent } from '../../../shared/contract/counter/document-calls.ts'
import { downloadFile } from '../../parts/document/file-blob.ts'
import { PdfFrame } from '../../parts/document/InvoicePaper.tsx'
import { printFrame } from '../../parts/document/print-frame.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import styles from './StockScreen.module.css'

interface Props {
  readonly title: string
  readonly file: FileContent | undefined
  readonly error: Error | null
  readonly onClose: () => void
}

export function PdfDialog({ title, file, error, onClose }: Props) {
  const words = useWords()
  const w = words.stock.labels
  const frame = useRef<HTMLDivElement>(null)
  return (
    <Modal opened onClose={onClose} title={title} size="90%" closeButtonProps={{ 'aria-label': words.common.close }}>
      <div className={styles.tools}>
        <span className={styles.acts}>
          <Button
            variant="default"
            disabled={file === undefined}
            onClick={() => file !== undefined && downloadFile(file)}
            leftSection={<Icon name="save" size={18} />}
          >
            {w.save}
          </Button>
          <Button
            data-autofocus
            variant="filled"
            disabled={file === undefined}
            onClick={() => printFrame(frame.current)}
            leftSection={<Icon name="print" size={18} />}
          >
            {w.print}
          </Button>
        </span>
      </div>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      <div ref={frame} className={styles.paper}>
        {file === undefined ? (
          <p className={styles.message}>{words.common.loading}</p>
        ) : (
          <PdfFrame file={file} title={title} />
        )}
      </div>
    </Modal>
  )
}
