// What a month holds for the accountant: sums by table, and what stands in the way of each file.

import * as z from 'zod'
import { idField } from './fields.ts'
import { TaxScheme } from './shop.ts'

/** The month of a return: `2026-11`. */
export const periodField = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)

/** The files of a month. */
export const MonthEndPart = z.enum(['gstr1', 'eInvoices', 'eWayBills', 'tally'])
export type MonthEndPart = z.output<typeof MonthEndPart>

/** Tables of GSTR-1 that a shop fills. */
export const Gstr1Section = z.enum(['b2b', 'b2cl', 'b2cs', 'nil', 'cdnr', 'cdnur', 'hsnB2b', 'hsnB2c'])
export type Gstr1Section = z.output<typeof Gstr1Section>

export const BlockerCode = z.enum([
  'gstin_missing',
  'seller_address',
  'dispatch_address',
  'hsn_missing',
  'hsn_short',
  'hsn_unknown',
  'hsn_digits',
  'unit_unknown',
  'rate_unknown',
  'sez_without_gstin',
  'buyer_name',
  'buyer_address',
  'irn_days_over',
  'note_tax_over',
  'note_tax_ends',
])
export type BlockerCode = z.output<typeof BlockerCode>

/** Where it is mended, and the first of the documents it was found in. */
export const BlockerPlace = z.object({
  record: z.enum(['shop', 'item', 'customer', 'invoice', 'creditNote']),
  id: idField.nullable(),
  label: z.string(),
  documentCount: z.int(),
  documents: z.array(z.object({ record: z.enum(['invoice', 'creditNote']), id: idField, number: z.string() })),
})
export type BlockerPlace = z.output<typeof BlockerPlace>

export const Blocker = z.object({
  code: BlockerCode,
  parts: z.array(MonthEndPart),
  /** Something is left out or late, but the file can be made. */
  isNote: z.boolean(),
  documentCount: z.int(),
  placeCount: z.int(),
  /** The first two hundred. */
  places: z.array(BlockerPlace),
})
export type Blocker = z.output<typeof Blocker>

export const SectionSum = z.object({
  section: Gstr1Section,
  /** Documents listed, or rows where a table lists none. */
  count: z.int(),
  taxablePaise: z.int(),
  igstPaise: z.int(),
  cgstPaise: z.int(),
  sgstPaise: z.int(),
})
export type SectionSum = z.output<typeof SectionSum>

export const MonthEndReport = z.object({
  period: periodField,
  scheme: TaxScheme,
  hasEInvoices: z.boolean(),
  invoiceCount: z.int(),
  creditNoteCount: z.int(),
  voidCount: z.int(),
  sections: z.array(SectionSum),
  /** Numbers given out, and how many of them count for nothing (table 13). */
  issuedCount: z.int(),
  cancelledCount: z.int(),
  /** Needed; and ready: nothing stands in their way. */
  eInvoiceCount: z.int(),
  eInvoiceReadyCount: z.int(),
  eWayBillCount: z.int(),
  eWayBillReadyCount: z.int(),
  blockers: z.array(Blocker),
})
export type MonthEndReport = z.output<typeof MonthEndReport>
