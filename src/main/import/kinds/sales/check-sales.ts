// The dry run of past sales: every row of the file becomes part of a bill or a problem. Nothing is posted here.

import type {
  ImportNoteCode,
  ImportProblem,
  ImportReport,
} from '../../../../shared/contract/counter/import/import-report.ts'
import type { PastSalesFound, SalesMapping } from '../../../../shared/contract/counter/import/sales-mapping.ts'
import { addPastSums, noPastTotals, sumsOfPastSale } from '../../../../shared/domain/past-sale/sum-past-sales.ts'
import { Refusal } from '../../../../shared/kernel/refusal.ts'
import { type PastSale, pastSaleLimits } from '../../../../shared/records/past-sale.ts'
import { eachInSlices, type SliceControl } from '../../slices.ts'
import type { Table } from '../../table.ts'
import type { Fault } from '../../values/parsed.ts'
import { createBillBook, type GatheredBill, repeatsIn, salesOf } from './gather-bills.ts'
import { createSaleRowReader } from './read-sale-row.ts'
import type { SaleFault } from './sale-cells.ts'
import type { SaleLookUp } from './sale-lookup.ts'
import { notesInWords, problemsInWords } from './sale-problems.ts'

const problemsInReport = 1000

export interface CheckSalesInput extends SliceControl {
  readonly table: Table
  readonly mapping: SalesMapping
  readonly lookUp: SaleLookUp
}

interface SaleProblem extends SaleFault {
  readonly line: number
}

export interface CheckedSales {
  /** In the order of the file. */
  readonly sales: readonly PastSale[]
  readonly report: ImportReport
  /** In the order of the file, all of them. */
  readonly problems: readonly ImportProblem[]
}

/** Refuses `import_mapping_incomplete` with `{missing}` or `{field, column}`, and `import_cancelled`. */
export async function checkSales(input: CheckSalesInput): Promise<CheckedSales> {
  refuseBadMapping(input)
  const { table, mapping, lookUp } = input
  const read = createSaleRowReader({ mapping, columnCount: table.columns.length, lookUp })
  const book = createBillBook()
  const problems: SaleProblem[] = []
  await eachInSlices(
    table.rows,
    row => {
      const sale = read(row)
      if (sale.number !== '' && sale.on !== '') book.add(sale)
      else for (const fault of sale.faults) problems.push({ line: row.line, ...fault })
    },
    input,
  )
  const sales: PastSale[] = []
  const notes = { repeated_lines: 0, two_times: 0, number_on_two_days: 0 }
  let takenCount = 0
  const numbers = new Set<string>()
  await eachInSlices(
    book.bills,
    bill => {
      const found = problemsOf(bill, lookUp)
      problems.push(...found)
      if (found.length > 0) return
      takenCount += bill.lines.length
      notes.repeated_lines += repeatsIn(bill)
      if (bill.hasTwoTimes) notes.two_times += 1
      if (numbers.has(bill.number)) notes.number_on_two_days += 1
      numbers.add(bill.number)
      sales.push(...salesOf(bill))
    },
    { isCancelled: input.isCancelled },
  )
  const said = problemsInWords(problems, table, mapping)
  const pastSales = whatIsFound(sales, mapping.defaults.currency)
  return { sales, problems: said, report: reportOf(table, takenCount, said, notes, pastSales) }
}

function reportOf(
  table: Table,
  createCount: number,
  problems: readonly ImportProblem[],
  notes: Readonly<Partial<Record<ImportNoteCode, number>>>,
  pastSales: PastSalesFound,
): ImportReport {
  const rowCount = table.rows.length
  return {
    rowCount,
    createCount,
    updateCount: 0,
    unchangedCount: 0,
    refusedCount: rowCount - createCount,
    totals: [],
    problems: problems.slice(0, problemsInReport),
    problemCount: problems.length,
    notes: notesInWords(notes),
    pastSales,
  }
}

/** A bill comes in whole or not at all: every row of it is told why not. */
function problemsOf(bill: GatheredBill, lookUp: SaleLookUp): SaleProblem[] {
  const { number, on, fileLines, faultyRows } = bill
  const ofAll = (field: SaleFault['field'], fault: Fault) => fileLines.map(line => ({ line, field, fault }))
  if (lookUp.isKnownBill(number, on)) return ofAll('number', { code: 'bill_known', params: { number, on } })
  const max = pastSaleLimits.linesPerSale
  if (fileLines.length > max) return ofAll('number', { code: 'bill_too_long', params: { number, max } })
  const [first] = faultyRows
  if (first === undefined) return []
  const linesAtFault = new Set(faultyRows.map(({ line }) => line))
  const others = fileLines.filter(line => !linesAtFault.has(line))
  return [
    ...faultyRows.flatMap(({ line, faults }) => faults.map(fault => ({ line, ...fault }))),
    ...others.map(line => ({
      line,
      field: 'number' as const,
      fault: { code: 'bill_has_faults' as const, params: { number, line: first.line } },
    })),
  ]
}

function refuseBadMapping({ table, mapping: { columns } }: CheckSalesInput): void {
  const isPriced = columns.amount !== undefined || (columns.price !== undefined && columns.quantity !== undefined)
  const missing = columns.number === undefined ? 'number' : columns.date === undefined ? 'date' : 'amount'
  if (missing !== 'amount' || !isPriced) throw new Refusal('import_mapping_incomplete', { missing })
  for (const [field, column] of Object.entries(columns)) {
    if (column >= table.columns.length) throw new Refusal('import_mapping_incomplete', { field, column })
  }
}

function whatIsFound(sales: readonly PastSale[], currency: string): PastSalesFound {
  const totals = { ...noPastTotals }
  const customers = new Map<string, boolean>()
  const items = new Map<string, boolean>()
  let fromOn: string | null = null
  let toOn: string | null = null
  for (const sale of sales) {
    totals[sale.kind] = addPastSums(totals[sale.kind], sumsOfPastSale(sale))
    if (fromOn === null || sale.soldOn < fromOn) fromOn = sale.soldOn
    if (toOn === null || sale.soldOn > toOn) toOn = sale.soldOn
    const { customer } = sale
    if (customer !== undefined) {
      const { customerId, code, phone, name } = customer
      customers.set(customerId ?? code ?? phone ?? name ?? '', customerId !== undefined)
    }
    for (const { itemId, code, name } of sale.lines) items.set(code || name, itemId !== undefined)
  }
  return {
    currency,
    totals,
    fromOn,
    toOn,
    customerCount: customers.size,
    knownCustomerCount: [...customers.values()].filter(isKnown => isKnown).length,
    itemCount: items.size,
    knownItemCount: [...items.values()].filter(isKnown => isKnown).length,
  }
}
