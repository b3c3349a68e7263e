// Past sales from a file: what its columns mean, and what they come to.

import * as z from 'zod'
import { currencyField, PastSaleKind } from '../../../records/past-sale.ts'
import { columnField } from './column-field.ts'

/** What a column of a list of bills can become; a row is a line of a bill, or a whole bill. */
export const SalesField = z.enum([
  'number',
  'date',
  'time',
  'kind',
  'code',
  'barcode',
  'name',
  'quantity',
  'price',
  'amount',
  'customer_code',
  'customer_name',
  'customer_phone',
  'place',
])
export type SalesField = z.output<typeof SalesField>

export const SalesMapping = z.object({
  kind: z.literal('sales'),
  /** Column position (0-based) by field. Needed: `number`, `date`, and `amount` or `quantity` with `price`. */
  columns: z.partialRecord(SalesField, columnField),
  defaults: z.object({
    /** All amounts of the file are in it. */
    currency: currencyField,
    /** What the numbers of returns begin with; empty when returns are not told by their number. */
    returnMark: z.string().trim().max(8),
    /** What comes first where the year does not. */
    dateOrder: z.enum(['day_first', 'month_first']),
  }),
})
export type SalesMapping = z.output<typeof SalesMapping>

export const PastSumsView = z.object({
  bills: z.int(),
  lines: z.int(),
  quantityThousandths: z.int(),
  amountMills: z.int(),
})

/** What would come in, or came in, by kind: to be held against the other program's own totals. */
export const PastSalesFound = z.object({
  currency: currencyField,
  totals: z.record(PastSaleKind, PastSumsView),
  fromOn: z.string().nullable(),
  toOn: z.string().nullable(),
  customerCount: z.int(),
  knownCustomerCount: z.int(),
  itemCount: z.int(),
  knownItemCount: z.int(),
})
export type PastSalesFound = z.output<typeof PastSalesFound>
