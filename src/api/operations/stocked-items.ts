// Items with what is not their own field: stock on hand, and who sells them to the shop.

import type { ItemFields } from '../../shared/records/item.ts'
import type { ItemWithStock } from '../protocol/billing/catalogue.ts'
import { itemStockRows } from '../store/item-stock-rows.ts'
import type { ShopTx } from '../store/open-store.ts'
import { recordRows, type StoredRecord } from '../store/record-rows.ts'
import { dealersOfAll, dealersOfItem } from './dealer-links.ts'

export async function withStock(tx: ShopTx, items: readonly StoredRecord<ItemFields>[]): Promise<ItemWithStock[]> {
  const [onHand, dealers] = [await itemStockRows(tx).all(), await dealersOfAll(tx)]
  return items.map(item => ({
    ...item,
    onHandThousandths: onHand.get(item.id) ?? 0,
    dealerIds: dealers.get(item.id) ?? [],
  }))
}

/** Of an item that is known to be there. */
export async function stockedItem(tx: ShopTx, id: string): Promise<ItemWithStock> {
  const item = await recordRows(tx).get<ItemFields>('item', id)
  if (item === undefined) throw new Error(`item ${id} was just saved`)
  return { ...item, onHandThousandths: await itemStockRows(tx).of(id), dealerIds: await dealersOfItem(tx, id) }
}
