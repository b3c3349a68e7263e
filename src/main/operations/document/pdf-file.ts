// A PDF as it crosses the wire, under a name that every file system takes.

import type { FileContent } from '../../../shared/contract/counter/document-calls.ts'

export function pdfFile(number: string, pdf: Uint8Array): FileContent {
  const name = `${number.replaceAll('/', '-')}.pdf`
  return { name, mediaType: 'application/pdf', contentBase64: Buffer.from(pdf).toString('base64') }
}
