// What the columns of a list of items can mean.

import * as z from 'zod'
import { columnField } from './column-field.ts'

/** What a column of the file can become. */
export const ItemsField = z.enum([
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
export type ItemsField = z.output<typeof ItemsField>

export const ItemsMapping = z.object({
  kind: z.literal('items'),
  /**
   * Column position (0-based) by field. One of `name`, `code`, `barcode` is needed: it says which item a row is about.
   * An empty cell leaves an existing item as it is; only new items take the defaults.
   */
  columns: z.partialRecord(ItemsField, columnField),
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
export type ItemsMapping = z.output<typeof ItemsMapping>
