// Rows to CSV (RFC 4180) as Excel wants it: with a byte order mark, or it would show ₹ and Hindi as rubble.

import Papa from 'papaparse'
import { eachInSlices } from '../slices.ts'
import { guardFormula } from '../values/formula-guard.ts'

const byteOrderMark = '\ufeff'
const lineEnd = '\r\n'

export async function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const lines = [lineOf(header)]
  await eachInSlices(rows, row => {
    lines.push(lineOf(row))
  })
  return Buffer.from(byteOrderMark + lines.join(lineEnd) + lineEnd)
}

function lineOf(cells: readonly string[]): string {
  return Papa.unparse([cells.map(guardFormula)], { newline: lineEnd })
}
