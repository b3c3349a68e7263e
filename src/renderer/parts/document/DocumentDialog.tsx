// A document as paper: which size and language, and what to do with it. Who opens it asks for the file.

import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DocumentLanguage, FileContent, Paper } from '../../../shared/contract/counter/document-calls.ts'
import { useWords } from '../../text/language.tsx'
import { PdfDialog } from './PdfDialog.tsx'

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
  /** Sends it to the receipt printer, where there is one. */
  readonly onReceiptPrinter?: (() => void) | undefined
  readonly onClose: () => void
}

export const allPapers: readonly Paper[] = ['a4', 'a5', '80mm']

export function DocumentDialog<P extends Paper>(props: Props<P>) {
  const { title, papers, choice, onChoice, tools, file, error, onReceiptPrinter, onClose } = props
  const { invoices, common } = useWords()
  return (
    <PdfDialog
      {...{ title, file, error, onReceiptPrinter, onClose }}
      tools={
        <>
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
        </>
      }
    />
  )
}
