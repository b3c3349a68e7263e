// Bringing a catalogue in from CSV or XLSX, and taking it out again.

import * as z from 'zod'
import { idField } from '../../records/fields.ts'
import { command, event, query } from '../../rpc/contract.ts'
import { FileContent } from './document-calls.ts'

/** What a column of the file can become. */
export const ImportField = z.enum([
  'code',
  'name',
  'name_hi',
  'name_ta',
  'barcode',
  'group',
  'hsn',
  'tax_rate',
  'price',
  'price_mode',
  'mrp',
  'cost',
  'unit',
  'uqc',
  'decimals',
  'stock',
  'low_stock',
  'pack_size',
  'brand',
  'active',
])
export type ImportField = z.output<typeof ImportField>

export const ImportMapping = z.object({
  /**
   * Column position (0-based) by field. One of `name`, `code`, `barcode` is needed: it says which item a row is about.
   * An empty cell leaves an existing item as it is; only new items take the defaults.
   */
  columns: z.partialRecord(ImportField, z.int().min(0).max(500)),
  /** For new items, where the file has no such column or an empty cell. */
  defaults: z.object({
    priceMode: z.enum(['inclusive', 'exclusive']),
    taxRateBps: z.int().min(0).max(10_000),
    unit: z.string().trim().min(1).max(12),
    /** Rows without a price: refuse them, or bring them in at zero. */
    missingPrice: z.enum(['refuse', 'zero']),
    /** A barcode of 8 to 14 digits that is no right trade number: refuse the row or keep it as an own code. */
    badBarcode: z.enum(['refuse', 'keep']),
  }),
})
export type ImportMapping = z.output<typeof ImportMapping>

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
export const ImportNoteCode = z.enum(['repeated_rows', 'same_name_apart', 'zero_price', 'stock_not_changed'])
export type ImportNoteCode = z.output<typeof ImportNoteCode>
export const ImportNote = z.object({ code: ImportNoteCode, count: z.int(), note: z.string() })
export type ImportNote = z.output<typeof ImportNote>

/** Each row is counted once: rowCount = create + update + unchanged + refused. */
export const ImportReport = z.object({
  rowCount: z.int(),
  createCount: z.int(),
  updateCount: z.int(),
  unchangedCount: z.int(),
  refusedCount: z.int(),
  /** Groups that will be made. */
  groupCount: z.int(),
  /** The first thousand problems; `problemCount` says how many there are. */
  problems: z.array(ImportProblem),
  problemCount: z.int(),
  notes: z.array(ImportNote),
})
export type ImportReport = z.output<typeof ImportReport>

export const ImportState = z.object({
  id: idField,
  fileName: z.string(),
  format: z.string(),
  columns: z.array(z.string()),
  sampleRows: z.array(z.array(z.string())),
  rowCount: z.int(),
  mapping: ImportMapping,
  isMappingRemembered: z.boolean(),
  stage: z.enum(['read', 'checking', 'checked', 'running', 'done', 'cancelled', 'failed']),
  report: ImportReport.nullable(),
})
export type ImportState = z.output<typeof ImportState>

export const importCalls = {
  /** Reads a file (CSV, TSV, XLSX, each also gzipped); suggests or remembers a mapping by its header. */
  read: command(
    z.object({ id: idField, fileName: z.string().min(1).max(255), contentBase64: z.string().max(90_000_000) }),
    ImportState,
  ),
  /** Dry run: says what would happen, row by row, and changes nothing. */
  check: command(z.object({ id: idField, mapping: ImportMapping }), ImportState),
  /** All or nothing. With problems it refuses `import_has_errors` unless `skipRefused` says to leave those rows out. */
  run: command(z.object({ id: idField, mapping: ImportMapping, skipRefused: z.boolean() }), ImportState),
  cancel: command(z.object({ id: idField }), z.object({})),
  progress: event(z.object({ id: idField, stage: z.string(), done: z.int(), total: z.int() })),
}

export const exportCalls = {
  items: query(z.object({ format: z.enum(['csv', 'xlsx']) }), FileContent),
  /** The problems of an import as CSV, with the refused rows. */
  importProblems: query(z.object({ id: idField }), FileContent),
}
