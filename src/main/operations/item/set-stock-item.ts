// Sets stock on hand to what was counted: the difference is posted, the past stays.

import { present } from '../../../shared/kernel/assert.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { ItemView } from '../../../shared/records/item.ts'
import type { StockMove } from '../../../shared/records/stock.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { overBatches } from '../over-batches.ts'
import { requireShop } from '../shop-state.ts'
import { requireFittingStock } from './require-fitting-stock.ts'

export function setStockItem(
  { ledger, clock, newId, session }: Deps,
  input: { id: string; onHandThousandths: number; note: string },
): ItemView {
  return transact(ledger, tx => {
    const { poster } = requireShop(tx.rows, session)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    const item = tx.rows.itemList.get(input.id, dayInIndia(atMs))
    if (item === undefined) throw new Refusal('not_found', { record: 'item', id: input.id })
    requireFittingStock(input.onHandThousandths, item)
    const deltaThousandths = input.onHandThousandths - item.onHandThousandths
    if (deltaThousandths === 0) return item
    const move: StockMove = { itemId: input.id, deltaThousandths, cause: 'adjustment', note: input.note }
    tx.post(poster, { id: newId(), kind: 'stock.moved', body: { moves: overBatches(tx.rows, [move]) } }, atMs)
    tx.changed('item', input.id)
    return present(tx.rows.itemList.get(input.id, dayInIndia(atMs)), 'item just counted')
  })
}
