// What reports have in common: the days they are asked for, bills that were not voided, credit notes, sums of columns.

import type { Database } from 'better-sqlite3'
import { type ReportShape, reportShapes } from '../../../shared/domain/reports/report-shapes.ts'
import type { Day } from '../../../shared/kernel/calendar.ts'
import type { ReportAsked, ReportCell, ReportLead, ReportRow } from '../../../shared/records/report.ts'
import type { StockValuation } from '../../../shared/records/shop.ts'
import { idOfBlob } from '../statements/id-blob.ts'

/** A question as the statements take it. */
export interface Bound {
  readonly fromOn: Day
  readonly toOn: Day
  readonly fromMs: number
  readonly beforeMs: number
  /** Null: all counters. */
  readonly counterNo: number | null
  readonly groupNo: number | null
  readonly customerNo: number | null
}

export interface Question {
  readonly asked: ReportAsked
  readonly bound: Bound
  readonly todayOn: Day
  readonly valuation: StockValuation
}

export interface ReportTable {
  readonly rows: readonly ReportRow[]
  /** Where they are not the sums of the rows. */
  readonly sums?: Readonly<Record<string, number | null>>
}

export type ReportSource = (db: Database, question: Question) => ReportTable

/** Only asked when a counter is named: an entry is a long row. */
function ofCounter(seq: string): string {
  return `(:counterNo is null or (select ce.counter_no from entry ce where ce.seq = ${seq}) = :counterNo)`
}

/** Bills of the period as `v`, without those voided. */
export const soldBills = `v.issued_on between :fromOn and :toOn
  and not exists (select 1 from invoice_void x where x.invoice_seq = v.seq) and ${ofCounter('v.seq')}`

/** Credit notes of the period as `c`. */
export const takenBackNotes = `c.issued_on between :fromOn and :toOn and ${ofCounter('c.seq')}`

export const counterIs = ofCounter

export const taxOf = (row: string) => `(${row}.cgst_paise + ${row}.sgst_paise + ${row}.igst_paise)`

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
  const { columns }: ReportShape = reportShapes[asked.report]
  const drawn = rows.map(row => ({
    cells: columns.map(({ key }) => ((row as Record<string, unknown>)[key] as ReportCell | undefined) ?? null),
    lead: leadOf(row),
  }))
  return sums === undefined ? { rows: drawn } : { rows: drawn, sums }
}

export function recordLead(to: 'invoices' | 'items' | 'customers' | 'dealers', id: Buffer | null): ReportLead | null {
  return id === null ? null : { to, id: idOfBlob(id) }
}

export function periodLead({ asked: { fromOn, toOn } }: Question): ReportLead {
  return { to: 'days', fromOn, toOn }
}
