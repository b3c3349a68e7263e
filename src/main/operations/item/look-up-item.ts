// One item by what the scanner read: a barcode, a code, or a label from the scale with its weight inside.

import type { ItemMatch } from '../../../shared/contract/counter/item-calls.ts'
import { readWeightBarcode } from '../../../shared/domain/item/weight-barcode.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { Deps } from '../deps.ts'

export function lookUpItem({ ledger, clock }: Deps, input: { code: string }): ItemMatch | null {
  const today = dayInIndia(clock.nowMs())
  const item = ledger.rows.itemSales.byCode(input.code, today)
  if (item !== undefined) return { item, quantityThousandths: null }
  const settings = ledger.rows.shops.shop()?.weightBarcode
  if (settings === null || settings === undefined) return null
  const weighed = readWeightBarcode(settings, input.code)
  if (weighed === null) return null
  const { itemSales } = ledger.rows
  const shortCode = weighed.itemCode.replace(/^0+/, '')
  const weighedItem = itemSales.byCode(weighed.itemCode, today) ?? itemSales.byCode(shortCode, today)
  return weighedItem === undefined ? null : { item: weighedItem, quantityThousandths: weighed.quantityThousandths }
}
