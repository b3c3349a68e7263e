// The fields in which a row differs from the item the shop has. What the row does not say stays; barcodes are added,
// never taken away; a new tax rate begins today and the old one stays in the history.

import { taxRateOn } from '../../../../../shared/domain/item/tax-rate-on.ts'
import { unitCodeOf } from '../../../../../shared/domain/item/unit-code.ts'
import type { Day } from '../../../../../shared/kernel/calendar.ts'
import type { DatedRate, ItemFields } from '../../../../../shared/records/item.ts'
import { itemLimits } from '../../../../../shared/records/item-limits.ts'
import { cleanText, textKeyOf } from '../../../values/clean-text.ts'
import { firstRateOn } from './new-fields.ts'
import type { RowReading, RowValues } from './read-row.ts'

/** All but the group, which may have to be made first. */
export function changedFields(reading: RowReading, known: ItemFields, todayOn: Day): Partial<ItemFields> {
  const { values } = reading
  return {
    ...plainChanges(reading, known),
    ...textChanges(reading, known),
    ...unitChanges(values, known),
    ...rateChange(values, known, todayOn),
    ...barcodeChange(values, known),
  }
}

type PlainField = 'code' | 'pricePaise' | 'priceMode' | 'mrpPaise' | 'costPaise' | 'lowStockThousandths' | 'isActive'
const plainFields: readonly PlainField[] = [
  'code',
  'pricePaise',
  'priceMode',
  'mrpPaise',
  'costPaise',
  'lowStockThousandths',
  'isActive',
]

function plainChanges({ values, said }: RowReading, known: ItemFields): Partial<ItemFields> {
  // An MRP of zero and none are the same; where one stands, the other is no change.
  const before = { ...known, mrpPaise: known.mrpPaise === 0 ? null : known.mrpPaise }
  const entries = plainFields
    .filter(field => values[field] !== undefined && values[field] !== before[field])
    .map(field => [field, values[field]] as const)
  // A code mended on the way in (an HSN without its leading zero) is no change where the shop holds it unmended.
  const hsn = values.hsn !== undefined && values.hsn !== known.hsn && said.hsn !== known.hsn ? { hsn: values.hsn } : {}
  return { ...(Object.fromEntries(entries) as Partial<ItemFields>), ...hsn }
}

function textChanges({ values, codes }: RowReading, known: ItemFields): Partial<ItemFields> {
  const changes: { name?: string; nameHi?: string; nameTa?: string } = {}
  for (const field of ['name', 'nameHi', 'nameTa'] as const) {
    const text = values[field]
    if (text !== undefined && !isSameText(text, known[field])) changes[field] = text
  }
  // Known by its name alone, the item keeps the spelling that the shop gave it.
  if (codes.length === 0 && changes.name !== undefined && textKeyOf(changes.name) === textKeyOf(known.name)) {
    delete changes.name
  }
  return changes
}

/** What a person entered with two blanks or an `&amp;` is no other text for having been cleaned on the way in. */
function isSameText(text: string, known: string | null): boolean {
  return known !== null && (text === known || text === cleanText(known))
}

/** A new unit brings its own code and decimals, unless the row says those too. */
function unitChanges({ unit, uqc, decimals }: RowValues, known: ItemFields): Partial<ItemFields> {
  const isNewUnit = unit !== undefined && !isSameText(unit, known.unit)
  const byUnit = isNewUnit ? unitCodeOf(unit) : known
  const next = { unit: isNewUnit ? unit : known.unit, uqc: uqc ?? byUnit.uqc, decimals: decimals ?? byUnit.decimals }
  const changes: Partial<ItemFields> = {}
  if (next.unit !== known.unit) changes.unit = next.unit
  if (next.uqc !== known.uqc) changes.uqc = next.uqc
  if (next.decimals !== known.decimals) changes.decimals = next.decimals
  return changes
}

function rateChange({ taxRateBps }: RowValues, known: ItemFields, todayOn: Day): Partial<ItemFields> {
  if (taxRateBps === undefined) return {}
  if (known.taxRates.length === 0) return { taxRates: [{ fromOn: firstRateOn, rateBps: taxRateBps }] }
  if (taxRateOn(todayOn, known.taxRates, []) === taxRateBps) return {}
  return { taxRates: withRate(known.taxRates, { fromOn: todayOn, rateBps: taxRateBps }) }
}

const { taxRates: maxRates } = itemLimits

/** When the history is full its oldest rate goes; bills keep the rates they were issued with. */
function withRate(rates: readonly DatedRate[], rate: DatedRate): DatedRate[] {
  const others = rates.filter(({ fromOn }) => fromOn !== rate.fromOn)
  return [...others, rate].sort((one, other) => (one.fromOn < other.fromOn ? -1 : 1)).slice(-maxRates)
}

function barcodeChange({ barcodes = [] }: RowValues, known: ItemFields): Partial<ItemFields> {
  const added = barcodes.filter(code => !known.barcodes.includes(code))
  return added.length === 0 ? {} : { barcodes: [...known.barcodes, ...added] }
}
