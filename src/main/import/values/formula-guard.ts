// Spreadsheets run a cell that begins with = + - or @. Text written to CSV gets an apostrophe in front, which reading
// takes away again; an apostrophe that stood there before gets one more, so that nothing is ever lost.

const wantsGuard = /^(?:[=+\-@\t\r]|'[=+\-@\t\r'])/
const isGuarded = /^'[=+\-@\t\r']/
const plainNumber = /^-?\d+(?:\.\d+)?$/
/** Excel's own way to keep a number as text in CSV: `="00123"`. */
const textFormula = /^="((?:[^"]|"")*)"$/

export function guardFormula(text: string): string {
  return wantsGuard.test(text) && !plainNumber.test(text) ? `'${text}` : text
}

/** A quick look before `unguardFormula`: hardly any cell is. */
export function mayBeGuarded(cell: string): boolean {
  return cell.startsWith("'") || cell.startsWith('=')
}

export function unguardFormula(cell: string): string {
  if (isGuarded.test(cell)) return cell.slice(1)
  if (!cell.startsWith('="')) return cell
  return textFormula.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell
}
