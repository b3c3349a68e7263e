// Files that crossed the wire, as the browser wants them: blobs to show, downloads to keep.

import type { FileContent } from '../../../shared/contract/counter/document-calls.ts'

export function fileBlob({ contentBase64, mediaType }: FileContent): Blob {
  return new Blob([Uint8Array.fromBase64(contentBase64)], { type: mediaType })
}

export function downloadFile(file: FileContent): void {
  const url = URL.createObjectURL(fileBlob(file))
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  // The download has its own hold on the blob once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

export async function readFileBase64(file: File): Promise<string> {
  return new Uint8Array(await file.arrayBuffer()).toBase64()
}
