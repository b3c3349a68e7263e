// What reports have in common: the days they are asked for, bills that were not voided, credit notes, sums of columns.

import type { Database } from 'better-sqlite3'
import { type ReportShape, reportShapes, type ShapedColumn } from '../../../shared/domain/reports/report-shapes.ts'
import type { Day } from '../../../shared/kernel/calendar.ts'
import type { ReportAsked, ReportCell, ReportLead, ReportRow } from '../../../shared/records/report.ts'
import type { Branch, StockValuation } from '../../../shared/records/shop.ts'
import { type Stand, standSql } from '../rows/shop/stand-rows.ts'
import { idOfBlob } from '../statements/id-blob.ts'
import type { PastFacts } from './facts/past-facts.ts'
import type { Facts } from './facts/remember-facts.ts'

/** A question as the statements take it. */
export interface Bound {
  readonly fromOn: Day
  readonly toOn: Day
  readonly fromMs: number
  readonly beforeMs: number
  /** A JSON array of the stands of the counter and the branch the report is narrowed to; null: all. */
  readonly stands: string | null
  /** 1 where only what belongs to `groupNo` is asked for; null is no group. */
  readonly narrowsGroup: 0 | 1
  readonly groupNo: number | null
  readonly customerNo: number | null
  /** Rows given at most. */
  readonly limit: number
  /** Of the row whose documents are asked for. */
  readonly key: string | number | null
}

export interface Question {
  readonly asked: ReportAsked
  readonly bound: Bound
  readonly todayOn: Day
  readonly valuation: StockValuation
  /** What was read of the ledger so far, brought up to this moment when asked for. */
  readonly facts: Facts
  /** The shop's branches, and where its counters stood. */
  readonly places: () => { readonly branches: readonly Branch[]; readonly stands: readonly Stand[] }
  /** Where past bills are counted too. */
  readonly past: PastFacts | null
  /** Rows given at most; sums are of all. */
  readonly limit: number
  /** What a cashier may discount alone. */
  readonly discountLimitBps: number
}

export interface ReportTable {
  readonly rows: readonly ReportRow[]
  /** Where they are not the sums of the rows. */
  readonly sums?: Readonly<Record<string, number | null>>
  /** Where not all rows are here. */
  readonly rowCount?: number
}

export type MakeTable = (db: Database, question: Question) => ReportTable

/** What tells the rows of a report apart, as they name it when one leads to its documents. */
export type RowKey = 'span' | 'number' | 'text' | 'item' | 'customer' | 'dealer'

export interface ReportSource {
  readonly rows: MakeTable
  /** The documents whose sums are the figures of one row. */
  readonly behind?: { readonly key: RowKey; readonly documents: MakeTable }
}

/** Only asked when a counter or a branch is named: an entry is a long row. */
export function standIs(seq: string): string {
  return `(:stands is null or ${standSql(seq)} in (select value from json_each(:stands)))`
}

/** Bills of the period as `v`, also those voided. */
export const billsIn = `v.issued_on between :fromOn and :toOn and ${standIs('v.seq')}`

/** Bills of the period as `v`, without those voided. */
export const soldBills = `v.issued_on between :fromOn and :toOn
  and not exists (select 1 from invoice_void x where x.invoice_seq = v.seq) and ${standIs('v.seq')}`

/** Credit notes of the period as `c`. */
export const takenBackNotes = `c.issued_on between :fromOn and :toOn and ${standIs('c.seq')}`

export function all<Row>(db: Database, sql: string, bound: Bound): Row[] {
  return db.prepare<Bound, Row>(sql).all(bound)
}

/** Rows by their columns' names become rows in the order of the report's columns. */
export function tableOf<Row extends object>(
  { asked }: Question,
  rows: readonly Row[],
  leadOf: (row: Row) => ReportLead | null,
  sums?: ReportTable['sums'],
): ReportTable {
  const columns = columnsOf(asked)
  const drawn = rows.map(row => ({
    cells: columns.map(({ key }) => ((row as Record<string, unknown>)[key] as ReportCell | undefined) ?? null),
    lead: leadOf(row),
  }))
  return sums === undefined ? { rows: drawn } : { rows: drawn, sums }
}

/** The first of the rows of a long report, filled up one by one; the sums are of all. */
export function firstRows<Row extends object, Filled extends Row & { readonly id: Buffer | string | null }>(
  question: Question,
  rows: readonly Row[],
  first: readonly Row[],
  fill: (row: Row) => Filled,
): ReportTable {
  const summed = columnsOf(question.asked).filter(({ isSummed }) => isSummed)
  const sums = summed.map(({ key }) => [
    key,
    rows.reduce((sum, row) => sum + Number((row as Record<string, unknown>)[key] ?? 0), 0),
  ])
  return {
    ...tableOf(question, first.map(fill), ({ id }) => behindLead(id, question.asked), Object.fromEntries(sums)),
    rowCount: rows.length,
  }
}

export function columnsOf({ behind, report }: ReportAsked): readonly ShapedColumn[] {
  const shape: ReportShape = reportShapes[report]
  return behind === null ? shape.columns : (shape.behind ?? shape.columns)
}

export type RecordName = 'past-bills' | 'invoices' | 'items' | 'customers' | 'dealers' | 'till' | 'credit-notes'

/** A past bill is named by the digits of its key, all else by its id. */
export function recordLead(to: RecordName | null, id: Buffer | string | null): ReportLead | null {
  return to === null || id === null ? null : { to, id: Buffer.isBuffer(id) ? idOfBlob(id) : id }
}

/** To the documents behind a row: those of the period, or of the part of it that is given. */
export function behindLead(
  key: string | number | Buffer | null,
  { fromOn, toOn }: { readonly fromOn: Day; readonly toOn: Day },
): ReportLead {
  return { to: 'behind', key: Buffer.isBuffer(key) ? idOfBlob(key) : String(key ?? ''), fromOn, toOn }
}
