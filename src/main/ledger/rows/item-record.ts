// How an item's row and its record become each other.

import { instantOf } from '../../../shared/kernel/calendar.ts'
import type { DatedRate, Item, ItemFields, PriceMode } from '../../../shared/records/item.ts'
import type { item } from '../schema/item.ts'
import { foldWords } from '../search/search-words.ts'
import { blobOfId, idOfBlob } from '../statements/id-blob.ts'
import { createJsonCache } from '../statements/json-cache.ts'
import type { FullRow } from '../statements/prepare-insert.ts'

export interface ItemRow {
  readonly itemNo: number
  readonly id: Buffer
  readonly code: string | null
  readonly name: string
  readonly nameHi: string | null
  readonly nameTa: string | null
  readonly barcodes: string
  readonly groupId: Buffer | null
  readonly hsn: string | null
  readonly taxRates: string
  readonly pricePaise: number
  readonly priceMode: string
  readonly mrpPaise: number | null
  readonly costPaise: number | null
  readonly unit: string
  readonly uqc: string
  readonly decimals: number
  readonly lowStockThousandths: number | null
  readonly isActive: number
  readonly description: string
  readonly tracksBatches: number
  readonly updatedAtMs: number
}

/** Column list of an ItemRow over `item i left join item_group g`. */
export const itemColumns = `i.item_no as itemNo, i.id, i.code, i.name, i.name_hi as nameHi, i.name_ta as nameTa, i.barcodes,
  g.id as groupId, i.hsn, i.tax_rates as taxRates, i.price_paise as pricePaise, i.price_mode as priceMode,
  i.mrp_paise as mrpPaise, i.cost_paise as costPaise, i.unit, i.uqc, i.decimals,
  i.low_stock_thousandths as lowStockThousandths, i.is_active as isActive, i.description, i.tracks_batches as tracksBatches,
  i.updated_at_ms as updatedAtMs`

export const parseRates = createJsonCache<readonly DatedRate[]>()

export function itemOfRow(row: ItemRow): Item {
  return {
    id: idOfBlob(row.id),
    code: row.code,
    name: row.name,
    nameHi: row.nameHi,
    nameTa: row.nameTa,
    barcodes: JSON.parse(row.barcodes) as string[],
    groupId: row.groupId === null ? null : idOfBlob(row.groupId),
    hsn: row.hsn,
    taxRates: [...parseRates(row.taxRates)],
    pricePaise: row.pricePaise,
    priceMode: row.priceMode as PriceMode,
    mrpPaise: row.mrpPaise,
    costPaise: row.costPaise,
    unit: row.unit,
    uqc: row.uqc,
    decimals: row.decimals,
    lowStockThousandths: row.lowStockThousandths,
    description: row.description,
    tracksBatches: row.tracksBatches === 1,
    isActive: row.isActive === 1,
    updatedAt: instantOf(row.updatedAtMs),
  }
}

export function rowOfItem(
  itemNo: number,
  id: string,
  fields: ItemFields,
  groupNo: number | null,
  atMs: number,
): FullRow<typeof item> {
  return {
    itemNo,
    id: blobOfId(id),
    code: fields.code,
    name: fields.name,
    nameHi: fields.nameHi,
    nameTa: fields.nameTa,
    barcodes: JSON.stringify(fields.barcodes),
    groupNo,
    hsn: fields.hsn,
    taxRates: JSON.stringify(fields.taxRates),
    pricePaise: fields.pricePaise,
    priceMode: fields.priceMode,
    mrpPaise: fields.mrpPaise,
    costPaise: fields.costPaise,
    unit: fields.unit,
    uqc: fields.uqc,
    decimals: fields.decimals,
    lowStockThousandths: fields.lowStockThousandths,
    isActive: fields.isActive ? 1 : 0,
    description: fields.description,
    tracksBatches: fields.tracksBatches ? 1 : 0,
    updatedAtMs: atMs,
  }
}

/** Words the search box finds an item by: every name, and the shop's code. */
export function searchWordsOf(fields: ItemFields): string {
  return foldWords([fields.name, fields.nameHi, fields.nameTa, fields.code].filter(word => word !== null).join(' '))
}
