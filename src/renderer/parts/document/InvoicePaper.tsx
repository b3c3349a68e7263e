// An invoice as it will lie on the counter: the PDF itself, in the browser's own viewer.

import { useEffect, useState } from 'react'
import type {
  CopyLabel,
  DocumentLanguage,
  FileContent,
  Paper,
} from '../../../shared/contract/counter/document-calls.ts'
import { useAsk } from '../../core/ask.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { Loading } from '../list/Loading.tsx'
import { fileBlob } from './file-blob.ts'
import styles from './InvoicePaper.module.css'

export interface PaperWish {
  readonly invoiceId: string
  readonly paper: Paper
  readonly language: DocumentLanguage
  readonly copies: readonly CopyLabel[]
}

export function InvoicePaper({ number, ...wish }: PaperWish & { number: string }) {
  const words = useWords()
  const { data, error } = useAsk('document.renderInvoice', { ...wish, copies: [...wish.copies] })
  if (error !== null) return <Callout kind="stop">{errorWords(words, error)}</Callout>
  if (data === undefined) return <Loading />
  return <PdfFrame file={data} title={words.sell.previewTitle(number)} />
}

export function PdfFrame({ file, title }: { file: FileContent; title: string }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(fileBlob(file))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  // The viewer's own toolbar would take the eye from the paper.
  return url === null ? null : (
    <iframe className={styles.paper} title={title} src={`${url}#toolbar=0&navpanes=0&view=FitH`} />
  )
}
