// Stock on hand: the sum of each item's movements.

import { arrayParameters, type Columns } from './binary-arrays.ts'
import { writeMany } from './insert-many.ts'
import type { ShopTx } from './open-store.ts'

const moved = { itemId: 'uuid', deltaThousandths: 'bigint' } as const satisfies Columns

/** One row for each item. */
export const addStock = writeMany(
  'item_stock',
  moved,
  first => `insert into item_stock (shop_id, item_id, on_hand_thousandths)
    select $1::uuid, w.id, w.delta from unnest(${arrayParameters(moved, first)}) w(id, delta) order by w.id
    on conflict (shop_id, item_id) do update
    set on_hand_thousandths = item_stock.on_hand_thousandths + excluded.on_hand_thousandths`,
)

export function itemStockRows(tx: ShopTx) {
  const { shopId } = tx
  return {
    /** By item, in thousandths. */
    async all(): Promise<Map<string, number>> {
      const rows = await tx.rows<{ itemId: string; onHand: string }>(
        'select item_id as "itemId", on_hand_thousandths as "onHand" from item_stock where shop_id = $1',
        [shopId],
      )
      return new Map(rows.map(({ itemId, onHand }) => [itemId, Number(onHand)]))
    },
    async of(itemId: string): Promise<number> {
      const statement = 'select on_hand_thousandths as "onHand" from item_stock where shop_id = $1 and item_id = $2'
      return Number((await tx.row<{ onHand: string }>(statement, [shopId, itemId]))?.onHand ?? 0)
    },
  }
}
