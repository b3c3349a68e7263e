// Every document of the shop as PDF, in a folder for each month. One that cannot be drawn is listed with why, and keeps no
// other from being taken.

import { byteOrderMark, csvLine } from '../import/writing/write-csv.ts'
import { type BundledPaper, type BundledPaperKind, papersOf } from '../ledger/bundle/paper-list.ts'
import type { SheetSource } from '../ledger/bundle/sheet.ts'
import type { BundleFiles } from './bundle-files.ts'
import type { Watch } from './watch.ts'

export type DrawPaper = (paper: BundledPaper) => Uint8Array

export const paperFolders: Readonly<Record<BundledPaperKind, string>> = {
  invoice: 'invoices',
  credit_note: 'credit-notes',
  receipt: 'receipts',
  refund_slip: 'refund-slips',
  debit_note: 'debit-notes',
  shift: 'shifts',
  dealer_order: 'dealer-orders',
}
export const undrawnName = 'papers/not-drawn.csv'

/** `papers/2026-11/invoices/A1-26-27-00042.pdf` */
function paperName({ kind, number, on }: BundledPaper): string {
  return `papers/${on.slice(0, 7)}/${paperFolders[kind]}/${number.replaceAll('/', '-')}.pdf`
}

export function writePapers(
  { ledger, span }: SheetSource,
  draw: DrawPaper,
  files: BundleFiles,
  watch: Watch,
): { paperCount: number; undrawnCount: number } {
  const undrawn: string[][] = []
  let paperCount = 0
  for (const paper of papersOf(ledger.db, span)) {
    const drawn = attempt(() => draw(paper))
    if (typeof drawn === 'string') undrawn.push([paper.number, drawn])
    else {
      files.put(paperName(paper), drawn)
      paperCount += 1
    }
    watch.step(1)
  }
  if (undrawn.length > 0) files.put(undrawnName, byteOrderMark + [['number', 'why'], ...undrawn].map(csvLine).join(''))
  return { paperCount, undrawnCount: undrawn.length }
}

/** The PDF, or what went wrong. */
function attempt(draw: () => Uint8Array): Uint8Array | string {
  try {
    return draw()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
