// A report as data: what it is asked, and its table. What its figures mean: docs/REPORTS.md.

import * as z from 'zod'
import { dayField, idField } from './fields.ts'

export const ReportName = z.enum([
  'sales',
  'sales_by_hour',
  'sales_by_item',
  'sales_by_group',
  'sales_by_customer',
  'sales_by_cashier',
  'sales_by_tender',
  'day_book',
  'tax_summary',
  'pending_invoices',
  'paid_invoices',
  'payment_report',
  'top_items',
  'slow_items',
  'profit',
  'dealer_purchases',
  'purchase_history',
])
export type ReportName = z.output<typeof ReportName>

/** A row for each day, week from Monday, month or financial year. */
export const ReportGrain = z.enum(['day', 'week', 'month', 'year'])
export type ReportGrain = z.output<typeof ReportGrain>

export const ReportAsked = z.object({
  report: ReportName,
  fromOn: dayField,
  toOn: dayField,
  /** For reports whose rows are spans of days. */
  grain: ReportGrain.default('day'),
  /** Of all counters without one. */
  counterId: idField.nullable().default(null),
  /** Narrows sales by item and purchase history. */
  groupId: idField.nullable().default(null),
  customerId: idField.nullable().default(null),
})
export type ReportAsked = z.output<typeof ReportAsked>

/** What a cell holds: paise, thousandths, hundredths of a percent, a day, the first day of a span, an instant, a name, a word of a closed list. */
export const ReportColumnKind = z.enum([
  'text',
  'name',
  'word',
  'day',
  'span',
  'instant',
  'hour',
  'money',
  'quantity',
  'count',
  'rate',
])
export type ReportColumnKind = z.output<typeof ReportColumnKind>

export const ReportColumn = z.object({ key: z.string(), kind: ReportColumnKind })
export type ReportColumn = z.output<typeof ReportColumn>

export const ReportCell = z.union([z.string(), z.int(), z.null()])
export type ReportCell = z.output<typeof ReportCell>

/** Where a row leads: the bills of some days, a record, or a narrower report. */
export const ReportLead = z.union([
  z.object({ to: z.literal('days'), fromOn: dayField, toOn: dayField }),
  z.object({ to: z.enum(['invoices', 'items', 'customers', 'dealers', 'till']), id: idField }),
  z.object({ to: z.literal('group'), id: idField }),
  z.object({ to: z.literal('purchases'), id: idField }),
])
export type ReportLead = z.output<typeof ReportLead>

export const ReportRow = z.object({ cells: z.array(ReportCell), lead: ReportLead.nullable() })
export type ReportRow = z.output<typeof ReportRow>

export const Report = z.object({
  asked: ReportAsked,
  columns: z.array(ReportColumn),
  rows: z.array(ReportRow),
  /** Of all rows, also of those left out here; null where a sum means nothing. */
  sums: z.array(z.int().nullable()),
  rowCount: z.int(),
})
export type Report = z.output<typeof Report>
