// Rows to CSV (RFC 4180) as Excel wants it: with a byte order mark, or it would show ₹ and Hindi as rubble.

import Papa from 'papaparse'
import { eachInSlices } from '../slices.ts'
import { guardFormula } from '../values/formula-guard.ts'

export const byteOrderMark = '\ufeff'
const lineEnd = '\r\n'

export async function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const lines = [csvLine(header)]
  await eachInSlices(rows, row => {
    lines.push(csvLine(row))
  })
  return Buffer.from(byteOrderMark + lines.join(''))
}

/** One row with its end of line: for files that are written as they are read. */
export function csvLine(cells: readonly string[]): string {
  return Papa.unparse([cells.map(guardFormula)], { newline: lineEnd }) + lineEnd
}
