// A file as read: columns and rows of text, every row with the line where it begins. The one shape all readers make.

export interface TableRow {
  /** Physical line of a text file, row of a worksheet; 1-based. */
  readonly line: number
  /** As the person sees them, not yet trimmed; may be shorter or longer than the columns. */
  readonly cells: readonly string[]
}

export interface Table {
  /** For people: `CSV`, `TSV, gzip`, `XLSX`. */
  readonly format: string
  readonly columns: readonly string[]
  /** Without the header and without blank rows. */
  readonly rows: readonly TableRow[]
}

/** Two files of one kind with the same header have the same key: under it a mapping is remembered. */
export function headerKeyOf(kind: string, columns: readonly string[]): string {
  return `${kind}\u001e${columns.map(column => column.trim().toLowerCase()).join('\u001f')}`
}

export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every(cell => cell.trim() === '')
}
