// What the columns of a list of opening stock can mean.

import * as z from 'zod'
import { columnField } from './column-field.ts'

export const StockField = z.enum(['code', 'barcode', 'name', 'quantity', 'cost', 'batch', 'expiry', 'batch_mrp'])
export type StockField = z.output<typeof StockField>

export const StockMapping = z.object({
  kind: z.literal('stock'),
  /** `quantity` is needed, and one of `code`, `barcode`, `name`. */
  columns: z.partialRecord(StockField, columnField),
  defaults: z.object({
    /** Items that have stock or movements already: refuse their rows, or add what the file says to what is there. */
    moved: z.enum(['refuse', 'add']),
  }),
})
export type StockMapping = z.output<typeof StockMapping>
