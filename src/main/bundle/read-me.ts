// The README of a bundle: what each file is and what each of its columns means, made from the same descriptions as the
// files themselves.

import { leftOutMark } from '../ledger/bundle/log-lines.ts'
import type { ColumnKind, Sheet } from '../ledger/bundle/sheet.ts'
import { logName } from './write-log.ts'
import { paperFolders, undrawnName } from './write-papers.ts'
import { totalsColumns } from './write-sheets.ts'

export interface ReadMeFacts {
  readonly shopName: string
  readonly version: string
  /** As a person reads it: `2026-11-21 16:04 in India`. */
  readonly takenAt: string
  /** Null: everything. */
  readonly days: { readonly from: string; readonly to: string } | null
  readonly hasPapers: boolean
  readonly sheets: readonly Sheet[]
}

export const goneProofsName = 'proofs/missing.txt'

const kinds: Readonly<Record<ColumnKind, string>> = {
  text: 'text',
  id: 'id, the same in every file',
  money: 'rupees, always two decimals',
  quantity: 'quantity in the unit of the item, at most three decimals',
  percent: 'percent',
  whole: 'whole number',
  day: 'day, YYYY-MM-DD',
  time: 'time in India, YYYY-MM-DD HH:MM:SS',
  yes_no: 'yes or no',
}

export function readMe(facts: ReadMeFacts): string {
  const parts = [
    opening(facts),
    ...facts.sheets.map(sheetPart),
    totalsPart(),
    logPart(),
    foldersPart(facts),
    sumsPart(),
  ]
  return `\ufeff${parts.join('\n\n')}\n`.replaceAll('\n', '\r\n')
}

function opening({ shopName, version, takenAt, days }: ReadMeFacts): string {
  return `${shopName}: everything Galla holds
Taken ${takenAt} by Galla ${version}. All files are of that one moment.
${
  days === null
    ? 'All days.'
    : `Only what was issued or posted from ${days.from} to ${days.to}. Items, customers, dealers, people and the shop are always whole.`
}

The CSV files are UTF-8 with a byte order mark, commas between cells and one head line (RFC 4180), so that Excel,
LibreOffice and every accounting program read them. A text that a spreadsheet would take for a formula has an
apostrophe in front: '=1+1. Excel shows long barcodes as 8.9E+12 and drops leading zeros; bring a file in by Data,
From Text/CSV, and call such columns text.`
}

function sheetPart({ file, about, columns }: Sheet): string {
  return [
    heading(file),
    about,
    '',
    ...columns.map(column => `  ${column.name}: ${column.about} (${kinds[column.kind]})`),
  ].join('\n')
}

function totalsPart(): string {
  return [
    heading('totals.csv'),
    'Rows and sums of every file above, to compare after bringing them in elsewhere.',
    '',
    ...totalsColumns.map(([name, about]) => `  ${name}: ${about}`),
  ].join('\n')
}

function logPart(): string {
  return `${heading(logName)}
The log everything else is made from: every fact ever posted, one JSON object in a line, compressed with gzip.

  seq: order of posting in this file
  id, counterId, number: the entry, its counter, and its place in the counter's chain
  kind, at, by: what it is, when it was posted (UTC), and by whom
  body: the fact itself, a JSON text exactly as it was hashed
  isWhole: false where the hash of a person's PIN was taken out of the body; "${leftOutMark}" stands in its place
  contentHash: SHA-256 over the JSON array [id, counterId, number, kind, at, by], a line feed, and the body
  hash: SHA-256 over the hash of the counter's entry before (at first 32 zero bytes) and the contentHash, as bytes

The chain of hashes can be checked for every entry; the contentHash for each that is whole.`
}

function foldersPart({ hasPapers }: ReadMeFacts): string {
  const folders = Object.values(paperFolders).join(', ')
  const papers = hasPapers
    ? `${heading('papers/YYYY-MM/')}
Every document as PDF, by month and kind (${folders}), named by its number with - for /. Shifts are Z reports.
Slips of money paid back to a customer have no number: they are named by their id in refunds.csv.
${undrawnName} is there only if a document could not be drawn; its content is in the CSV files all the same.`
    : `${heading('papers/')}\nLeft out of this export.`
  return `${papers}

${heading('proofs/')}
Pictures and PDFs that prove payments to dealers; dealer-payments.csv says which belongs to which.
${goneProofsName} is there only if a proof was no longer in the shop's folder.`
}

function sumsPart(): string {
  return `${heading('SHA256SUMS')}
SHA-256 of every other file, as "sha256sum -c SHA256SUMS" checks it.`
}

function heading(name: string): string {
  return `${name}\n${'-'.repeat(name.length)}`
}
