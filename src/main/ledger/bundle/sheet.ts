// One table of the bundle a shop takes away: where its rows come from, and its columns, each with what it means. The
// CSV, its sums and the README are all made from this, so they cannot disagree.

import { type Day, dayInIndia } from '../../../shared/kernel/calendar.ts'
import { plainRupees } from '../../../shared/kernel/money.ts'
import { formatQuantity } from '../../../shared/kernel/quantity.ts'
import { formatBps } from '../../../shared/kernel/rate.ts'
import type { Ledger } from '../open-ledger.ts'

/** Which facts are taken along: whole days in India, the last one not included. Records that are no facts always are. */
export interface BundleSpan {
  readonly fromOn: Day
  readonly beforeOn: Day
  readonly fromMs: number
  readonly beforeMs: number
}

export interface SheetSource {
  readonly ledger: Ledger
  readonly span: BundleSpan
  readonly todayOn: Day
}

/** How a cell is written. */
export type ColumnKind = 'text' | 'id' | 'money' | 'quantity' | 'percent' | 'whole' | 'day' | 'time' | 'yes_no'

export interface Column<R> {
  readonly name: string
  readonly kind: ColumnKind
  readonly about: string
  readonly cell: (row: R) => string
  /** What the control sum adds up: paise, or thousandths. */
  readonly amount?: (row: R) => number
}

export interface SheetRow {
  readonly cells: readonly string[]
  /** One for each summed column, in their order. */
  readonly amounts: readonly number[]
}

export interface Sheet {
  /** Its name in the bundle, such as `invoice-lines.csv`. */
  readonly file: string
  readonly about: string
  /** Tables of the ledger whose rows it carries. */
  readonly carries: readonly string[]
  readonly columns: readonly Pick<Column<never>, 'name' | 'kind' | 'about'>[]
  readonly summed: readonly Pick<Column<never>, 'name' | 'kind'>[]
  rows(source: SheetSource): Generator<SheetRow>
}

export interface SheetDescription<R> {
  readonly file: string
  readonly about: string
  readonly carries: readonly string[]
  readonly columns: readonly Column<R>[]
  readonly read: (source: SheetSource) => Iterable<R>
}

export function sheet<R>({ file, about, carries, columns, read }: SheetDescription<R>): Sheet {
  const summed = columns.flatMap(({ name, kind, amount }) => (amount === undefined ? [] : [{ name, kind, amount }]))
  return {
    file,
    about,
    carries,
    columns,
    summed,
    *rows(source) {
      for (const row of read(source))
        yield { cells: columns.map(column => column.cell(row)), amounts: summed.map(({ amount }) => amount(row)) }
    },
  }
}

type Maybe<T> = T | null | undefined

/** The kinds of columns of one sheet. An unknown value is an empty cell. */
export function columnsOf<R>() {
  const kindOf =
    <T>(kind: ColumnKind, show: (value: T) => string) =>
    (name: string, about: string, read: (row: R) => Maybe<T>): Column<R> => {
      const cell = (row: R) => {
        const value = read(row)
        return value === null || value === undefined ? '' : show(value)
      }
      return { name, kind, about, cell }
    }
  const summedKindOf =
    (kind: ColumnKind, show: (value: number) => string) =>
    (name: string, about: string, read: (row: R) => Maybe<number>): Column<R> => ({
      ...kindOf(kind, show)(name, about, read),
      amount: row => read(row) ?? 0,
    })
  return {
    text: kindOf<string>('text', value => value),
    id: kindOf<string>('id', value => value),
    /** Added up in the control sums. */
    money: summedKindOf('money', plainRupees),
    /** For one unit, or as it stood: adding it up would mean nothing. */
    price: kindOf<number>('money', plainRupees),
    quantity: summedKindOf('quantity', value => formatQuantity(value)),
    /** A mark or a pack: not added up. */
    amountOf: kindOf<number>('quantity', value => formatQuantity(value)),
    percent: kindOf<number>('percent', formatBps),
    whole: kindOf<number>('whole', String),
    day: kindOf<Day>('day', value => value),
    time: kindOf<number>('time', timeCell),
    yesNo: kindOf<boolean>('yes_no', value => (value ? 'yes' : 'no')),
  }
}

const istOffsetMs = 5.5 * 60 * 60 * 1000

/** `2026-11-21 16:04:09` in India, as spreadsheets understand it. */
function timeCell(ms: number): string {
  return `${dayInIndia(ms)} ${new Date(ms + istOffsetMs).toISOString().slice(11, 19)}`
}
