// Lines of a receipt as they are kept: with the item's name and what was still to come of it.

import type { ReceiveGoods } from '../../../shared/contract/counter/dealer-calls.ts'
import { fitsDecimals } from '../../../shared/kernel/quantity.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { GoodsReceiptLine } from '../../../shared/records/dealer/goods-receipt.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'

/** Refuses `not_found` and `quantity_decimals`. Two batches of one item are two lines that share what was ordered. */
export function readReceiptLines(
  rows: LedgerRows,
  lines: ReceiveGoods['lines'],
  stillToCome: ReadonlyMap<string, number>,
): GoodsReceiptLine[] {
  const left = new Map(stillToCome)
  return lines.map((line, index) => {
    const lineNumber = index + 1
    const item = rows.items.get(line.itemId)
    if (item === undefined) throw new Refusal('not_found', { record: 'item', id: line.itemId, lineNumber })
    const { name, unit, decimals } = item
    const isFit = fitsDecimals(line.receivedThousandths, decimals) && fitsDecimals(line.damagedThousandths, decimals)
    if (!isFit) throw new Refusal('quantity_decimals', { lineNumber, name, decimals, unit })
    const ordered = left.get(line.itemId) ?? 0
    const isLast = !lines.slice(lineNumber).some(later => later.itemId === line.itemId)
    const share = isLast ? ordered : Math.min(ordered, line.receivedThousandths + line.damagedThousandths)
    left.set(line.itemId, ordered - share)
    return { ...line, lineNumber, name, unit, decimals, orderedThousandths: share }
  })
}
