// What a slot comes to: a new item, changed fields of one the shop has, nothing, or faults that keep its rows out.

import type { ItemsField, ItemsMapping } from '../../../../../shared/contract/counter/import/items-mapping.ts'
import { isPriceAboveMrp, priceWithTaxPaise } from '../../../../../shared/domain/item/price-and-mrp.ts'
import { taxRateOn } from '../../../../../shared/domain/item/tax-rate-on.ts'
import type { Day } from '../../../../../shared/kernel/calendar.ts'
import { fitsDecimals } from '../../../../../shared/kernel/quantity.ts'
import type { ItemFields } from '../../../../../shared/records/item.ts'
import { itemLimits } from '../../../../../shared/records/item-limits.ts'
import { barcodeFault } from '../../../values/parse-codes.ts'
import { itemCells } from '../../../writing/item-cells.ts'
import { changedFields } from './changed-fields.ts'
import type { GroupBook } from './group-book.ts'
import type { ItemSlot } from './item-slots.ts'
import { newFields } from './new-fields.ts'
import type { FieldFault, RowReading } from './read-row.ts'

export interface SettleContext {
  readonly mapping: ItemsMapping
  readonly groups: GroupBook
  readonly todayOn: Day
}

/** `group` is the name of the group that the item is to be put in; it is made only once an item is sure to need it. */
export type Settled =
  | { readonly kind: 'new'; readonly fields: ItemFields; readonly group?: string; readonly stockThousandths: number }
  | { readonly kind: 'changed'; readonly fields: Partial<ItemFields>; readonly group?: string }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly faults: readonly FieldFault[] }

const { barcodes: maxBarcodes } = itemLimits

export function settleSlot(slot: ItemSlot, context: SettleContext): Settled {
  return slot.known === null ? settleNew(slot.first, context) : settleKnown(slot.first, slot.known, context)
}

export function isUnchanged(reading: RowReading, known: ItemFields, context: SettleContext): boolean {
  return settleKnown(reading, known, context).kind === 'unchanged'
}

function settleNew(reading: RowReading, context: SettleContext): Settled {
  const { values } = reading
  const faults = [...reading.faults, ...barcodeFaults(reading, [], context)]
  const hasFault = (field: ItemsField) => faults.some(fault => fault.field === field)
  if (values.name === undefined && !hasFault('name')) faults.push(faultAt('name', 'name_missing'))
  const isPriceMissing = values.pricePaise === undefined && context.mapping.defaults.missingPrice === 'refuse'
  if (isPriceMissing && !hasFault('price')) faults.push(faultAt('price', 'price_missing'))
  if (faults.length > 0) return { kind: 'refused', faults }
  const fields = newFields(values, context.mapping)
  faults.push(
    ...priceFaults(fields, context.todayOn),
    ...tooManyBarcodes(fields),
    ...stockFaults(values.stockThousandths, fields.decimals),
  )
  if (faults.length > 0) return { kind: 'refused', faults }
  const group = values.group === undefined ? {} : { group: values.group }
  return { kind: 'new', fields, ...group, stockThousandths: values.stockThousandths ?? 0 }
}

function settleKnown(reading: RowReading, known: ItemFields, context: SettleContext): Settled {
  const faults = [
    ...reading.faults.filter(({ field }) => field === null || !saysWhatIsKnown(reading, field, known, context.todayOn)),
    ...barcodeFaults(reading, known.barcodes, context),
  ]
  if (faults.length > 0) return { kind: 'refused', faults }
  const fields = changedFields(reading, known, context.todayOn)
  const touchesPrice = ['pricePaise', 'priceMode', 'mrpPaise', 'taxRates'].some(field => field in fields)
  const merged = { ...known, ...fields }
  faults.push(...(touchesPrice ? priceFaults(merged, context.todayOn) : []), ...tooManyBarcodes(merged))
  if (faults.length > 0) return { kind: 'refused', faults }
  const { group } = reading.values
  if (group !== undefined && !context.groups.isCalled(known.groupId, group)) return { kind: 'changed', fields, group }
  return Object.keys(fields).length === 0 ? { kind: 'unchanged' } : { kind: 'changed', fields }
}

/** A cell as an export of the item would write it; what the shop already holds is no fault. */
function saysWhatIsKnown(reading: RowReading, field: ItemsField, known: ItemFields, todayOn: Day): boolean {
  return field in itemCells && reading.said[field] === itemCells[field as keyof typeof itemCells](known, todayOn)
}

/** Codes that the item has already were accepted when they came. */
function barcodeFaults(reading: RowReading, known: readonly string[], { mapping }: SettleContext): FieldFault[] {
  if (mapping.defaults.badBarcode === 'keep') return []
  const result = barcodeFault((reading.values.barcodes ?? []).filter(code => !known.includes(code)))
  return result.isOk ? [] : [{ field: 'barcode', fault: result.fault }]
}

/** The rate of its group is not known here, so a price without tax is checked with the item's own rate. */
function priceFaults(fields: ItemFields, todayOn: Day): FieldFault[] {
  const taxRateBps = taxRateOn(todayOn, fields.taxRates, [])
  if (!isPriceAboveMrp(fields, taxRateBps)) return []
  const params = { pricePaise: priceWithTaxPaise(fields, taxRateBps), mrpPaise: fields.mrpPaise ?? 0 }
  return [{ field: 'price', fault: { code: 'price_above_mrp', params } }]
}

function tooManyBarcodes({ barcodes }: Pick<ItemFields, 'barcodes'>): FieldFault[] {
  if (barcodes.length <= maxBarcodes) return []
  return [{ field: 'barcode', fault: { code: 'too_many_barcodes', params: { max: maxBarcodes } } }]
}

function stockFaults(stockThousandths: number | undefined, decimals: number): FieldFault[] {
  if (stockThousandths === undefined || fitsDecimals(stockThousandths, decimals)) return []
  return [{ field: 'stock', fault: { code: 'quantity_decimals', params: { decimals } } }]
}

function faultAt(field: ItemsField, code: 'name_missing' | 'price_missing'): FieldFault {
  return { field, fault: { code, params: {} } }
}
