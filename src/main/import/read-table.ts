// The way in for a file: bytes and a name become rows of text, or a refusal that says what is wrong and how to mend it.

import { unreachable } from '../../shared/kernel/assert.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { recogniseItems } from './kinds/items/recognise-items.ts'
import type { Recognise } from './mapping/recognise-header.ts'
import { decodeText } from './reading/decode-text.ts'
import { findHeader } from './reading/find-header.ts'
import { readDelimited } from './reading/read-delimited.ts'
import { readWorkbook } from './reading/read-workbook.ts'
import { recogniseFile } from './reading/recognise-file.ts'
import { type Delimiter, sniffDelimiter } from './reading/sniff-delimiter.ts'
import { fileTooLarge, unpackGzip } from './reading/unpack-gzip.ts'
import { unreadable } from './reading/unreadable.ts'
import type { Table, TableRow } from './table.ts'
import { mayBeGuarded, unguardFormula } from './values/formula-guard.ts'

/** Unpacked bytes of any file, and of all parts of a workbook together. */
export const maxFileBytes = 256 * 1024 * 1024

export interface ReadOptions {
  readonly maxBytes?: number
  /** Knows the titles of what the file is said to hold; without it those of items. */
  readonly recognise?: Recognise<string>
}

interface Reading {
  readonly format: string
  readonly rows: readonly TableRow[]
}

const formatByDelimiter: Readonly<Record<Delimiter, string>> = {
  ',': 'CSV',
  '\t': 'TSV',
  ';': 'CSV (semicolons)',
  '|': 'CSV (bars)',
}

/**
 * Reads CSV, TSV and XLSX, each also gzipped; the bytes decide which it is. The name only goes into refusals.
 * Refuses `import_unreadable` with `{fileName, reason, what, where, mend}` and `file_too_large`.
 */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  { maxBytes = maxFileBytes, recognise = recogniseItems }: ReadOptions = {},
): Promise<Table> {
  try {
    const { format, rows } = await readBytes(bytes, maxBytes)
    const { columns, firstRow } = findHeader(rows, recognise)
    const items = rows.slice(firstRow)
    if (items.length === 0) throw unreadable('no_rows')
    return { format, columns, rows: items }
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.code, { fileName, ...error.details }) : error
  }
}

async function readBytes(bytes: Uint8Array, maxBytes: number, isUnpacked = false): Promise<Reading> {
  if (bytes.length > maxBytes) throw fileTooLarge(maxBytes)
  const kind = recogniseFile(bytes)
  switch (kind) {
    case 'gzip': {
      if (isUnpacked) throw unreadable('not_text')
      const inner = await readBytes(await unpackGzip(bytes, maxBytes), maxBytes, true)
      return { ...inner, format: `${inner.format}, gzip` }
    }
    case 'zip':
      return { format: 'XLSX', rows: await readWorkbook(bytes, maxBytes) }
    case 'text':
      return readText(bytes)
    case 'old_excel':
      throw unreadable(isLockedWorkbook(bytes) ? 'locked_xlsx' : 'old_excel')
    case 'html':
    case 'xml':
    case 'pdf':
    case 'empty':
      throw unreadable(kind)
    default:
      return unreachable(kind)
  }
}

async function readText(bytes: Uint8Array): Promise<Reading> {
  const { text, encoding } = decodeText(bytes)
  const { delimiter, hasHint } = sniffDelimiter(text)
  const body = hasHint ? text.slice(text.indexOf('\n') + 1) : text
  const rows = await readDelimited(body, delimiter, hasHint ? 2 : 1)
  if (rows.length === 0) throw unreadable('empty')
  const format = formatByDelimiter[delimiter]
  return {
    format: encoding === 'UTF-8' ? format : `${format}, ${encoding}`,
    rows: rows.map(row => (row.cells.some(mayBeGuarded) ? { ...row, cells: row.cells.map(unguardFormula) } : row)),
  }
}

/** Excel wraps a locked workbook in a file of the old kind. */
function isLockedWorkbook(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le')
}
