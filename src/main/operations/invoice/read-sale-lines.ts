// Lines of a sale: price and name as frozen in the cart, tax as the law has it on the day of supply.

import { type HeldBatch, pickBatches, withoutPicked } from '../../../shared/domain/stock/pick-batches.ts'
import { type Day, dayInIndia } from '../../../shared/kernel/calendar.ts'
import { fitsDecimals } from '../../../shared/kernel/quantity.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { SaleLine } from '../../../shared/records/cart.ts'
import type { Batch, BatchPick } from '../../../shared/records/stock.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'

/** A line with what the law wants to know of its item. */
export interface TaxedLine extends SaleLine {
  readonly hsn: string | null
  readonly groupName: string | null
  readonly taxRateBps: number
  readonly uqc: string
  readonly decimals: number
  /** Of an item that tracks batches. */
  readonly batches?: BatchPick[]
  /** The item's own price, where the line is below it. */
  readonly itemPricePaise?: number
}

/** Refuses `not_found` and `quantity_decimals`. */
export function readSaleLines(rows: LedgerRows, lines: readonly SaleLine[], atMs: number): TaxedLine[] {
  const day = dayInIndia(atMs)
  const pick = startPicking(rows, day)
  return lines.map((line, index) => {
    const known = rows.itemSales.facts(line.itemId, day)
    if (known === undefined) throw new Refusal('not_found', { record: 'item', id: line.itemId, lineNumber: index + 1 })
    const { decimals, groupName, hsn, itemNo, pricePaise, taxRateBps, tracksBatches, unit, uqc } = known
    if (!fitsDecimals(line.quantityThousandths, decimals)) {
      throw new Refusal('quantity_decimals', { lineNumber: index + 1, name: line.name, decimals, unit })
    }
    const below = line.unitPricePaise < pricePaise ? { itemPricePaise: pricePaise } : {}
    const taxed = { ...line, hsn, groupName, taxRateBps, uqc, decimals, ...below }
    return tracksBatches ? { ...taxed, batches: pick(itemNo, line) } : taxed
  })
}

type Pick = (itemNo: number, line: { quantityThousandths: number; batch?: Batch | undefined }) => BatchPick[]

/**
 * Lines of one sale draw on the same batches, one after the other. All of a line comes from the batch a person chose, be
 * it expired or short; else expired ones are never taken.
 */
function startPicking(rows: LedgerRows, day: Day): Pick {
  const left = new Map<number, readonly HeldBatch[]>()
  return (itemNo, { quantityThousandths, batch }) => {
    const batches = left.get(itemNo) ?? rows.batches.sellable(itemNo, day)
    const picks = batch === undefined ? pickBatches(batches, quantityThousandths) : [{ ...batch, quantityThousandths }]
    left.set(itemNo, withoutPicked(batches, picks))
    return picks
  }
}
