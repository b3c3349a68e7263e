// Items from a phone: what the counters know of them and the phone does not, stays.

import { unitCodeOf } from '../../../shared/domain/item/unit-code.ts'
import { nextStamp, noRecord } from '../../../shared/domain/merge/merge-save.ts'
import type { NewEntry } from '../../../shared/records/entry.ts'
import { emptyItem, type ItemFields, type ItemGroupFields } from '../../../shared/records/item.ts'
import type { ItemWithStock } from '../../protocol/billing/catalogue.ts'
import { itemStockRows } from '../../store/item-stock-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { recordRows } from '../../store/record-rows.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { linkFacts } from '../dealer-links.ts'
import { findRecord } from '../find-record.ts'
import { postFacts } from '../post-facts.ts'
import { stockedItem, withStock } from '../stocked-items.ts'

/** What a phone may say of an item; quantities in whole units. */
export interface PhoneItem {
  readonly name?: string | undefined
  readonly price?: number | undefined
  readonly stock?: number | undefined
  readonly lowStockQuantity?: number | undefined
  readonly unit?: string | undefined
  readonly groupId?: string | null | undefined
  readonly dealerIds?: readonly string[] | undefined
  readonly description?: string | undefined
  readonly isActive?: boolean | undefined
}

export async function makeItem(deps: ApiDeps, tx: ShopTx, by: string, said: PhoneItem): Promise<ItemWithStock> {
  const id = deps.newId()
  const fields: ItemFields = { ...emptyItem, ...(await fieldsOf(tx, said)) }
  const stamp = nextStamp(noRecord, deps.clock.nowMs())
  const facts: NewEntry[] = [{ id: deps.newId(), kind: 'items.saved', body: { items: [{ id, fields }], stamp } }]
  const opening = (said.stock ?? 0) * 1000
  if (opening > 0) facts.push(stockFact(deps, id, opening, 'opening'))
  facts.push(...(await linkFacts(deps, tx, id, said.dealerIds ?? [])))
  await postFacts(deps, tx, by, facts)
  return stockedItem(tx, id)
}

/** Those that are sold still. */
export async function findItems(tx: ShopTx, groupObjectId?: string): Promise<ItemWithStock[]> {
  const group = groupObjectId === undefined ? undefined : await findRecord(tx, 'item_group', groupObjectId)
  if (groupObjectId !== undefined && group === undefined) return []
  const rows = recordRows(tx)
  const items =
    group === undefined
      ? await rows.all<ItemFields>('item')
      : await rows.having<ItemFields>('item', 'groupId', group.id)
  return withStock(
    tx,
    items.filter(({ fields }) => fields.isActive),
  )
}

/** Those set aside too. */
export async function findAllItems(tx: ShopTx): Promise<ItemWithStock[]> {
  return withStock(tx, await recordRows(tx).all<ItemFields>('item'))
}

/** By id; those set aside too. */
export async function findItemsOf(tx: ShopTx, ids: ReadonlySet<string>): Promise<Map<string, ItemWithStock>> {
  if (ids.size === 0) return new Map()
  const items = await withStock(tx, await recordRows(tx).these<ItemFields>('item', [...ids]))
  return new Map(items.map(item => [item.id, item]))
}

/** A stock that is named is counted stock: the difference is posted. */
export async function changeItem(
  deps: ApiDeps,
  tx: ShopTx,
  by: string,
  objectId: string,
  said: PhoneItem,
): Promise<ItemWithStock> {
  const item = await requireItem(tx, objectId)
  const facts: NewEntry[] = []
  const fields = await fieldsOf(tx, said)
  const stamp = nextStamp(item, deps.clock.nowMs())
  if (Object.keys(fields).length > 0)
    facts.push({ id: deps.newId(), kind: 'items.saved', body: { items: [{ id: item.id, fields }], stamp } })
  const onHand = await itemStockRows(tx).of(item.id)
  const difference = said.stock === undefined ? 0 : said.stock * 1000 - onHand
  if (difference !== 0) facts.push(stockFact(deps, item.id, difference, 'adjustment'))
  if (said.dealerIds !== undefined) facts.push(...(await linkFacts(deps, tx, item.id, said.dealerIds)))
  if (facts.length > 0) await postFacts(deps, tx, by, facts)
  return stockedItem(tx, item.id)
}

export async function removeItem(deps: ApiDeps, tx: ShopTx, by: string, objectId: string): Promise<void> {
  await changeItem(deps, tx, by, objectId, { isActive: false })
}

export async function requireItem(tx: ShopTx, objectId: string) {
  const item = await findRecord<ItemFields>(tx, 'item', objectId)
  if (item === undefined) throw new ApiRefusal('not_found')
  return item
}

async function fieldsOf(tx: ShopTx, said: PhoneItem): Promise<Partial<ItemFields>> {
  const { description, groupId, isActive, lowStockQuantity, name, price, unit } = said
  const group = typeof groupId === 'string' ? await findRecord<ItemGroupFields>(tx, 'item_group', groupId) : undefined
  if (typeof groupId === 'string' && group?.fields.isActive !== true) throw new ApiRefusal('group_unknown')
  return {
    ...(name === undefined ? {} : { name }),
    ...(price === undefined ? {} : { pricePaise: price }),
    ...(description === undefined ? {} : { description }),
    ...(isActive === undefined ? {} : { isActive }),
    ...(lowStockQuantity === undefined ? {} : { lowStockThousandths: lowStockQuantity * 1000 }),
    ...(groupId === undefined ? {} : { groupId: group?.id ?? null }),
    ...(unit === undefined ? {} : { unit, ...unitCodeOf(unit) }),
  }
}

function stockFact(deps: ApiDeps, itemId: string, deltaThousandths: number, cause: 'opening' | 'adjustment'): NewEntry {
  return { id: deps.newId(), kind: 'stock.moved', body: { moves: [{ itemId, deltaThousandths, cause, note: '' }] } }
}
