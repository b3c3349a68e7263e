// The complete log of entries, compressed a piece at a time: pieces of gzip behind one another are one file of gzip.

import { gzipSync } from 'node:zlib'
import { logLines } from '../ledger/bundle/log-lines.ts'
import type { SheetSource } from '../ledger/bundle/sheet.ts'
import type { BundleFiles } from './bundle-files.ts'
import type { Watch } from './watch.ts'

export const logName = 'entries.jsonl.gz'

const linesPerPiece = 500

/** Returns how many entries it holds. */
export function writeLog(source: SheetSource, files: BundleFiles, watch: Watch): number {
  const file = files.begin(logName)
  let entryCount = 0
  let piece: string[] = []
  const flush = (): void => {
    file.write(gzipSync(piece.join('')))
    watch.step(piece.length)
    piece = []
  }
  try {
    for (const line of logLines(source)) {
      piece.push(`${line}\n`)
      entryCount += 1
      if (piece.length === linesPerPiece) flush()
    }
    flush()
  } finally {
    file.end()
  }
  return entryCount
}
