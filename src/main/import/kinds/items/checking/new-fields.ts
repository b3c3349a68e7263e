// A whole item from a row and the defaults.

import type { ItemsMapping } from '../../../../../shared/contract/counter/import/items-mapping.ts'
import { unitCodeOf } from '../../../../../shared/domain/item/unit-code.ts'
import { present } from '../../../../../shared/kernel/assert.ts'
import type { Day } from '../../../../../shared/kernel/calendar.ts'
import type { DatedRate, ItemFields } from '../../../../../shared/records/item.ts'
import type { RowValues } from './read-row.ts'

/**
 * The first day of GST. The first rate an item gets holds from here on: a counter whose clock is a day behind must not
 * sell the item without tax.
 */
export const firstRateOn: Day = '2017-07-01'

/** Without its group, which may have to be made first. */
export function newFields(values: RowValues, { defaults }: Pick<ItemsMapping, 'defaults'>): ItemFields {
  const unit = values.unit ?? defaults.unit
  const unitCode = unitCodeOf(unit)
  return {
    code: values.code ?? null,
    name: present(values.name, 'the name of a new item'),
    nameHi: values.nameHi ?? null,
    nameTa: values.nameTa ?? null,
    barcodes: [...(values.barcodes ?? [])],
    groupId: null,
    hsn: values.hsn ?? null,
    taxRates: firstRates(values.taxRateBps, defaults.taxRateBps),
    pricePaise: values.pricePaise ?? 0,
    priceMode: values.priceMode ?? defaults.priceMode,
    mrpPaise: values.mrpPaise ?? null,
    costPaise: values.costPaise ?? null,
    unit,
    uqc: values.uqc ?? unitCode.uqc,
    decimals: values.decimals ?? unitCode.decimals,
    lowStockThousandths: values.lowStockThousandths ?? null,
    description: '',
    tracksBatches: false,
    isActive: values.isActive ?? true,
  }
}

/** A default of zero says nothing: the item follows its group. */
function firstRates(said: number | undefined, fallback: number): DatedRate[] {
  const rateBps = said ?? (fallback === 0 ? undefined : fallback)
  return rateBps === undefined ? [] : [{ fromOn: firstRateOn, rateBps }]
}
