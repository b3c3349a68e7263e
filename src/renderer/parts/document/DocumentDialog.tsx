// A document as paper: which size and language, and what to do with it. Who opens it asks for the file.

import { Button, Modal, NativeSelect } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import type { DocumentLanguage, FileContent, Paper } from '../../../shared/contract/counter/document-calls.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import styles from './DocumentDialog.module.css'
import { downloadFile } from './file-blob.ts'
import { PdfFrame } from './InvoicePaper.tsx'
import { printFrame } from './print-frame.ts'

export interface PaperChoice<P extends Paper = Paper> {
  readonly paper: P
  readonly language: DocumentLanguage
}

interface Props<P extends Paper> {
  readonly title: string
  /** The sizes there are of it. */
  readonly papers: readonly P[]
  readonly choice: PaperChoice<P>
  readonly onChoice: (choice: PaperChoice<P>) => void
  /** What else can be chosen. */
  readonly tools?: ReactNode
  readonly file: FileContent | undefined
  readonly error: Error | null
  readonly onClose: () => void
}

export const allPapers: readonly Paper[] = ['a4', 'a5', '80mm']

export function DocumentDialog<P extends Paper>(props: Props<P>) {
  const { title, papers, choice, onChoice, tools, file, error, onClose } = props
  const words = useWords()
  const { invoices, common } = words
  const frame = useRef<HTMLDivElement>(null)
  return (
    <Modal opened onClose={onClose} title={title} size="90%" closeButtonProps={{ 'aria-label': common.close }}>
      <div className={styles.dialog}>
        <div className={styles.tools}>
          <NativeSelect
            aria-label={invoices.paper}
            value={choice.paper}
            data={papers.map(value => ({ value, label: invoices.papers[value] }))}
            onChange={event => onChoice({ ...choice, paper: event.currentTarget.value as P })}
          />
          <NativeSelect
            aria-label={common.language}
            value={choice.language}
            data={(['en', 'hi', 'ta'] as const).map(value => ({ value, label: common.languages[value] }))}
            onChange={event => onChoice({ ...choice, language: event.currentTarget.value as DocumentLanguage })}
          />
          {tools}
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
