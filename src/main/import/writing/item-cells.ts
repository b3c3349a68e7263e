// One item as the cells of an export, by field. Reading them back gives the same item; a cell that says just this
// changes nothing, whatever the rules for new values are.

import { taxRateOn } from '../../../shared/domain/item/tax-rate-on.ts'
import type { Day } from '../../../shared/kernel/calendar.ts'
import { plainRupees } from '../../../shared/kernel/money.ts'
import { formatQuantity } from '../../../shared/kernel/quantity.ts'
import { formatBps } from '../../../shared/kernel/rate.ts'
import type { ItemFields } from '../../../shared/records/item.ts'
import { barcodeSeparator } from '../values/parse-codes.ts'

type ItemCell = (item: ItemFields, todayOn: Day) => string

/** The fields of an item itself; its group's name and its stock lie beside it. */
export const itemCells = {
  code: item => item.code ?? '',
  barcode: item => item.barcodes.join(barcodeSeparator),
  name: item => item.name,
  name_hi: item => item.nameHi ?? '',
  name_ta: item => item.nameTa ?? '',
  hsn: item => item.hsn ?? '',
  /** Empty: the rate of its group. */
  tax_rate: (item, todayOn) => (item.taxRates.length === 0 ? '' : formatBps(taxRateOn(todayOn, item.taxRates, []))),
  price: item => plainRupees(item.pricePaise),
  price_mode: item => item.priceMode,
  mrp: item => (item.mrpPaise === null ? '' : plainRupees(item.mrpPaise)),
  cost: item => (item.costPaise === null ? '' : plainRupees(item.costPaise)),
  unit: item => item.unit,
  uqc: item => item.uqc,
  decimals: item => String(item.decimals),
  low_stock: item => (item.lowStockThousandths === null ? '' : formatQuantity(item.lowStockThousandths)),
  active: item => (item.isActive ? 'yes' : 'no'),
} as const satisfies Readonly<Record<string, ItemCell>>

export type ItemCellField = keyof typeof itemCells
