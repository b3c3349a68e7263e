// What the shop sells.

import * as z from 'zod'
import {
  amountPaiseField,
  dayField,
  hsnField,
  idField,
  instantField,
  looseTextField,
  rateBpsField,
  signedQuantityField,
  textField,
} from './fields.ts'
import { itemLimits } from './item-limits.ts'

/** Whether a price already holds its tax (MRP style) or tax comes on top. */
export const PriceMode = z.enum(['inclusive', 'exclusive'])
export type PriceMode = z.output<typeof PriceMode>

/** A rate and the first day it holds, combined rate in hundredths of a percent. */
export const DatedRate = z.object({ fromOn: dayField, rateBps: rateBpsField })
export type DatedRate = z.output<typeof DatedRate>

/** EAN-8, UPC-A, EAN-13, ITF-14, Code 128 or the shop's own: printable ASCII without blanks. */
export const barcodeField = z.string().regex(/^[\x21-\x7e]{1,48}$/)

/** What a person may set on an item. `taxRates` empty means: as the group says, else 0. */
export const ItemFields = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]{1,32}$/)
    .nullable(),
  name: textField(itemLimits.name),
  nameHi: looseTextField(itemLimits.name).nullable(),
  nameTa: looseTextField(itemLimits.name).nullable(),
  barcodes: z.array(barcodeField).max(itemLimits.barcodes),
  groupId: idField.nullable(),
  hsn: hsnField.nullable(),
  taxRates: z.array(DatedRate).max(itemLimits.taxRates),
  pricePaise: amountPaiseField,
  priceMode: PriceMode,
  mrpPaise: amountPaiseField.nullable(),
  costPaise: amountPaiseField.nullable(),
  /** The unit as the shop says it: nos, kg, packet. */
  unit: textField(itemLimits.unit),
  /** GSTN's unit quantity code: NOS, KGS, PAC. */
  uqc: z.string().regex(/^[A-Z]{2,3}$/),
  decimals: z.int().min(0).max(3),
  lowStockThousandths: signedQuantityField.nullable(),
  /** What a person asks about it: size, contents, where it stands on the shelf. */
  description: looseTextField(itemLimits.description),
  /** Receipts name batch and expiry, and a sale takes the earliest expiry first. */
  tracksBatches: z.boolean(),
  isActive: z.boolean(),
})
export type ItemFields = z.output<typeof ItemFields>

/** What a new item is before its first fields are set. */
export const emptyItem: ItemFields = {
  code: null,
  name: '',
  nameHi: null,
  nameTa: null,
  barcodes: [],
  groupId: null,
  hsn: null,
  taxRates: [],
  pricePaise: 0,
  priceMode: 'inclusive',
  mrpPaise: null,
  costPaise: null,
  unit: 'nos',
  uqc: 'NOS',
  decimals: 0,
  lowStockThousandths: null,
  description: '',
  tracksBatches: false,
  isActive: true,
}

export const Item = ItemFields.extend({
  id: idField,
  updatedAt: instantField,
})
export type Item = z.output<typeof Item>

/** An item with what is derived beside it. */
export const ItemView = Item.extend({
  groupName: z.string().nullable(),
  /** The rate in force today, the group's when the item has none. */
  taxRateBps: rateBpsField,
  onHandThousandths: z.int(),
})
export type ItemView = z.output<typeof ItemView>

/** What the Sell screen needs of an item to make a cart line. */
export const ItemForSale = z.object({
  id: idField,
  code: z.string().nullable(),
  name: z.string(),
  nameHi: z.string().nullable(),
  nameTa: z.string().nullable(),
  hsn: z.string().nullable(),
  unit: z.string(),
  uqc: z.string(),
  decimals: z.int(),
  pricePaise: z.int(),
  priceMode: PriceMode,
  mrpPaise: z.int().nullable(),
  taxRateBps: z.int(),
  onHandThousandths: z.int(),
  /** Only where it does: its cart line may say which batch. */
  tracksBatches: z.boolean().optional(),
  /** Of what is on hand: how much must not be sold any more. Only where there is any. */
  expiredThousandths: z.int().optional(),
})
export type ItemForSale = z.output<typeof ItemForSale>

export const ItemGroupFields = z.object({
  name: textField(itemLimits.groupName),
  hsn: hsnField.nullable(),
  taxRates: z.array(DatedRate).max(itemLimits.taxRates),
  /** Phones have one; a counter keeps it in its log. */
  description: looseTextField(itemLimits.description).optional(),
  isActive: z.boolean(),
})
export type ItemGroupFields = z.output<typeof ItemGroupFields>
export const ItemGroup = ItemGroupFields.extend({ id: idField, updatedAt: instantField })
export type ItemGroup = z.output<typeof ItemGroup>

/** A change of stock and why. */
export const StockCause = z.enum([
  'opening',
  'adjustment',
  'count',
  'sale',
  'void',
  'return',
  'receipt',
  'dealer_return',
  'write_off',
  'transfer',
])
export type StockCause = z.output<typeof StockCause>
