// Which item each row is about. All rows about one item share a slot: the first speaks, the others may only repeat it.
// Rows with a code or barcode come first, since nothing names an item more surely; then rows known by name alone.

import type { Fault } from '../../../values/parsed.ts'
import type { KnownItem, ShopLookUp } from '../shop-look-up.ts'
import type { FieldFault, RowReading } from './read-row.ts'

export interface ItemSlot {
  /** Null: the shop does not have it. */
  known: KnownItem | null
  readonly first: RowReading
  readonly repeats: RowReading[]
}

export interface RefusedRow {
  readonly reading: RowReading
  readonly faults: readonly FieldFault[]
}

export interface Slots {
  readonly slots: readonly ItemSlot[]
  readonly refused: readonly RefusedRow[]
}

/** True when the row says nothing that the item does not already say. Such a row is always about that item. */
export type IsUnchanged = (reading: RowReading, item: KnownItem) => boolean

/** Rows that carry codes, in the order of the file. */
export function createCodeSlots(
  lookUp: ShopLookUp,
  isUnchanged: IsUnchanged,
): Slots & { add(reading: RowReading): void } {
  const slots: ItemSlot[] = []
  const refused: RefusedRow[] = []
  const slotByCode = new Map<string, ItemSlot>()
  const slotByKnownId = new Map<string, ItemSlot>()

  function add(reading: RowReading): void {
    const sharing = reading.codes.map(code => lookUp.itemsByCode(code))
    const unchanged = sharing.flat().find(item => isUnchanged(reading, item))
    const known = unchanged === undefined ? distinct(sharing.flatMap(answering)) : [unchanged]
    const taken = distinct([
      ...(unchanged === undefined ? reading.codes.map(code => slotByCode.get(code)) : []),
      ...known.map(item => slotByKnownId.get(item.id)),
    ])
    const fault = faultOf(reading, known, taken)
    if (fault === undefined) take(reading, known[0], taken[0])
    else refused.push({ reading, faults: [{ field: reading.values.code === undefined ? 'barcode' : 'code', fault }] })
  }

  function take(reading: RowReading, known: KnownItem | undefined, taken: ItemSlot | undefined): void {
    const slot = taken ?? { known: known ?? null, first: reading, repeats: [] }
    if (taken === undefined) slots.push(slot)
    else slot.repeats.push(reading)
    for (const code of reading.codes) if (!slotByCode.has(code)) slotByCode.set(code, slot)
    if (known !== undefined) slotByKnownId.set(known.id, slot)
  }

  return { slots, refused, add }
}

function faultOf(reading: RowReading, known: readonly KnownItem[], taken: readonly ItemSlot[]): Fault | undefined {
  const [item, otherItem] = known
  if (item !== undefined && otherItem !== undefined) {
    return { code: 'several_items', params: { first: item.name, second: otherItem.name } }
  }
  const [slot, otherSlot] = taken
  if (slot === undefined) return undefined
  if (otherSlot !== undefined) {
    return { code: 'several_lines', params: { first: slot.first.line, second: otherSlot.first.line } }
  }
  const isSameItem = (slot.known?.id ?? null) === (item?.id ?? null)
  return isSameItem && contentOf(slot.first) === contentOf(reading) ? undefined : contradiction(slot.first)
}

/** Rows with the same content repeat each other: every mapped value is equal, but for the case of the name. */
export function contentOf({ values, nameKey, faults }: RowReading): string {
  return JSON.stringify([{ ...values, name: nameKey }, faults])
}

export function contradiction(first: RowReading): Fault {
  return { code: 'contradicts_line', params: { line: first.line } }
}

/** Where two items share a code after branches merged, the active one answers at the counter and here. */
function answering(items: readonly KnownItem[]): readonly KnownItem[] {
  const active = items.filter(item => item.isActive)
  return active.length > 0 ? active : items
}

function distinct<T>(things: readonly (T | undefined)[]): T[] {
  return [...new Set(things.filter(thing => thing !== undefined))]
}
