// Item groups from a phone. A group that is deleted is set aside, and its items stand without one.

import { nextStamp, noRecord } from '../../../shared/domain/merge/merge-save.ts'
import type { NewEntry } from '../../../shared/records/entry.ts'
import type { ItemFields, ItemGroupFields } from '../../../shared/records/item.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { recordRows, type StoredRecord } from '../../store/record-rows.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { findRecord } from '../find-record.ts'
import { postFacts } from '../post-facts.ts'

type Group = StoredRecord<ItemGroupFields>

export interface GroupTexts {
  readonly name?: string | undefined
  readonly description?: string | undefined
}

export async function makeGroup(
  deps: ApiDeps,
  tx: ShopTx,
  by: string,
  { name, description }: { readonly name: string; readonly description: string },
): Promise<Group> {
  const id = deps.newId()
  const fields: ItemGroupFields = { name, description, hsn: null, taxRates: [], isActive: true }
  const stamp = nextStamp(noRecord, deps.clock.nowMs())
  await postFacts(deps, tx, by, [{ id: deps.newId(), kind: 'item_group.saved', body: { id, fields, stamp } }])
  return getGroup(tx, id)
}

export async function findGroups(tx: ShopTx): Promise<Group[]> {
  const groups = await recordRows(tx).all<ItemGroupFields>('item_group')
  return groups.filter(({ fields }) => fields.isActive)
}

export async function changeGroup(deps: ApiDeps, tx: ShopTx, by: string, objectId: string, texts: GroupTexts) {
  const group = await activeGroup(tx, objectId)
  const { description, name } = texts
  const fields = { ...(name === undefined ? {} : { name }), ...(description === undefined ? {} : { description }) }
  if (Object.keys(fields).length > 0) await postFacts(deps, tx, by, [saveOf(deps, group, fields)])
  return getGroup(tx, group.id)
}

export async function removeGroup(deps: ApiDeps, tx: ShopTx, by: string, objectId: string): Promise<void> {
  const group = await activeGroup(tx, objectId)
  const items = await recordRows(tx).having<ItemFields>('item', 'groupId', group.id)
  const facts: NewEntry[] = [saveOf(deps, group, { isActive: false })]
  if (items.length > 0) {
    const stamp = Math.max(...items.map(item => nextStamp(item, deps.clock.nowMs())))
    const saves = items.map(({ id }) => ({ id, fields: { groupId: null } }))
    facts.push({ id: deps.newId(), kind: 'items.saved', body: { items: saves, stamp } })
  }
  await postFacts(deps, tx, by, facts)
}

async function activeGroup(tx: ShopTx, objectId: string): Promise<Group> {
  const group = await findRecord<ItemGroupFields>(tx, 'item_group', objectId)
  if (group?.fields.isActive !== true) throw new ApiRefusal('not_found')
  return group
}

function saveOf(deps: ApiDeps, group: Group, fields: Partial<ItemGroupFields>): NewEntry {
  const stamp = nextStamp(group, deps.clock.nowMs())
  return { id: deps.newId(), kind: 'item_group.saved', body: { id: group.id, fields, stamp } }
}

async function getGroup(tx: ShopTx, id: string): Promise<Group> {
  const group = await recordRows(tx).get<ItemGroupFields>('item_group', id)
  if (group === undefined) throw new Error(`group ${id} was just saved`)
  return group
}
