// Lines of a phone's sale with the items they are of: those it names, and those that have to be made on the way.

import { unitCodeOf } from '../../../shared/domain/item/unit-code.ts'
import { nextStamp, noRecord } from '../../../shared/domain/merge/merge-save.ts'
import type { NewEntry } from '../../../shared/records/entry.ts'
import { emptyItem, type ItemFields, type ItemGroupFields } from '../../../shared/records/item.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { recordRows, type StoredRecord } from '../../store/record-rows.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { findRecord } from '../find-record.ts'
import type { PhoneLine } from './phone-invoice.ts'

export interface LineWithItem {
  readonly itemId: string
  readonly item: ItemFields
  readonly group: ItemGroupFields | undefined
  readonly name: string
  readonly groupName: string | undefined
  readonly unitPricePaise: number
  readonly quantity: number
}

export interface ReadLines {
  readonly lines: readonly LineWithItem[]
  /** Of items that are made on the way. */
  readonly facts: readonly NewEntry[]
  readonly itemIdsMade: readonly string[]
}

/**
 * A line that names no item is of the item that has its name, or of a new one; `isEachNew`: always of a new one.
 * Refuses `item_unknown` and `line_unnamed`.
 */
export async function readSaleLines(
  deps: ApiDeps,
  tx: ShopTx,
  said: readonly PhoneLine[],
  isEachNew: boolean,
): Promise<ReadLines> {
  const lines: LineWithItem[] = []
  const facts: NewEntry[] = []
  const itemIdsMade: string[] = []
  const made = new Map<string, { readonly id: string; readonly fields: ItemFields }>()
  for (const line of said) {
    const known = (await namedItem(tx, line, isEachNew)) ?? (isEachNew ? undefined : made.get(line.name ?? ''))
    const item = known ?? newItem(deps, line)
    if (known === undefined) {
      made.set(item.fields.name, item)
      itemIdsMade.push(item.id)
      const stamp = nextStamp(noRecord, deps.clock.nowMs())
      facts.push({ id: deps.newId(), kind: 'items.saved', body: { items: [item], stamp } })
    }
    lines.push(await lineOf(tx, line, item))
  }
  return { lines, facts, itemIdsMade }
}

type Item = Pick<StoredRecord<ItemFields>, 'id' | 'fields'>

async function namedItem(tx: ShopTx, { itemObjectId, name }: PhoneLine, isEachNew: boolean): Promise<Item | undefined> {
  if (itemObjectId !== undefined) {
    const item = await findRecord<ItemFields>(tx, 'item', itemObjectId)
    if (item === undefined) throw new ApiRefusal('item_unknown')
    return item
  }
  if (name === undefined) throw new ApiRefusal('line_unnamed')
  if (isEachNew) return undefined
  return (await recordRows(tx).having<ItemFields>('item', 'name', name)).find(({ fields }) => fields.isActive)
}

function newItem(deps: ApiDeps, { name, unitPricePaise }: PhoneLine): Item {
  if (name === undefined || unitPricePaise === undefined) throw new ApiRefusal('line_unnamed')
  const { unit } = emptyItem
  return { id: deps.newId(), fields: { ...emptyItem, name, pricePaise: unitPricePaise, unit, ...unitCodeOf(unit) } }
}

async function lineOf(tx: ShopTx, said: PhoneLine, { fields, id }: Item): Promise<LineWithItem> {
  const group =
    fields.groupId === null ? undefined : await recordRows(tx).get<ItemGroupFields>('item_group', fields.groupId)
  return {
    itemId: id,
    item: fields,
    group: group?.fields,
    name: said.name ?? fields.name,
    groupName: said.groupName ?? group?.fields.name,
    unitPricePaise: said.unitPricePaise ?? fields.pricePaise,
    quantity: said.quantity,
  }
}
