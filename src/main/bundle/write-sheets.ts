// Tables to CSV, a row at a time, and what they hold in sums: totals.csv.

import { byteOrderMark, csvLine } from '../import/writing/write-csv.ts'
import type { Sheet, SheetSource } from '../ledger/bundle/sheet.ts'
import type { BundleFiles } from './bundle-files.ts'
import type { Watch } from './watch.ts'

export interface SheetTotals {
  readonly sheet: Sheet
  readonly rowCount: number
  /** Of its summed columns, in their order: paise, or thousandths. */
  readonly sums: readonly bigint[]
}

const rowsBetweenLooks = 500

export function writeSheet(sheet: Sheet, source: SheetSource, files: BundleFiles, watch: Watch): SheetTotals {
  const file = files.begin(sheet.file)
  const sums = sheet.summed.map(() => 0n)
  let rowCount = 0
  try {
    file.write(byteOrderMark + csvLine(sheet.columns.map(({ name }) => name)))
    for (const { cells, amounts } of sheet.rows(source)) {
      file.write(csvLine(cells))
      amounts.forEach((amount, index) => {
        sums[index] = (sums[index] ?? 0n) + BigInt(amount)
      })
      rowCount += 1
      if (rowCount % rowsBetweenLooks === 0) watch.step(rowsBetweenLooks)
    }
    watch.step(rowCount % rowsBetweenLooks)
  } finally {
    file.end()
  }
  return { sheet, rowCount, sums }
}

export const totalsColumns = [
  ['file', 'Name of the file'],
  ['rows', 'Rows below its head'],
  ['column', 'A column that is added up; empty: the file has none'],
  ['sum', 'Its sum, as the column writes it'],
  ['sum_exact', 'The same as a whole number'],
  ['unit', 'paise: hundredths of a rupee; thousandths of the items’ units'],
] as const

export function totalsCsv(totals: readonly SheetTotals[]): string {
  const rows = totals.flatMap(({ sheet: { file, summed }, rowCount, sums }) => {
    const head = [file, String(rowCount)]
    if (summed.length === 0) return [[...head, '', '', '', '']]
    return summed.map(({ name, kind }, index) => [...head, name, ...sumCells(sums[index] ?? 0n, kind === 'money')])
  })
  return byteOrderMark + [totalsColumns.map(([name]) => name), ...rows].map(csvLine).join('')
}

function sumCells(sum: bigint, isMoney: boolean): [string, string, string] {
  const places = isMoney ? 2 : 3
  const digits = String(sum < 0n ? -sum : sum).padStart(places + 1, '0')
  const shown = `${sum < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
  return [shown, String(sum), isMoney ? 'paise' : 'thousandths']
}
