// A report as a spreadsheet or as CSV, with its head, all its rows and its sums.

import type { FileContent } from '../../shared/contract/counter/document-calls.ts'
import { reportFacts } from '../../shared/domain/reports/report-facts.ts'
import { reportFileName } from '../../shared/domain/reports/report-file-name.ts'
import { showCell } from '../../shared/domain/reports/show-cell.ts'
import { reportWords } from '../../shared/domain/reports/words/report-words.ts'
import type { ReportWords } from '../../shared/domain/reports/words/words.ts'
import { type Day, dayInIndia, timeInIndia } from '../../shared/kernel/calendar.ts'
import { formatQuantity } from '../../shared/kernel/quantity.ts'
import type { Report, ReportCell, ReportColumnKind } from '../../shared/records/report.ts'
import { writeCsv } from '../import/writing/write-csv.ts'
import { type Cell, writeWorkbook } from '../workbook/write-workbook.ts'

type Language = keyof typeof reportWords

interface FileAsked {
  readonly format: 'csv' | 'xlsx'
  readonly language: Language
  readonly shopName: string
  readonly todayOn: Day
}

export async function reportFile(report: Report, asked: FileAsked): Promise<FileContent> {
  const { format, language, shopName, todayOn } = asked
  const words = reportWords[language]
  const facts = reportFacts(report, words, todayOn).map(({ label, value }) => [label, value])
  const head = [[shopName], [words.titles[report.asked.report]], ...facts, []]
  const bytes = await (format === 'csv' ? asCsv(report, words, head) : asWorkbook(report, words, head))
  return {
    name: `${reportFileName(report)}.${format}`,
    mediaType: format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    contentBase64: Buffer.from(bytes).toString('base64'),
  }
}

/** Whose report it is and what of; over the table, with an empty line between. */
type Head = readonly (readonly string[])[]

/** Figures as a machine reads them: `1234.50`, no grouping, days as `2026-11-21`. */
function asCsv({ columns, rows, sums, asked }: Report, words: ReportWords, head: Head): Promise<Uint8Array> {
  const text = (cell: ReportCell, kind: ReportColumnKind): string => {
    if (typeof cell === 'number' && kind === 'money') return decimal(cell, 2)
    if (typeof cell === 'number' && kind === 'rate') return decimal(cell, 2)
    if (typeof cell === 'number' && kind === 'quantity') return formatQuantity(cell)
    if (typeof cell === 'number' && kind !== 'hour') return String(cell)
    if (typeof cell === 'string' && (kind === 'day' || kind === 'instant') && !cell.includes('T')) return cell
    if (typeof cell === 'string' && kind === 'instant' && cell.includes('T'))
      return `${dayInIndia(Date.parse(cell))} ${timeInIndia(Date.parse(cell))}`
    return showCell(cell, kind, asked.grain, words)
  }
  const kindAt = (at: number) => columns[at]?.kind ?? 'text'
  const body = rows.map(({ cells }) => cells.map((cell, at) => text(cell, kindAt(at))))
  const total = sums.map((sum, at) => (at === 0 ? words.total : text(sum, kindAt(at)).replace(words.nameless, '')))
  const [first = [], ...others] = head
  return writeCsv(first, [...others, headsOf(columns, words), ...body, total])
}

function asWorkbook({ columns, rows, sums, asked }: Report, words: ReportWords, head: Head): Promise<Uint8Array> {
  const cellOf = (cell: ReportCell, kind: ReportColumnKind): Cell => {
    if (typeof cell !== 'number') return showCell(cell, kind, asked.grain, words)
    if (kind === 'money') return { paise: cell }
    if (kind === 'quantity') return cell / 1000
    if (kind === 'rate') return cell / 100
    return kind === 'count' ? cell : showCell(cell, kind, asked.grain, words)
  }
  const kindAt = (at: number) => columns[at]?.kind ?? 'text'
  const title = words.titles[asked.report]
  return writeWorkbook([
    {
      // A sheet's name has 31 characters at most.
      name: title.slice(0, 31),
      head,
      titles: headsOf(columns, words),
      rows: rows.map(({ cells }) => cells.map((cell, at) => cellOf(cell, kindAt(at)))),
      totals: sums.map((sum, at) => (at === 0 ? words.total : sum === null ? null : cellOf(sum, kindAt(at)))),
      widths: columns.map(({ kind }) =>
        kind === 'name' || kind === 'branch' ? 34 : kind === 'instant' || kind === 'span' ? 24 : 15,
      ),
    },
  ])
}

function headsOf(columns: Report['columns'], words: ReportWords): string[] {
  return columns.map(({ key }) => words.columns[key] ?? key)
}

function decimal(value: number, places: number): string {
  const digits = String(Math.abs(value)).padStart(places + 1, '0')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}
