// What a screen may ask about items, their groups and HSN codes.

import * as z from 'zod'
import { hsnField, idField, looseTextField, pageLimitField, signedQuantityField } from '../../records/fields.ts'
import { ItemFields, ItemForSale, ItemGroup, ItemGroupFields, ItemView } from '../../records/item.ts'
import { Batch } from '../../records/stock.ts'
import { command, query } from '../../rpc/contract.ts'

export const FindItems = z.object({
  text: looseTextField(200).default(''),
  groupId: idField.nullable().default(null),
  show: z.enum(['active', 'inactive', 'low_stock', 'below_zero', 'all']).default('active'),
  sort: z.enum(['name', 'popular', 'price', 'stock', 'updated']).default('name'),
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: pageLimitField.default(100),
})

/** `scan` is what a scanner or a person typed; a weight barcode answers with its quantity. */
export const ItemMatch = z.object({ item: ItemForSale, quantityThousandths: z.int().nullable() })
export type ItemMatch = z.output<typeof ItemMatch>

export const itemCalls = {
  /**
   * The search box: ranked by what the shop sells, every word a prefix, any order; an exact code or barcode comes first.
   * Without text: what the shop sells most.
   */
  search: query(
    z.object({ text: looseTextField(200), limit: z.int().min(1).max(50).default(20) }),
    z.array(ItemForSale),
  ),
  /** One item by exact barcode or code, or null. */
  lookUp: query(z.object({ code: z.string().trim().min(1).max(48) }), ItemMatch.nullable()),
  find: query(FindItems, z.object({ rows: z.array(ItemView), total: z.int() })),
  get: query(z.object({ id: idField }), ItemView),
  /** Creates the item when its id is new, else changes just the fields named. */
  save: command(
    z.object({
      id: idField,
      fields: ItemFields.partial(),
      openingStockThousandths: signedQuantityField.optional(),
      /** The batch of the opening stock. */
      openingBatch: Batch.optional(),
    }),
    ItemView,
  ),
  /** Sets stock on hand to a counted figure; posts the difference. */
  setStock: command(
    z.object({ id: idField, onHandThousandths: signedQuantityField, note: looseTextField(200) }),
    ItemView,
  ),
}

export const itemGroupCalls = {
  find: query(z.object({}), z.array(ItemGroup.extend({ itemCount: z.int() }))),
  save: command(z.object({ id: idField, fields: ItemGroupFields.partial() }), ItemGroup),
}

export const HsnCode = z.object({ code: hsnField.or(z.string()), name: z.string() })
export const hsnCalls = {
  /** Searches GSTN's HSN/SAC master by code prefix or words. */
  search: query(z.object({ text: looseTextField(100), limit: z.int().min(1).max(50).default(20) }), z.array(HsnCode)),
}
