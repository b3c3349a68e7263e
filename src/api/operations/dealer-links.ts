// Which dealers sell which items to the shop.

import { nextStamp, noRecord } from '../../shared/domain/merge/merge-save.ts'
import type { DealerFields, DealerItemFields, DealerItemSave } from '../../shared/records/dealer/dealer.ts'
import type { NewEntry } from '../../shared/records/entry.ts'
import type { ShopTx } from '../store/open-store.ts'
import { recordRows, type StoredRecord } from '../store/record-rows.ts'
import type { ApiDeps } from './api-deps.ts'
import { ApiRefusal } from './api-refusal.ts'
import { findRecord } from './find-record.ts'

/** A link holds until it is said not to; a save may leave out whatever it does not change. */
export type DealerLink = StoredRecord<
  Partial<DealerItemFields> & { readonly dealerId: string; readonly itemId: string }
>

const holds = ({ fields }: DealerLink) => fields.isActive !== false

/** Ids of dealers that are not set aside, by item. */
export async function dealersOfAll(tx: ShopTx): Promise<Map<string, string[]>> {
  const links = await recordRows(tx).all<DealerLink['fields']>('dealer_item')
  const dealers = links.length === 0 ? new Set() : await activeDealers(tx)
  const byItem = new Map<string, string[]>()
  for (const link of links) {
    const { dealerId, itemId } = link.fields
    if (holds(link) && dealers.has(dealerId)) byItem.set(itemId, [...(byItem.get(itemId) ?? []), dealerId])
  }
  return byItem
}

export async function dealersOfItem(tx: ShopTx, itemId: string): Promise<string[]> {
  const links = (await linksOfItem(tx, itemId)).filter(holds)
  const dealers = links.length === 0 ? new Set() : await activeDealers(tx)
  return links.map(({ fields }) => fields.dealerId).filter(id => dealers.has(id))
}

/** The links of a dealer that hold, by item. */
export async function linksOfDealer(tx: ShopTx, dealerId: string): Promise<Map<string, DealerLink['fields']>> {
  const links = await recordRows(tx).having<DealerLink['fields']>('dealer_item', 'dealerId', dealerId)
  return new Map(links.filter(holds).map(({ fields }) => [fields.itemId, fields]))
}

/** What makes these, and no others, the dealers of an item. Refuses `dealer_unknown`. */
export async function linkFacts(
  deps: ApiDeps,
  tx: ShopTx,
  itemId: string,
  dealerObjectIds: readonly string[],
): Promise<NewEntry[]> {
  const wanted = new Set<string>()
  for (const objectId of dealerObjectIds) wanted.add((await requireActiveDealer(tx, objectId)).id)
  const known = await linksOfItem(tx, itemId)
  const held = new Set(known.filter(holds).map(({ fields }) => fields.dealerId))
  const save = (dealerId: string, isActive: boolean): DealerItemSave => ({ dealerId, itemId, fields: { isActive } })
  const links = [
    ...[...wanted].filter(id => !held.has(id)).map(id => save(id, true)),
    ...[...held].filter(id => !wanted.has(id)).map(id => save(id, false)),
  ]
  if (links.length === 0) return []
  const nowMs = deps.clock.nowMs()
  const stamp = Math.max(nextStamp(noRecord, nowMs), ...known.map(link => nextStamp(link, nowMs)))
  return [{ id: deps.newId(), kind: 'dealer_items.saved', body: { links, stamp } }]
}

/** A dealer that a body names. Refuses `dealer_unknown`, for one that was set aside too. */
export async function requireActiveDealer(tx: ShopTx, objectId: string): Promise<StoredRecord<DealerFields>> {
  const dealer = await findRecord<DealerFields>(tx, 'dealer', objectId)
  if (dealer === undefined || dealer.fields.isActive === false) throw new ApiRefusal('dealer_unknown')
  return dealer
}

const linksOfItem = (tx: ShopTx, itemId: string) =>
  recordRows(tx).having<DealerLink['fields']>('dealer_item', 'itemId', itemId)

async function activeDealers(tx: ShopTx): Promise<Set<string>> {
  const dealers = await recordRows(tx).all<Partial<DealerFields>>('dealer')
  return new Set(dealers.filter(({ fields }) => fields.isActive !== false).map(({ id }) => id))
}
