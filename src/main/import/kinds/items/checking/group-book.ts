// Groups by name: those of the shop, and those the file brings. A group is made when the first item that
// will be posted needs it.

import type { ItemGroupFields } from '../../../../../shared/records/item.ts'
import { textKeyOf } from '../../../values/clean-text.ts'
import type { ShopLookUp } from '../shop-look-up.ts'

export interface NewGroup {
  readonly id: string
  readonly fields: ItemGroupFields
}

export interface GroupBook {
  readonly newGroups: readonly NewGroup[]
  /** The group's id, made if need be. */
  idOf(name: string): string
  /** True when the group with this id bears the name. */
  isCalled(id: string | null, name: string): boolean
}

export function createGroupBook(lookUp: ShopLookUp, newId: () => string): GroupBook {
  const newGroups: NewGroup[] = []
  const idByKey = new Map<string, string>()

  function idOf(name: string): string {
    const key = textKeyOf(name)
    const id = idByKey.get(key) ?? lookUp.groupIdsByName(key)[0] ?? make(name)
    idByKey.set(key, id)
    return id
  }

  function make(name: string): string {
    const id = newId()
    newGroups.push({ id, fields: { name, hsn: null, taxRates: [], isActive: true } })
    return id
  }

  return {
    newGroups,
    idOf,
    isCalled: (id, name) => id !== null && lookUp.groupIdsByName(textKeyOf(name)).includes(id),
  }
}
