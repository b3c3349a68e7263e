// A PDF to look at, print or save. Who opens it asks for the file.

import { Button, Modal } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import type { FileContent } from '../../../shared/contract/counter/document-calls.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import { Loading } from '../list/Loading.tsx'
import { downloadFile } from './file-blob.ts'
import { PdfFrame } from './InvoicePaper.tsx'
import styles from './PdfDialog.module.css'
import { printFrame } from './print-frame.ts'

interface Props {
  readonly title: string
  /** What can be chosen about it. */
  readonly tools?: ReactNode
  readonly file: FileContent | undefined
  readonly error: Error | null
  /** Sends it to the receipt printer, where there is one. */
  readonly onReceiptPrinter?: (() => void) | undefined
  readonly onClose: () => void
}

export function PdfDialog({ title, tools, file, error, onReceiptPrinter, onClose }: Props) {
  const words = useWords()
  const { invoices, common } = words
  const frame = useRef<HTMLDivElement>(null)
  const print = useRef<HTMLButtonElement>(null)
  const isThere = file !== undefined
  // It cannot take the focus before there is something to print.
  useEffect(() => {
    if (isThere) print.current?.focus()
  }, [isThere])
  return (
    <Modal opened onClose={onClose} title={title} size="90%" closeButtonProps={{ 'aria-label': common.close }}>
      <div className={styles.dialog}>
        <div className={styles.tools}>
          {tools}
          <span className={styles.acts}>
            <Button
              variant="default"
              disabled={!isThere}
              onClick={() => isThere && downloadFile(file)}
              leftSection={<Icon name="save" size={18} />}
            >
              {invoices.save}
            </Button>
            {onReceiptPrinter === undefined ? null : (
              <Button variant="default" onClick={onReceiptPrinter} leftSection={<Icon name="print" size={18} />}>
                {invoices.toReceiptPrinter}
              </Button>
            )}
            <Button
              ref={print}
              data-autofocus
              variant="filled"
              disabled={!isThere}
              onClick={() => printFrame(frame.current)}
              leftSection={<Icon name="print" size={18} />}
            >
              {invoices.print}
            </Button>
          </span>
        </div>
        {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
        <div ref={frame} className={styles.paper}>
          {isThere ? <PdfFrame file={file} title={title} /> : <Loading />}
        </div>
      </div>
    </Modal>
  )
}
