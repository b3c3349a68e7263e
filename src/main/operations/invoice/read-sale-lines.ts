// Lines of a sale: price and name as frozen in the cart, tax as the law has it on the day of supply.

import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { fitsDecimals } from '../../../shared/kernel/quantity.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { SaleLine } from '../../../shared/records/cart.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'

/** A line with what the law wants to know of its item. */
export interface TaxedLine extends SaleLine {
  readonly hsn: string | null
  readonly taxRateBps: number
  readonly uqc: string
  readonly decimals: number
}

/** Refuses `not_found` and `quantity_decimals`. */
export function readSaleLines(rows: LedgerRows, lines: readonly SaleLine[], atMs: number): TaxedLine[] {
  const day = dayInIndia(atMs)
  return lines.map((line, index) => {
    const known = rows.itemSales.facts(line.itemId, day)
    if (known === undefined) throw new Refusal('not_found', { record: 'item', id: line.itemId, lineNumber: index + 1 })
    const { decimals, hsn, taxRateBps, unit, uqc } = known
    if (!fitsDecimals(line.quantityThousandths, decimals)) {
      throw new Refusal('quantity_decimals', { lineNumber: index + 1, name: line.name, decimals, unit })
    }
    return { ...line, hsn, taxRateBps, uqc, decimals }
  })
}
