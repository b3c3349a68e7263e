// A report as data: what it is asked, and its table. What its figures mean: docs/REPORTS.md.

import * as z from 'zod'
import { dayField, idField } from './fields.ts'
import { currencyField, pastSaleIdField } from './past-sale.ts'
import { Branch, Counter } from './shop.ts'

export const ReportName = z.enum([
  'sales',
  'sales_by_hour',
  'sales_by_item',
  'sales_by_group',
  'sales_by_customer',
  'sales_by_cashier',
  'sales_by_branch',
  'sales_by_tender',
  'day_book',
  'tax_summary',
  'pending_invoices',
  'paid_invoices',
  'payment_report',
  'bill_history',
  'payment_history',
  'top_items',
  'slow_items',
  'profit',
  'dealer_purchases',
  'purchase_history',
  'unusual',
])
export type ReportName = z.output<typeof ReportName>

/** What an owner should look at once. */
export const UnusualKind = z.enum([
  'void',
  'return',
  'discount',
  'price',
  'short_stock',
  'approval',
  'difference',
  'skipped',
])
export type UnusualKind = z.output<typeof UnusualKind>

/** A row for each day, week from Monday, month or financial year. */
export const ReportGrain = z.enum(['day', 'week', 'month', 'year'])
export type ReportGrain = z.output<typeof ReportGrain>

/** No shop's books begin before; and before the year 100 a day would be taken for one of the last century. */
const reportDayField = dayField.refine(day => day >= '1900-01-01', 'is before 1900')

export const ReportAsked = z.object({
  report: ReportName,
  fromOn: reportDayField,
  toOn: reportDayField,
  /** For reports whose rows are spans of days. */
  grain: ReportGrain.default('day'),
  /** Of all counters without one. */
  counterId: idField.nullable().default(null),
  /** What was posted at counters while they stood in that branch; `none`: in no branch, as phones do. */
  branchId: z
    .union([idField, z.literal('none')])
    .nullable()
    .default(null),
  /** Narrows sales by item; `none`: what is in no group. */
  groupId: z
    .union([idField, z.literal('none')])
    .nullable()
    .default(null),
  customerId: idField.nullable().default(null),
  /** With the bills of the program the shop used before, where a report can count them. */
  withPast: z.boolean().default(false),
  /** The documents behind the row with this key, in place of the rows. */
  behind: z.string().max(300).nullable().default(null),
})
export type ReportAsked = z.output<typeof ReportAsked>

/** What a cell holds: paise, thousandths, hundredths of a percent, a day, the first day of a span, an instant, a name, a branch, a word of a closed list. */
export const ReportColumnKind = z.enum([
  'text',
  'name',
  'branch',
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

/** Where a row leads: the documents it is the sum of, the same report of other days, the items of a group, the days of a branch, or a record. */
export const ReportLead = z.union([
  z.object({ to: z.literal('behind'), key: z.string(), fromOn: dayField, toOn: dayField }),
  z.object({ to: z.literal('days'), fromOn: dayField, toOn: dayField }),
  z.object({ to: z.enum(['group', 'branch']), id: z.union([idField, z.literal('none')]) }),
  z.object({ to: z.literal('past-bills'), id: pastSaleIdField }),
  z.object({ to: z.enum(['invoices', 'items', 'customers', 'dealers', 'till', 'credit-notes']), id: idField }),
])
export type ReportLead = z.output<typeof ReportLead>

export const ReportRow = z.object({ cells: z.array(ReportCell), lead: ReportLead.nullable() })
export type ReportRow = z.output<typeof ReportRow>

/** What a report is narrowed to, as a cell under its column's name. */
export const ReportNarrowing = ReportColumn.extend({ cell: ReportCell })
export type ReportNarrowing = z.output<typeof ReportNarrowing>

/** Past bills of the period: those in rupees, counted or not, and those that are never added to rupees. */
export const PastInReport = z.object({
  bills: z.int(),
  netPaise: z.int(),
  others: z.array(z.object({ currency: currencyField, bills: z.int() })),
})
export type PastInReport = z.output<typeof PastInReport>

export const Report = z.object({
  asked: ReportAsked,
  narrowedTo: z.array(ReportNarrowing),
  /** Those to choose from, with the branches they stand in now; none where the shop has one only. */
  counters: z.array(Counter),
  branches: z.array(Branch.pick({ id: true, name: true })),
  /** Null where the report never counts past bills, or the shop has none. */
  past: PastInReport.nullable(),
  columns: z.array(ReportColumn),
  rows: z.array(ReportRow),
  /** Of all rows, also of those left out here; null where a sum means nothing. */
  sums: z.array(z.int().nullable()),
  rowCount: z.int(),
})
export type Report = z.output<typeof Report>
