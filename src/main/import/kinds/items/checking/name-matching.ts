// Which item of the shop is which row, when all of them have the same name. Steps 1 and 3 to 5 of name-slots.ts.

import type { KnownItem } from '../shop-look-up.ts'
import type { IsUnchanged, ItemSlot } from './item-slots.ts'

/** What is not yet paired; pairing takes things out. */
export interface Open {
  readonly slots: Set<ItemSlot>
  readonly items: Set<KnownItem>
}

/** Rows that say most choose first: one that says only the name would fit every item. */
export function pairUnchanged(open: Open, isUnchanged: IsUnchanged): void {
  const itemsByPrice = Map.groupBy(open.items, ({ pricePaise }) => pricePaise)
  for (const slot of [...open.slots].sort((one, other) => valueCount(other) - valueCount(one))) {
    const { pricePaise } = slot.first.values
    const candidates = pricePaise === undefined ? [...open.items] : (itemsByPrice.get(pricePaise) ?? [])
    const same = candidates.find(item => open.items.has(item) && isUnchanged(slot.first, item))
    if (same !== undefined) pair(open, slot, same)
  }
}

/** Equal price and MRP; then, for rows that say no MRP, equal price. */
export function pairByPrices(open: Open): void {
  pairUp(open, pricesSaidBy, ({ pricePaise, mrpPaise }) => pricesKey(pricePaise, mrpPaise))
  pairUp(
    open,
    slot => (slot.first.values.mrpPaise === undefined ? pricesSaidBy(slot) : null),
    ({ pricePaise }) => pricesKey(pricePaise, null),
  )
}

/** The single ones left over, then those that alone share an MRP. */
export function pairRest(open: Open): void {
  const [slot, ...otherSlots] = open.slots
  const [item, ...otherItems] = open.items
  if (slot === undefined || item === undefined) return
  if (otherSlots.length === 0 && otherItems.length === 0) {
    pair(open, slot, item)
    return
  }
  const slotsByMrp = Map.groupBy(open.slots, ({ first }) => first.values.mrpPaise ?? null)
  const itemsByMrp = Map.groupBy(open.items, ({ mrpPaise }) => mrpPaise)
  for (const [mrpPaise, slots] of slotsByMrp) {
    const items = itemsByMrp.get(mrpPaise) ?? []
    const [onlySlot, onlyItem] = [slots[0], items[0]]
    const isAlone = mrpPaise !== null && slots.length === 1 && items.length === 1
    if (isAlone && onlySlot !== undefined && onlyItem !== undefined) pair(open, onlySlot, onlyItem)
  }
}

function valueCount({ first: { values } }: ItemSlot): number {
  return Object.keys(values).length
}

export function pricesSaidBy({ first: { values } }: ItemSlot): string {
  return pricesKey(values.pricePaise, values.mrpPaise)
}

function pricesKey(pricePaise: number | undefined, mrpPaise: number | null | undefined): string {
  return `${pricePaise ?? 'none'}/${mrpPaise ?? 'none'}`
}

function pairUp(open: Open, keySaidBy: (slot: ItemSlot) => string | null, keyOf: (item: KnownItem) => string): void {
  const itemsByKey = Map.groupBy(open.items, keyOf)
  for (const slot of [...open.slots]) {
    const key = keySaidBy(slot)
    const item = key === null ? undefined : itemsByKey.get(key)?.shift()
    if (item !== undefined) pair(open, slot, item)
  }
}

function pair(open: Open, slot: ItemSlot, item: KnownItem): void {
  slot.known = item
  open.slots.delete(slot)
  open.items.delete(item)
}
