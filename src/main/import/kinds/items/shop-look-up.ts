// What the shop already has, found by what a file can say: a code, a barcode, a name, a group's name.

import type { ItemFields } from '../../../../shared/records/item.ts'
import { textKeyOf } from '../../values/clean-text.ts'

/** An `Item` or `ItemView` is one. With its stock, the report can tell whether the file says another. */
export type KnownItem = ItemFields & { readonly id: string; readonly onHandThousandths?: number }

export interface KnownGroup {
  readonly id: string
  readonly name: string
}

export interface ShopLookUp {
  /** Items with this code or barcode, exactly as written; after branches merged there may be several. */
  itemsByCode(code: string): readonly KnownItem[]
  /** Items whose name has this key (`textKeyOf`). */
  itemsByName(nameKey: string): readonly KnownItem[]
  /** Groups whose name has this key, the one to use first. */
  groupIdsByName(nameKey: string): readonly string[]
}

const none: readonly never[] = []

/** Reads the catalogue once; answers from memory. */
export function createShopLookUp(items: Iterable<KnownItem>, groups: Iterable<KnownGroup>): ShopLookUp {
  const byCode = new Map<string, KnownItem[]>()
  const byName = new Map<string, KnownItem[]>()
  const groupIds = new Map<string, string[]>()
  for (const item of items) {
    for (const code of new Set([...(item.code === null ? none : [item.code]), ...item.barcodes]))
      add(byCode, code, item)
    add(byName, textKeyOf(item.name), item)
  }
  for (const group of groups) add(groupIds, textKeyOf(group.name), group.id)
  return {
    itemsByCode: code => byCode.get(code) ?? none,
    itemsByName: nameKey => byName.get(nameKey) ?? none,
    groupIdsByName: nameKey => groupIds.get(nameKey) ?? none,
  }
}

function add<T>(lists: Map<string, T[]>, key: string, thing: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [thing])
  else list.push(thing)
}
