// Tax summed by HSN code and by rate, as tables for any paper.

import { sumByHsn, sumByRate, type TaxSum } from '../../../shared/domain/invoice/tax-summary.ts'
import { formatPaise } from '../../../shared/kernel/money.ts'
import { formatBps } from '../../../shared/kernel/rate.ts'
import { type TaxName, taxNamesOf, taxPaiseOf, taxRateText } from '../invoice-text/line-text.ts'
import type { InvoicePaper } from '../invoice-text/paper-input.ts'
import type { ColumnSpec } from '../sheet/fit-table.ts'
import type { FlowTable } from '../sheet/flow.ts'
import type { Cell } from '../sheet/table.ts'
import { smallTable, type TableSpace } from './small-table.ts'

/** Null when no line has a code, or the document names no tax. */
export function hsnTable({ view: { invoice }, words }: InvoicePaper, space: TableSpace): FlowTable | null {
  const taxNames = taxNamesOf(invoice)
  if (taxNames.length === 0 || invoice.lines.every(line => line.hsn === null)) return null
  const rows = sumByHsn(invoice.lines).map(sum => [{ main: sum.hsn ?? '–' }, ...taxCells(sum, taxNames)])
  const total = [
    { main: words.totals.total },
    ...taxCells({ ...invoice, taxRateBps: null, taxPaise: taxOf(invoice) }, taxNames),
  ]
  const columns: ColumnSpec[] = [{ title: words.column.hsn, align: 'left' }, ...taxColumns(words.column, taxNames)]
  return smallTable(columns, rows, total, space)
}

/** Null when the document names no tax. A narrow one says each tax's own rate under its amount. */
export function rateTable(
  { view: { invoice }, words }: InvoicePaper,
  space: TableSpace,
  isNarrow = false,
): FlowTable | null {
  const taxNames = taxNamesOf(invoice)
  if (taxNames.length === 0) return null
  const rateUnder = (rateBps: number | null, name: TaxName) =>
    isNarrow && rateBps !== null ? { sub: taxRateText(rateBps, name) } : {}
  const cells = (label: string, sum: SumWithRate): Cell[] => [
    { main: label },
    { main: formatPaise(sum.taxablePaise) },
    ...taxNames.map(name => ({ main: formatPaise(taxPaiseOf(sum, name)), ...rateUnder(sum.taxRateBps, name) })),
    ...(isNarrow ? [] : [{ main: formatPaise(sum.taxPaise) }]),
  ]
  const rows = sumByRate(invoice.lines).map(sum => cells(`GST ${formatBps(sum.taxRateBps)}%`, sum))
  const total = cells(words.totals.total, { ...invoice, taxRateBps: null, taxPaise: taxOf(invoice) })
  const columns: ColumnSpec[] = [
    { title: words.column.taxRate, align: 'left' },
    { title: words.column.taxable, align: 'right' },
    ...taxNames.map(name => ({ title: name, align: 'right' }) as const),
    ...(isNarrow ? [] : [{ title: words.column.totalTax, align: 'right' } as const]),
  ]
  return smallTable(columns, rows, total, space)
}

interface SumWithRate extends Omit<TaxSum, 'taxRateBps'> {
  readonly taxRateBps: number | null
}

function taxCells(sum: SumWithRate, taxNames: readonly TaxName[]): Cell[] {
  return [
    { main: formatPaise(sum.taxablePaise) },
    ...taxNames.flatMap(name => [
      { main: sum.taxRateBps === null ? '' : taxRateText(sum.taxRateBps, name) },
      { main: formatPaise(taxPaiseOf(sum, name)) },
    ]),
    { main: formatPaise(sum.taxPaise) },
  ]
}

function taxColumns(column: InvoicePaper['words']['column'], taxNames: readonly TaxName[]): ColumnSpec[] {
  return [
    { title: column.taxable, align: 'right' },
    ...taxNames.flatMap(name => [
      { title: `${name} %`, align: 'right' } as const,
      { title: name, align: 'right' } as const,
    ]),
    { title: column.totalTax, align: 'right' },
  ]
}

function taxOf(sum: Pick<TaxSum, 'cgstPaise' | 'sgstPaise' | 'igstPaise'>): number {
  return sum.cgstPaise + sum.sgstPaise + sum.igstPaise
}
