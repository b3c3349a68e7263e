// Rows that belong to an entry line by line have one integer key, so that new ones are appended at the end of their table
// and a sale touches as few pages as it can.

const linesPerEntry = 1024

/** Key of line `lineNumber` (1 to 1023) of the entry. */
export function lineKey(entrySeq: number, lineNumber: number): number {
  return entrySeq * linesPerEntry + lineNumber
}

/** First and last key an entry's lines can have. */
export function lineKeysOf(entrySeq: number): [first: number, last: number] {
  return [lineKey(entrySeq, 0), lineKey(entrySeq, linesPerEntry - 1)]
}

/** In SQL: the key of a line. */
export function lineKeySql(entrySeqColumn: string, lineNumberColumn: string): string {
  return `(${entrySeqColumn} * ${linesPerEntry} + ${lineNumberColumn})`
}

/** In SQL: the entry of a key column. */
export function entrySeqSql(column: string): string {
  return `(${column} / ${linesPerEntry})`
}

/** First and last key of the lines of an entry column, as the two ends of a `between`. */
export function lineKeysSql(seqColumn: string): string {
  return `${seqColumn} * ${linesPerEntry} and ${seqColumn} * ${linesPerEntry} + ${linesPerEntry - 1}`
}
