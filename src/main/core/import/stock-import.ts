// Opening stock from a file, some dozens of movements to an entry.

import type { StockMapping } from '../../../shared/contract/counter/import/stock-mapping.ts'
import { createShopLookUp } from '../../import/kinds/items/shop-look-up.ts'
import { checkStock, recogniseStock, suggestStockMapping } from '../../import/kinds/stock/check-stock.ts'
import type { KindWork } from './import-kind.ts'

/** Written in a millisecond or two. */
const movesPerEntry = 100

export const stockImport: KindWork<StockMapping> = {
  restsOn: new Set(['items.saved', 'stock.moved', 'goods.received', 'goods_receipt.reversed']),
  recognise: recogniseStock,
  suggestMapping: suggestStockMapping,
  async check({ ledger: { rows }, todayOn, ...input }) {
    const items = [...rows.itemList.all(todayOn)].filter(({ isActive }) => isActive)
    const lookUp = createShopLookUp(items, [])
    const { moves, report, problems } = await checkStock({ ...input, lookUp, movedIds: rows.stock.movedItemIds() })
    return {
      report,
      problems,
      saveCount: moves.length,
      *steps(importId) {
        for (let start = 0; start < moves.length; start += movesPerEntry) {
          const slice = moves.slice(start, start + movesPerEntry)
          yield {
            facts: [{ kind: 'stock.moved', body: { moves: slice, importId } }],
            doneCount: start + slice.length,
          }
        }
      },
    }
  },
}
