// Goods on their way back to a dealer while they are being written down. Pure.

import type { ReturnableLine, SendBackGoods } from '../../../../shared/contract/counter/dealer/goods-return-calls.ts'
import { valueLine } from '../../../../shared/domain/dealer-order/value-return.ts'
import { formatPaise } from '../../../../shared/kernel/money.ts'
import { formatQuantity } from '../../../../shared/kernel/quantity.ts'
import { formatBps, parsePercent } from '../../../../shared/kernel/rate.ts'
import type { GoodsReturnReason, ReturnedFrom } from '../../../../shared/records/dealer/goods-return.ts'
import type { ItemView } from '../../../../shared/records/item.ts'
import type { Batch } from '../../../../shared/records/stock.ts'
import { readAmount, readQuantity } from '../receive/receive-draft.ts'

export interface SendBackLine {
  readonly key: string
  readonly receiptLineNumber: number | null
  readonly itemId: string
  readonly name: string
  readonly unit: string
  readonly decimals: number
  readonly source: ReturnedFrom
  /** Null: not of a receipt. */
  readonly leftThousandths: number | null
  readonly choosesBatch: boolean
  readonly batch: Batch | null
  /** As typed, here and below. */
  readonly quantity: string
  readonly price: string
  readonly tax: string
}

export interface SendBackDraft {
  readonly lines: readonly SendBackLine[]
  readonly reason: GoodsReturnReason
  readonly note: string
}

/** Damaged goods are taken as sent back whole; of good ones nothing is, until it is said. */
export function draftOfReceipt(lines: readonly ReturnableLine[]): SendBackDraft {
  return {
    lines: lines.map(line => ({
      ...line,
      key: `${line.receiptLineNumber} ${line.source}`,
      choosesBatch: false,
      quantity: line.source === 'stock' ? '' : formatQuantity(line.leftThousandths),
      price: typed(line.unitPricePaise),
      tax: formatBps(line.taxRateBps),
    })),
    reason: 'damaged',
    note: '',
  }
}

export function freeLine(item: ItemView, pricePaise: number | null, hasTax: boolean, key: string): SendBackLine {
  const { id, name, unit, decimals, tracksBatches, taxRateBps } = item
  return {
    ...{ key, receiptLineNumber: null, itemId: id, name, unit, decimals, source: 'stock', leftThousandths: null },
    ...{ choosesBatch: tracksBatches, batch: null, quantity: '1' },
    price: pricePaise === null ? '' : typed(pricePaise),
    tax: hasTax ? formatBps(taxRateBps) : '0',
  }
}

type ReadLine = SendBackGoods['lines'][number]

/** Undefined while a field of it is not written correctly. */
export function readLine(line: SendBackLine): ReadLine | undefined {
  const quantityThousandths = readQuantity(line.quantity, line.decimals)
  const unitPricePaise = readAmount(line.price)
  const taxRateBps = line.tax.trim() === '' ? 0 : parsePercent(line.tax)
  if (quantityThousandths === undefined || unitPricePaise === undefined || taxRateBps === undefined) return undefined
  if (taxRateBps > 10_000 || (line.leftThousandths !== null && quantityThousandths > line.leftThousandths))
    return undefined
  const { receiptLineNumber, itemId, source, batch } = line
  const price = unitPricePaise ?? 0
  return { receiptLineNumber, itemId, source, batch, quantityThousandths, unitPricePaise: price, taxRateBps }
}

/** Lines of which something goes; undefined while any line is not written correctly, or nothing goes at all. */
export function readSendBack({ lines }: SendBackDraft): ReadLine[] | undefined {
  const read = lines.map(readLine)
  if (read.some(line => line === undefined)) return undefined
  const going = (read as ReadLine[]).filter(line => line.quantityThousandths > 0)
  return going.length === 0 ? undefined : going
}

/** What the dealer owes for a line, tax in it. */
export function linePaise(line: SendBackLine, isInterState: boolean): number {
  const read = readLine(line)
  if (read === undefined || read.quantityThousandths === 0) return 0
  const { taxablePaise, taxPaise } = valueLine(read, isInterState)
  return taxablePaise + taxPaise
}

function typed(paise: number): string {
  return formatPaise(paise).replaceAll(',', '')
}
