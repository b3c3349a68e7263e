// Rows without code and barcode are known by name. One name with several prices is several items (a list that leaves
// out pack sizes), told apart by price and MRP, so that the same file read again finds each of them and changes none:
//  1. Rows with the same content are one item. A row that says just what an item of the shop says is that item.
//  2. Of rows with equal name, price and MRP but other content, the later ones contradict the first and are refused.
//  3. An item of the shop with the row's name, price and MRP is the row's item.
//  4. Of those left over, a single item and a single row belong together: the price has changed.
//  5. Of those left over, an item and a row that alone share an MRP belong together.
//  6. Rows left over are new if no item is left over; else nobody can say which is meant, and they are refused.

import type { Fault } from '../../../values/parsed.ts'
import type { ShopLookUp } from '../shop-look-up.ts'
import { contentOf, contradiction, type IsUnchanged, type ItemSlot, type Slots } from './item-slots.ts'
import { type Open, pairByPrices, pairRest, pairUnchanged, pricesSaidBy } from './name-matching.ts'
import type { RowReading } from './read-row.ts'

interface NameContext {
  readonly lookUp: ShopLookUp
  /** Items that rows with codes speak of. */
  readonly claimedIds: ReadonlySet<string>
  readonly isUnchanged: IsUnchanged
}

/** All rows of the file that have the same name. */
export function slotsOfName(readings: readonly RowReading[], { lookUp, claimedIds, isUnchanged }: NameContext): Slots {
  const items = lookUp.itemsByName(readings[0]?.nameKey ?? '').filter(item => !claimedIds.has(item.id))
  const slots = slotsByContent(readings)
  if (slots.length === 1 && items.length === 0) return { slots, refused: [] }
  const open: Open = { slots: new Set(slots), items: new Set(items) }
  pairUnchanged(open, isUnchanged)
  const faultBySlot = contradictionsAmong(slots, open)
  for (const slot of faultBySlot.keys()) open.slots.delete(slot)
  pairByPrices(open)
  pairRest(open)
  const params = { count: items.length, name: readings[0]?.values.name ?? '' }
  if (open.items.size > 0) {
    for (const slot of open.slots) faultBySlot.set(slot, { code: 'name_of_several_items', params })
  }
  return {
    slots: slots.filter(slot => !faultBySlot.has(slot)),
    refused: [...faultBySlot].flatMap(([{ first, repeats }, fault]) =>
      [first, ...repeats].map(reading => ({ reading, faults: [{ field: 'name', fault } as const] })),
    ),
  }
}

function slotsByContent(readings: readonly RowReading[]): ItemSlot[] {
  const [only, ...others] = readings
  if (only !== undefined && others.length === 0) return [{ known: null, first: only, repeats: [] }]
  const slotByContent = new Map<string, ItemSlot>()
  for (const reading of readings) {
    const content = contentOf(reading)
    const slot = slotByContent.get(content)
    if (slot === undefined) slotByContent.set(content, { known: null, first: reading, repeats: [] })
    else slot.repeats.push(reading)
  }
  return [...slotByContent.values()]
}

/** Of slots with equal prices one is kept: one that an item of the shop confirms, else the first. */
function contradictionsAmong(slots: readonly ItemSlot[], open: Open): Map<ItemSlot, Fault> {
  const faultBySlot = new Map<ItemSlot, Fault>()
  for (const sharing of Map.groupBy(slots, pricesSaidBy).values()) {
    const kept = sharing.find(slot => !open.slots.has(slot)) ?? sharing[0]
    for (const slot of sharing) {
      if (kept !== undefined && slot !== kept && open.slots.has(slot)) faultBySlot.set(slot, contradiction(kept.first))
    }
  }
  return faultBySlot
}
