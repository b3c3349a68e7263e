// The table of invoice lines on cut papers, with running totals that are carried from page to page.
//
// 1. Sums at the foot of a page are the sums of all lines above; the last row's are the invoice's own (before round-off).
// 2. A bill of supply has no tax columns at all.

import { formatPaise } from '../../../shared/kernel/money.ts'
import type { InvoiceLine } from '../../../shared/records/invoice.ts'
import { type LineText, lineText, type TaxName, taxNamesOf, taxPaiseOf } from '../invoice-text/line-text.ts'
import type { InvoicePaper } from '../invoice-text/paper-input.ts'
import { separator } from '../invoice-text/party-text.ts'
import { contentWidth, type PageKit } from '../page/page-style.ts'
import { type ColumnSpec, fitTable } from '../sheet/fit-table.ts'
import type { FlowTable } from '../sheet/flow.ts'
import type { Cell } from '../sheet/table.ts'
import type { Words } from '../text/words.ts'

interface LineColumn extends ColumnSpec {
  readonly cell: (line: LineText) => Cell
  readonly sum: (sums: LineSums) => string
}

interface LineSums {
  readonly taxablePaise: number
  readonly cgstPaise: number
  readonly sgstPaise: number
  readonly igstPaise: number
  readonly discountPaise: number
  readonly totalPaise: number
}

export function lineTable({ view, words }: InvoicePaper, kit: PageKit): FlowTable {
  const { invoice } = view
  const taxNames = taxNamesOf(invoice)
  const hasDiscount = invoice.discountPaise > 0
  const columns = columnsOf({ words, taxNames, hasDiscount, isNarrow: kit.style.isNarrow })
  const lines = invoice.lines.map(line => columns.map(column => column.cell(lineText(line, taxNames, words))))
  const running = runningSums(invoice.lines)
  const sumRow = (label: string, count: number) =>
    columns.map((column, i): Cell => ({ main: i === itemColumn ? label : column.sum(running[count] ?? noSums) }))
  const all = sumRow(words.totals.total, invoice.lines.length)
  const { style, fonts, setText } = kit
  const table = fitTable({
    columns,
    rows: [...lines, all],
    width: contentWidth(style),
    sizes: style.tableSizes,
    fonts,
    setText,
  })
  const forward = (count: number) => table.row(sumRow(words.carriedForward, count), 'strong')
  return {
    kind: 'table',
    head: table.head(),
    rows: lines.map(cells => table.row(cells)),
    closing: table.row(all, 'strong'),
    carry: {
      height: forward(invoice.lines.length).height,
      forward,
      brought: count => table.row(sumRow(words.broughtForward, count), 'strong'),
    },
  }
}

const itemColumn = 1

interface ColumnChoice {
  readonly words: Words
  readonly taxNames: readonly TaxName[]
  readonly hasDiscount: boolean
  readonly isNarrow: boolean
}

function columnsOf(choice: ColumnChoice): LineColumn[] {
  const { words, taxNames, hasDiscount, isNarrow } = choice
  const { column } = words
  const right = (title: string, cell: LineColumn['cell'], sum: LineColumn['sum'] = () => ''): LineColumn => ({
    title,
    align: 'right',
    cell,
    sum,
  })
  const columns: (LineColumn | false)[] = [
    right('#', line => ({ main: line.serial })),
    { title: column.item, align: 'left', grows: true, cell: line => itemCell(line, choice), sum: () => '' },
    !isNarrow && { title: column.hsn, align: 'left', cell: line => ({ main: line.hsn }), sum: () => '' },
    right(column.quantity, line => ({ main: line.quantity, sub: line.unit })),
    right(column.rate, line => ({ main: line.rate, sub: line.rateNote })),
    hasDiscount &&
      !isNarrow &&
      right(
        column.discount,
        line => ({ main: line.discount, sub: line.discountNote }),
        sums => formatPaise(sums.discountPaise),
      ),
    taxNames.length > 0 &&
      right(
        column.taxable,
        line => ({ main: line.taxable }),
        sums => formatPaise(sums.taxablePaise),
      ),
    ...(isNarrow ? [narrowTax(column.tax, taxNames)] : taxNames.map((name, i) => taxColumn(name, i))),
    right(
      column.amount,
      line => ({ main: line.amount }),
      sums => formatPaise(sums.totalPaise),
    ),
  ]
  return columns.filter(entry => entry !== false)
}

function itemCell(line: LineText, { words, isNarrow }: ColumnChoice): Cell {
  const below = [
    isNarrow && line.hsn !== '' && `HSN ${line.hsn}`,
    isNarrow &&
      line.discount !== '' &&
      `${words.less} ${line.discount}${line.discountNote === '' ? '' : ` (${line.discountNote})`}`,
    line.mrp !== '' && `${words.mrp} ${line.mrp}`,
    line.batches,
    line.note,
  ]
  return { main: line.name, sub: below.filter(part => part !== false && part !== '').join(separator) }
}

function taxColumn(name: TaxName, index: number): LineColumn {
  return {
    title: name,
    align: 'right',
    cell: line => ({ main: line.taxes[index]?.amount ?? '', sub: line.taxes[index]?.rate ?? '' }),
    sum: sums => formatPaise(taxPaiseOf(sums, name)),
  }
}

function narrowTax(title: string, taxNames: readonly TaxName[]): LineColumn | false {
  if (taxNames.length === 0) return false
  return {
    title,
    align: 'right',
    cell: line => ({ main: line.tax, sub: line.taxes.map(tax => `${tax.name} ${tax.rate} ${tax.amount}`).join('\n') }),
    sum: sums => formatPaise(sums.cgstPaise + sums.sgstPaise + sums.igstPaise),
  }
}

const noSums: LineSums = { taxablePaise: 0, cgstPaise: 0, sgstPaise: 0, igstPaise: 0, discountPaise: 0, totalPaise: 0 }

/** Sums of the first n lines, for every n from 0. */
function runningSums(lines: readonly InvoiceLine[]): LineSums[] {
  const sums = [noSums]
  for (const line of lines) {
    const last = sums.at(-1) ?? noSums
    sums.push({
      taxablePaise: last.taxablePaise + line.taxablePaise,
      cgstPaise: last.cgstPaise + line.cgstPaise,
      sgstPaise: last.sgstPaise + line.sgstPaise,
      igstPaise: last.igstPaise + line.igstPaise,
      discountPaise: last.discountPaise + line.lineDiscountPaise + line.billDiscountSharePaise,
      totalPaise: last.totalPaise + line.totalPaise,
    })
  }
  return sums
}
