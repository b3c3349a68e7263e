// Reads an invoice's paper: the data that is attached to it, else its text, else the words of its picture.

import type { DocumentKind } from '../../shared/domain/finance/document-kind.ts'
import { type ReadFacts, readPaperText } from '../../shared/domain/finance/read-paper.ts'
import { PaperData, paperDataName } from '../../shared/records/paper/paper-data.ts'
import { openPictureReader } from './open-picture-reader.ts'
import { openPdf, type PdfContents } from './pdf-contents.ts'

export type PaperReading =
  | { readonly source: 'attached'; readonly facts: ReadFacts }
  | { readonly source: 'text' | 'picture'; readonly facts: ReadFacts; readonly text: string }
  /** Nothing on it could be read. */
  | { readonly source: 'none' }

export interface PaperReader {
  read(paper: { readonly kind: DocumentKind; readonly bytes: Buffer }): Promise<PaperReading>
  close(): Promise<void>
}

/** Less than that is a page number or a stamp. */
const leastText = 40

export function openPaperReader(): PaperReader {
  const pictures = openPictureReader()
  const readPictures = async (all: readonly Buffer[]): Promise<PaperReading> => {
    const texts: string[] = []
    for (const picture of all) texts.push((await pictures.read(picture)) ?? '')
    return ofText('picture', texts.join('\n'))
  }
  const readPdf = async (pdf: PdfContents): Promise<PaperReading> => {
    const attached = parsed(await pdf.attachment(paperDataName))
    if (attached !== undefined) return { source: 'attached', facts: attached }
    const read = ofText('text', await pdf.text())
    return read.source === 'none' ? readPictures(await pdf.pictures()) : read
  }
  return {
    async read({ bytes, kind }) {
      if (kind === 'jpeg' || kind === 'png') return readPictures([bytes])
      const pdf = kind === 'pdf' ? await openPdf(bytes) : undefined
      if (pdf === undefined) return { source: 'none' }
      try {
        return await readPdf(pdf)
      } finally {
        await pdf.close()
      }
    },
    close: () => pictures.close(),
  }
}

function ofText(source: 'text' | 'picture', text: string): PaperReading {
  return text.trim().length < leastText ? { source: 'none' } : { source, text, facts: readPaperText(text) }
}

/** Undefined: there is none, or none of ours. */
function parsed(text: string | undefined): ReadFacts | undefined {
  try {
    const { totalPaise: facePaise, ...said } = PaperData.parse(JSON.parse(text ?? ''))
    return { ...said, facePaise, buyerGstin: said.buyerGstin ?? undefined, sellerGstin: said.sellerGstin ?? undefined }
  } catch {
    return undefined
  }
}
