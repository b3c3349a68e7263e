// What can happen to a cart on the screen. Pure: a cart in, a cart out; nothing here asks or saves.
//
// 1. Name, price and tax are frozen when a line enters the cart.
// 2. The same item again raises its line, unless that line was changed by hand or the item is weighed.
// 3. The chosen line is always one that is there.

import { maxQuantityThousandths } from '../../../../shared/kernel/quantity.ts'
import type { Cart, CartLine, Discount } from '../../../../shared/records/cart.ts'
import type { CustomerLabel } from '../../../../shared/records/cart-customer.ts'
import type { ItemForSale } from '../../../../shared/records/item.ts'
import type { Batch } from '../../../../shared/records/stock.ts'

export function emptyCart(id: string, at: string): Cart {
  return {
    id,
    revision: 0,
    customer: null,
    deliveryStateCode: null,
    lines: [],
    billDiscount: null,
    note: '',
    heldAt: null,
    cursor: { lineId: null, boxText: '' },
    createdAt: at,
    updatedAt: at,
  }
}

/** Nothing on it that anyone would miss. */
export function isBlank(cart: Cart): boolean {
  return cart.lines.length === 0 && cart.customer === null && cart.note === '' && cart.billDiscount === null
}

export function addItem(cart: Cart, item: ItemForSale, quantityThousandths: number, newLineId: string): Cart {
  const same = item.decimals === 0 ? cart.lines.findLast(line => isSameSale(line, item)) : undefined
  if (same !== undefined) {
    return chooseLine(setQuantity(cart, same.id, same.quantityThousandths + quantityThousandths), same.id)
  }
  const line = lineFor(item, quantityThousandths, newLineId)
  return chooseLine({ ...cart, lines: [...cart.lines, line] }, line.id)
}

function isSameSale(line: CartLine, item: ItemForSale): boolean {
  const isAsListed = line.unitPricePaise === item.pricePaise && line.priceMode === item.priceMode
  return line.itemId === item.id && isAsListed && line.discount === null && line.note === '' && line.batch === undefined
}

function lineFor(item: ItemForSale, quantityThousandths: number, id: string): CartLine {
  const { code, name, hsn, unit, uqc, decimals, priceMode, mrpPaise, taxRateBps } = item
  const frozen = { code, name, hsn, unit, uqc, decimals, priceMode, mrpPaise, taxRateBps }
  return {
    id,
    itemId: item.id,
    ...frozen,
    quantityThousandths: Math.min(quantityThousandths, maxQuantityThousandths),
    unitPricePaise: item.pricePaise,
    listPricePaise: item.pricePaise,
    discount: null,
    note: '',
    ...(item.tracksBatches === true ? { tracksBatches: true } : {}),
  }
}

function changeLine(cart: Cart, lineId: string, change: Partial<CartLine>): Cart {
  return { ...cart, lines: cart.lines.map(line => (line.id === lineId ? { ...line, ...change } : line)) }
}

export function setQuantity(cart: Cart, lineId: string, quantityThousandths: number): Cart {
  return changeLine(cart, lineId, { quantityThousandths: Math.min(quantityThousandths, maxQuantityThousandths) })
}

export function setPrice(cart: Cart, lineId: string, unitPricePaise: number): Cart {
  return changeLine(cart, lineId, { unitPricePaise })
}

export function setLineDiscount(cart: Cart, lineId: string, discount: Discount | null): Cart {
  return changeLine(cart, lineId, { discount })
}

export function setLineNote(cart: Cart, lineId: string, note: string): Cart {
  return changeLine(cart, lineId, { note: note.trim() })
}

/** Null: the earliest expiry first. What stands on the pack is the MRP of the line. */
export function setBatch(cart: Cart, lineId: string, batch: Batch | null): Cart {
  const mrp = batch?.mrpPaise == null ? {} : { mrpPaise: batch.mrpPaise }
  return changeLine(cart, lineId, { batch: batch ?? undefined, ...mrp })
}

export function setBillDiscount(cart: Cart, billDiscount: Discount | null): Cart {
  return { ...cart, billDiscount }
}

export function setCustomer(cart: Cart, customer: CustomerLabel | null): Cart {
  return { ...cart, customer }
}

export function setBoxText(cart: Cart, boxText: string): Cart {
  return { ...cart, cursor: { ...cart.cursor, boxText: boxText.slice(0, 200) } }
}

export function chooseLine(cart: Cart, lineId: string | null): Cart {
  return { ...cart, cursor: { ...cart.cursor, lineId } }
}

/** The line keys act on: the chosen one, else the last. */
export function chosenLine(cart: Cart): CartLine | undefined {
  return cart.lines.find(line => line.id === cart.cursor.lineId) ?? cart.lines.at(-1)
}

export function moveChoice(cart: Cart, step: 1 | -1): Cart {
  const chosen = chosenLine(cart)
  if (chosen === undefined) return cart
  const index = cart.lines.indexOf(chosen) + step
  const next = cart.lines[Math.max(0, Math.min(cart.lines.length - 1, index))]
  return chooseLine(cart, next?.id ?? null)
}

export interface RemovedLine {
  readonly cartId: string
  readonly line: CartLine
  readonly index: number
}

export function removeLine(cart: Cart, lineId: string): readonly [Cart, RemovedLine | null] {
  const index = cart.lines.findIndex(line => line.id === lineId)
  const line = cart.lines[index]
  if (line === undefined) return [cart, null]
  const lines = cart.lines.filter(other => other.id !== lineId)
  const next = lines[Math.min(index, lines.length - 1)]
  return [chooseLine({ ...cart, lines }, next?.id ?? null), { cartId: cart.id, line, index }]
}

export function putBack(cart: Cart, removed: RemovedLine): Cart {
  if (cart.lines.some(line => line.id === removed.line.id)) return cart
  return chooseLine({ ...cart, lines: cart.lines.toSpliced(removed.index, 0, removed.line) }, removed.line.id)
}
