// What a dry run says: each row counted once, everything wrong with its place in the file, and what is worth knowing.

import * as z from 'zod'
import { PastSalesFound } from './sales-mapping.ts'

/** What can be wrong with a row. A screen has words for each, with `params` in them. */
export const ImportProblemCode = z.enum([
  'name_missing',
  'name_too_long',
  'text_too_long',
  'price_missing',
  'amount_unclear',
  'amount_decimals',
  'amount_negative',
  'amount_too_large',
  'price_above_mrp',
  'rate_unclear',
  'rate_ambiguous',
  'rate_too_high',
  'quantity_unclear',
  'quantity_decimals',
  'quantity_too_large',
  'code_unusable',
  'digits_lost',
  'barcode_length',
  'barcode_check_digit',
  'too_many_barcodes',
  'hsn_unclear',
  'unit_too_long',
  'uqc_unknown',
  'decimals_unclear',
  'yes_no_unclear',
  'price_mode_unclear',
  'too_many_cells',
  'contradicts_line',
  'several_items',
  'several_lines',
  'name_of_several_items',
  'number_missing',
  'date_missing',
  'date_unclear',
  'time_unclear',
  'kind_unclear',
  'amount_places',
  'bill_known',
  'bill_too_long',
  'bill_has_faults',
  // customers and dealers
  'phone_unclear',
  'gstin_wrong',
  'address_missing',
  'gstin_missing',
  'email_missing',
  'gstin_other_state',
  'state_unclear',
  'pin_unclear',
  'days_unclear',
  'day_unclear',
  'day_ahead',
  'due_before_bill',
  'side_unclear',
  'balance_both',
  'balance_twice',
  'bill_twice',
  'opening_known',
  'party_contradicts',
  'several_parties',
  // opening stock
  'item_unknown',
  'quantity_missing',
  'quantity_negative',
  'batch_missing',
  'stock_twice',
  'stock_known',
])
export type ImportProblemCode = z.output<typeof ImportProblemCode>

/** One thing wrong with one row. `line` is the physical line of the file (row of the sheet) where the row begins. */
export const ImportProblem = z.object({
  line: z.int(),
  column: z.string().nullable(),
  value: z.string(),
  code: ImportProblemCode,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The same in plain English. */
  problem: z.string(),
})
export type ImportProblem = z.output<typeof ImportProblem>

/** What the person should know although no row was refused for it. */
export const ImportNoteCode = z.enum([
  'repeated_rows',
  'same_name_apart',
  'zero_price',
  'stock_not_changed',
  'repeated_lines',
  'two_times',
  'number_on_two_days',
])
export type ImportNoteCode = z.output<typeof ImportNoteCode>
export const ImportNote = z.object({ code: ImportNoteCode, count: z.int(), note: z.string() })
export type ImportNote = z.output<typeof ImportNote>

/** Counts and sums of a kind's own; names that end in `_paise` are money. */
export const ImportTotalCode = z.enum(['new_groups', 'openings', 'due_paise', 'advance_paise', 'stock_value_paise'])
export type ImportTotalCode = z.output<typeof ImportTotalCode>
export const ImportTotal = z.object({ code: ImportTotalCode, value: z.int() })
export type ImportTotal = z.output<typeof ImportTotal>

/** Each row is counted once: rowCount = create + update + unchanged + refused. */
export const ImportReport = z.object({
  rowCount: z.int(),
  createCount: z.int(),
  updateCount: z.int(),
  unchangedCount: z.int(),
  refusedCount: z.int(),
  /** What the file comes to beyond its rows; none of them zero. */
  totals: z.array(ImportTotal),
  /** The first thousand problems; `problemCount` says how many there are. */
  problems: z.array(ImportProblem),
  problemCount: z.int(),
  notes: z.array(ImportNote),
  /** Of past sales: what they come to, in their own currency. */
  pastSales: PastSalesFound.optional(),
})
export type ImportReport = z.output<typeof ImportReport>
