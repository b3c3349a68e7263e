// Creates an item group or changes the fields named. Its tax holds for items that say none of their own.

import { present } from '../../../shared/kernel/assert.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { ItemGroup, ItemGroupFields } from '../../../shared/records/item.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import { transact } from '../../ledger/transact.ts'
import { definedFields } from '../defined-fields.ts'
import type { Deps } from '../deps.ts'
import { requireShop } from '../shop-state.ts'

type SaveGroup = { id: string; fields: { [K in keyof ItemGroupFields]?: ItemGroupFields[K] | undefined } }

export function saveItemGroup({ ledger, clock, newId, session }: Deps, input: SaveGroup): ItemGroup {
  return transact(ledger, tx => {
    const { poster } = requireShop(tx.rows, session)
    const fields = definedFields<ItemGroupFields>(input.fields)
    const isNew = tx.rows.itemGroups.get(input.id) === undefined
    if (isNew && fields.name === undefined) throw new Refusal('not_found', { record: 'itemGroup', id: input.id })
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    tx.post(poster, { id: newId(), kind: 'item_group.saved', body: { id: input.id, fields } }, atMs)
    tx.changed('itemGroup', input.id)
    tx.changed('item')
    return present(tx.rows.itemGroups.get(input.id), 'group just saved')
  })
}
