// Goods that came while they are being written down. Pure.

import type { DealerOrderView, ReceiveGoods } from '../../../../shared/contract/counter/dealer-calls.ts'
import { formatPaise, mulDivRoundHalfUp, parseRupees } from '../../../../shared/kernel/money.ts'
import { fitsDecimals, formatQuantity, parseQuantity } from '../../../../shared/kernel/quantity.ts'

export interface ReceiveLine {
  /** Two batches of one item are two lines. */
  readonly key: string
  readonly itemId: string
  readonly name: string
  readonly unit: string
  readonly decimals: number
  readonly orderedThousandths: number
  readonly tracksBatches: boolean
  /** As typed, here and below. */
  readonly good: string
  readonly damaged: string
  readonly cost: string
  readonly batch: string
  readonly expiresOn: string
}

export interface ReceiveDraft {
  readonly lines: readonly ReceiveLine[]
  readonly keepsDamaged: boolean
  readonly restComes: boolean
  readonly updatesCost: boolean
  readonly billNumber: string
  readonly billOn: string
  readonly dueOn: string
  readonly amount: string
  readonly tax: string
  readonly deliveredBy: string
  readonly note: string
}

interface ItemThatCame {
  readonly itemId: string
  readonly name: string
  readonly unit: string
  readonly decimals: number
  readonly tracksBatches: boolean
  readonly pricePaise: number | null
}

export function receiveDraft(
  view: DealerOrderView | null,
  today: string,
  tracksBatches: (itemId: string) => boolean,
): ReceiveDraft {
  const lines = (view?.order.lines ?? []).map((line, index) => {
    const left = Math.max(0, line.quantityThousandths - (view?.cameThousandths[index] ?? 0))
    return receiveLine({ ...line, tracksBatches: tracksBatches(line.itemId) }, left)
  })
  return {
    lines: lines.filter(line => line.orderedThousandths > 0),
    keepsDamaged: false,
    restComes: false,
    updatesCost: true,
    billNumber: '',
    billOn: today,
    dueOn: '',
    amount: '',
    tax: '',
    deliveredBy: '',
    note: '',
  }
}

/** What is still to come is taken as come, so that the usual receipt needs no typing. */
export function receiveLine(item: ItemThatCame, orderedThousandths: number, key = item.itemId): ReceiveLine {
  const { itemId, name, unit, decimals, tracksBatches, pricePaise } = item
  return {
    key,
    itemId,
    name,
    unit,
    decimals,
    orderedThousandths,
    tracksBatches,
    good: orderedThousandths === 0 ? '1' : formatQuantity(orderedThousandths),
    damaged: '',
    cost: pricePaise === null ? '' : formatPaise(pricePaise).replaceAll(',', ''),
    batch: '',
    expiresOn: '',
  }
}

/** Empty counts as none; undefined: not such a number. */
export function readQuantity(text: string, decimals: number): number | undefined {
  if (text.trim() === '') return 0
  const thousandths = parseQuantity(text)
  return thousandths !== undefined && thousandths >= 0 && fitsDecimals(thousandths, decimals) ? thousandths : undefined
}

/** Null when empty; undefined: not an amount. */
export function readAmount(text: string): number | null | undefined {
  if (text.trim() === '') return null
  const paise = parseRupees(text)
  return paise !== undefined && paise >= 0 ? paise : undefined
}

/** What the goods that were kept cost before tax. */
export function goodsPaise({ lines, keepsDamaged }: ReceiveDraft): number {
  return lines.reduce((sum, line) => {
    const good = readQuantity(line.good, line.decimals) ?? 0
    const damaged = keepsDamaged ? (readQuantity(line.damaged, line.decimals) ?? 0) : 0
    return sum + mulDivRoundHalfUp(readAmount(line.cost) ?? 0, good + damaged, 1000)
  }, 0)
}

type ReadLine = ReceiveGoods['lines'][number]

/** Undefined while something is not written correctly. */
export function readReceive(draft: ReceiveDraft): Omit<ReceiveGoods, 'id' | 'dealerId' | 'orderId'> | undefined {
  const lines = draft.lines.map(readLine)
  const amountPaise = readAmount(draft.amount)
  const taxPaise = readAmount(draft.tax)
  if (amountPaise === undefined || taxPaise === undefined || draft.billOn === '') return undefined
  if (lines.some(line => line === undefined)) return undefined
  const { keepsDamaged, restComes, updatesCost, billNumber, billOn, dueOn, deliveredBy, note } = draft
  return {
    lines: lines as ReadLine[],
    keepsDamaged,
    restComes,
    updatesCost,
    billNumber: billNumber.trim(),
    billOn,
    dueOn: dueOn || null,
    amountPaise: amountPaise ?? 0,
    taxPaise: taxPaise ?? 0,
    deliveredBy: deliveredBy.trim(),
    note: note.trim(),
  }
}

function readLine(line: ReceiveLine): ReadLine | undefined {
  const receivedThousandths = readQuantity(line.good, line.decimals)
  const damagedThousandths = readQuantity(line.damaged, line.decimals)
  const unitCostPaise = readAmount(line.cost)
  if (receivedThousandths === undefined || damagedThousandths === undefined || unitCostPaise === undefined)
    return undefined
  const code = line.batch.trim()
  const batch = code === '' ? null : { code, expiresOn: line.expiresOn || null, mrpPaise: null }
  return { itemId: line.itemId, receivedThousandths, damagedThousandths, unitCostPaise, batch }
}
