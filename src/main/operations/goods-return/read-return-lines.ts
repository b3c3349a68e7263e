// Lines of a debit note as they are kept: with the item's name, their worth, and the batches the goods are taken from.

import type { SendBackGoods } from '../../../shared/contract/counter/dealer/goods-return-calls.ts'
import { leftToReturn } from '../../../shared/domain/dealer-order/left-to-return.ts'
import { valueLine } from '../../../shared/domain/dealer-order/value-return.ts'
import { pickBatches, withoutPicked } from '../../../shared/domain/stock/pick-batches.ts'
import { present } from '../../../shared/kernel/assert.ts'
import type { Day } from '../../../shared/kernel/calendar.ts'
import { fitsDecimals } from '../../../shared/kernel/quantity.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { GoodsReceiptLine } from '../../../shared/records/dealer/goods-receipt.ts'
import type { GoodsReturnLine } from '../../../shared/records/dealer/goods-return.ts'
import type { ItemView } from '../../../shared/records/item.ts'
import type { BatchPick } from '../../../shared/records/stock.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import type { StandingReceipt } from '../require-dealer.ts'

type AskedLine = SendBackGoods['lines'][number]

interface Facts {
  readonly receipt: StandingReceipt | undefined
  readonly isInterState: boolean
  readonly today: Day
}

/** Refuses `not_found`, `quantity_decimals`, `dealer_return_other` and `dealer_return_too_much`, each with its line. */
export function readReturnLines(rows: LedgerRows, lines: readonly AskedLine[], facts: Facts): GoodsReturnLine[] {
  const takeLeft = createLeft(facts.receipt)
  const takeBatches = createBatchTaker(rows)
  return lines.map((line, index) => {
    const lineNumber = index + 1
    const item = rows.itemList.get(line.itemId, facts.today)
    if (item === undefined) throw new Refusal('not_found', { record: 'item', id: line.itemId, lineNumber })
    const { name, unit, decimals } = item
    if (!fitsDecimals(line.quantityThousandths, decimals))
      throw new Refusal('quantity_decimals', { lineNumber, name, decimals, unit })
    const cameAs = takeLeft(line, lineNumber, item)
    const batch = line.batch ?? cameAs?.batch ?? null
    const { receiptLineNumber, itemId, source, quantityThousandths, unitPricePaise, taxRateBps } = line
    return {
      lineNumber,
      receiptLineNumber,
      itemId,
      name,
      unit,
      decimals,
      hsn: item.hsn ?? (item.groupId === null ? null : (rows.itemGroups.get(item.groupId)?.hsn ?? null)),
      source,
      quantityThousandths,
      unitPricePaise,
      boughtAtPaise: cameAs?.unitCostPaise ?? null,
      taxRateBps,
      ...valueLine(line, facts.isInterState),
      batches: batch === null ? takeBatches(item, line) : [{ ...batch, quantityThousandths }],
    }
  })
}

type TakeLeft = (line: AskedLine, lineNumber: number, item: ItemView) => GoodsReceiptLine | undefined

/** The receipt's line a returned one belongs to, if there is one, with what is left of it lessened. */
function createLeft(receipt: StandingReceipt | undefined): TakeLeft {
  const parts = receipt === undefined ? [] : leftToReturn(receipt.receipt, receipt.returns)
  const left = new Map(parts.map(part => [`${part.receiptLineNumber} ${part.source}`, part.leftThousandths]))
  return ({ receiptLineNumber, itemId, source, quantityThousandths }, lineNumber, { name, decimals }) => {
    if (receipt === undefined && receiptLineNumber === null && source === 'stock') return undefined
    const cameAs = receipt?.receipt.lines.find(line => line.lineNumber === receiptLineNumber)
    if (cameAs?.itemId !== itemId) throw new Refusal('dealer_return_other', { lineNumber, name })
    const key = `${receiptLineNumber} ${source}`
    const leftThousandths = left.get(key) ?? 0
    if (quantityThousandths > leftThousandths)
      throw new Refusal('dealer_return_too_much', { lineNumber, name, leftThousandths, decimals })
    left.set(key, leftThousandths - quantityThousandths)
    return cameAs
  }
}

/** Of goods in stock whose batch nobody named, those that expire first. */
function createBatchTaker(rows: LedgerRows): (item: ItemView, line: AskedLine) => BatchPick[] {
  const left = new Map<number, ReturnType<typeof rows.batches.held>>()
  return (item, { source, quantityThousandths }) => {
    if (source !== 'stock' || !item.tracksBatches) return []
    const itemNo = present(rows.items.numberOf(item.id), item.name)
    const batches = left.get(itemNo) ?? rows.batches.held(itemNo)
    const picks = pickBatches(batches, quantityThousandths)
    left.set(itemNo, withoutPicked(batches, picks))
    return picks
  }
}
