// An item as it stands in a form: every field a text until it is saved. Pure.

import { unitCodeOf } from '../../../shared/domain/item/unit-code.ts'
import { formatPaise, parseRupees } from '../../../shared/kernel/money.ts'
import { formatQuantity, parseQuantity } from '../../../shared/kernel/quantity.ts'
import { formatBps, parsePercent } from '../../../shared/kernel/rate.ts'
import type { ItemFields, ItemView } from '../../../shared/records/item.ts'
import type { Batch } from '../../../shared/records/stock.ts'

export interface RateDraft {
  readonly fromOn: string
  readonly percent: string
}

export interface ItemDraft {
  readonly code: string
  readonly name: string
  readonly nameHi: string
  readonly nameTa: string
  readonly barcodes: readonly string[]
  readonly groupId: string
  readonly hsn: string
  /** None: as the group says. */
  readonly rates: readonly RateDraft[]
  readonly price: string
  readonly priceMode: 'inclusive' | 'exclusive'
  readonly mrp: string
  readonly cost: string
  readonly unit: string
  /** Empty: as the unit says. */
  readonly uqc: string
  readonly decimals: string
  readonly lowStock: string
  readonly openingStock: string
  readonly openingBatch: string
  readonly openingExpiresOn: string
  readonly description: string
  readonly tracksBatches: boolean
  readonly isActive: boolean
}

export type DraftProblem = 'required' | 'amount' | 'quantity' | 'percent' | 'code' | 'hsn' | 'unit'
export type DraftProblems = Partial<Record<keyof ItemDraft, DraftProblem>>

export type ReadDraft =
  | {
      readonly ok: true
      readonly fields: ItemFields
      readonly openingStockThousandths: number
      /** Of the opening stock, where the item tracks batches and one was named. */
      readonly openingBatch?: Batch
    }
  | { readonly ok: false; readonly problems: DraftProblems }

/** GST began on this day; a rate from then on is a rate from ever. */
export const firstTaxDay = '2017-07-01'

export function emptyItemDraft(change: Partial<ItemDraft> = {}): ItemDraft {
  return {
    code: '',
    name: '',
    nameHi: '',
    nameTa: '',
    barcodes: [],
    groupId: '',
    hsn: '',
    rates: [],
    price: '',
    priceMode: 'inclusive',
    mrp: '',
    cost: '',
    unit: 'nos',
    uqc: '',
    decimals: '',
    lowStock: '',
    openingStock: '',
    openingBatch: '',
    openingExpiresOn: '',
    description: '',
    tracksBatches: false,
    isActive: true,
    ...change,
  }
}

export function draftOf(item: ItemView): ItemDraft {
  const rupees = (paise: number | null) => (paise === null ? '' : formatPaise(paise).replaceAll(',', ''))
  const usual = unitCodeOf(item.unit)
  return {
    code: item.code ?? '',
    name: item.name,
    nameHi: item.nameHi ?? '',
    nameTa: item.nameTa ?? '',
    barcodes: item.barcodes,
    groupId: item.groupId ?? '',
    hsn: item.hsn ?? '',
    rates: item.taxRates.map(rate => ({ fromOn: rate.fromOn, percent: formatBps(rate.rateBps) })),
    price: rupees(item.pricePaise),
    priceMode: item.priceMode,
    mrp: rupees(item.mrpPaise),
    cost: rupees(item.costPaise),
    unit: item.unit,
    uqc: item.uqc === usual.uqc ? '' : item.uqc,
    decimals: item.decimals === usual.decimals ? '' : String(item.decimals),
    lowStock: item.lowStockThousandths === null ? '' : formatQuantity(item.lowStockThousandths),
    openingStock: '',
    openingBatch: '',
    openingExpiresOn: '',
    description: item.description,
    tracksBatches: item.tracksBatches,
    isActive: item.isActive,
  }
}

export function readItemDraft(draft: ItemDraft): ReadDraft {
  const problems: DraftProblems = {}
  const usual = unitCodeOf(draft.unit)
  const amount = (field: 'price' | 'mrp' | 'cost') => {
    if (draft[field].trim() === '') return null
    const paise = parseRupees(draft[field])
    if (paise === undefined || paise < 0) problems[field] = 'amount'
    return paise ?? null
  }
  const quantity = (field: 'lowStock' | 'openingStock') => {
    if (draft[field].trim() === '') return null
    const thousandths = parseQuantity(draft[field])
    if (thousandths === undefined) problems[field] = 'quantity'
    return thousandths ?? null
  }
  const text = (value: string) => value.trim() || null
  const pricePaise = amount('price')
  if (pricePaise === null && problems.price === undefined) problems.price = 'required'
  if (draft.name.trim() === '') problems.name = 'required'
  if (draft.unit.trim() === '' || draft.unit.trim().length > 12) problems.unit = 'unit'
  if (!/^[\x21-\x7e]{0,32}$/.test(draft.code.trim())) problems.code = 'code'
  if (draft.hsn.trim() !== '' && !/^\d{4,8}$/.test(draft.hsn.trim())) problems.hsn = 'hsn'
  const taxRates = draft.rates.map(({ fromOn, percent }) => {
    const rateBps = parsePercent(percent)
    if (rateBps === undefined || rateBps > 10_000 || fromOn === '') problems.rates = 'percent'
    return { fromOn, rateBps: rateBps ?? 0 }
  })
  const fields: ItemFields = {
    code: text(draft.code),
    name: draft.name.trim(),
    nameHi: text(draft.nameHi),
    nameTa: text(draft.nameTa),
    barcodes: [...draft.barcodes],
    groupId: text(draft.groupId),
    hsn: text(draft.hsn),
    taxRates,
    pricePaise: pricePaise ?? 0,
    priceMode: draft.priceMode,
    mrpPaise: amount('mrp'),
    costPaise: amount('cost'),
    unit: draft.unit.trim(),
    uqc: draft.uqc || usual.uqc,
    decimals: draft.decimals === '' ? usual.decimals : Number(draft.decimals),
    lowStockThousandths: quantity('lowStock'),
    description: draft.description.trim(),
    tracksBatches: draft.tracksBatches,
    isActive: draft.isActive,
  }
  const openingStockThousandths = quantity('openingStock') ?? 0
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  return { ok: true, fields, openingStockThousandths, ...readOpeningBatch(draft, fields.mrpPaise) }
}

/** Its MRP is the item's: that is what stands on the packs there are. */
function readOpeningBatch(draft: ItemDraft, mrpPaise: number | null): { openingBatch?: Batch } {
  const code = draft.openingBatch.trim()
  if (!draft.tracksBatches || code === '') return {}
  return { openingBatch: { code, expiresOn: draft.openingExpiresOn || null, mrpPaise } }
}

/** Only what a person changed travels, so that two who edit one item do not undo each other. */
export function changedFields(before: ItemFields, after: ItemFields): Partial<ItemFields> {
  const names = Object.keys(after) as (keyof ItemFields)[]
  const changed = names.filter(name => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  return Object.fromEntries(changed.map(name => [name, after[name]]))
}
