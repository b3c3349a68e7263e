// An order while it is being written: what is on it, and what the box means. Pure.

import { suggestedQuantity } from '../../../../shared/domain/dealer-order/suggested-quantity.ts'
import { mulDivRoundHalfUp } from '../../../../shared/kernel/money.ts'
import { fitsDecimals, formatQuantity, parseQuantity } from '../../../../shared/kernel/quantity.ts'
import type { DealerItemView } from '../../../../shared/records/dealer/dealer.ts'
import type { ItemForSale } from '../../../../shared/records/item.ts'

export interface OrderItem {
  readonly itemId: string
  readonly name: string
  readonly code: string | null
  readonly unit: string
  readonly decimals: number
  readonly dealerCode: string
  readonly pricePaise: number | null
  readonly packThousandths: number | null
  readonly onHandThousandths: number
  readonly onOrderThousandths: number
  readonly suggestedThousandths: number
}
export interface OrderDraftLine {
  readonly item: OrderItem
  /** As typed. */
  readonly quantity: string
}

/** `12* amul` asks for twelve of it. */
export function readBox(text: string): { readonly thousandths: number | undefined; readonly words: string } {
  const match = /^\s*([\d.]+)\s*\*\s*(.*)$/.exec(text)
  if (match === null) return { thousandths: undefined, words: text.trim() }
  return { thousandths: parseQuantity(match[1] ?? ''), words: (match[2] ?? '').trim() }
}

export function ofLinked(item: DealerItemView): OrderItem {
  return { ...item, suggestedThousandths: suggestedQuantity(item) }
}

/** An item that no one has bought from this dealer yet. */
export function ofOther(item: ItemForSale): OrderItem {
  const { id, name, code, unit, decimals, onHandThousandths } = item
  const unknown = { dealerCode: '', pricePaise: null, packThousandths: null }
  return {
    itemId: id,
    name,
    code,
    unit,
    decimals,
    ...unknown,
    onHandThousandths,
    onOrderThousandths: 0,
    suggestedThousandths: 0,
  }
}

/** Every word begins somewhere in the item's name or is in a code. */
export function matches(item: OrderItem, words: string): boolean {
  const said = `${item.name} ${item.code ?? ''} ${item.dealerCode}`.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every(word => said.includes(word))
}

/** Added to what is there; without a quantity: what is suggested, a pack, or one. */
export function withItem(
  lines: readonly OrderDraftLine[],
  item: OrderItem,
  thousandths: number | undefined,
): OrderDraftLine[] {
  const known = lines.find(line => line.item.itemId === item.itemId)
  const wanted =
    thousandths ??
    (known === undefined ? item.suggestedThousandths || item.packThousandths || 1000 : (item.packThousandths ?? 1000))
  const sum = wanted + (known === undefined ? 0 : (parseQuantity(known.quantity) ?? 0))
  const line = { item, quantity: formatQuantity(sum) }
  return known === undefined ? [...lines, line] : lines.map(each => (each === known ? line : each))
}

/** Undefined: not a quantity this item is ordered in. */
export function quantityOf({ item, quantity }: OrderDraftLine): number | undefined {
  const thousandths = parseQuantity(quantity)
  return thousandths !== undefined && thousandths > 0 && fitsDecimals(thousandths, item.decimals)
    ? thousandths
    : undefined
}

export function estimateOf(lines: readonly OrderDraftLine[]): number {
  return lines.reduce((sum, line) => sum + mulDivRoundHalfUp(line.item.pricePaise ?? 0, quantityOf(line) ?? 0, 1000), 0)
}
