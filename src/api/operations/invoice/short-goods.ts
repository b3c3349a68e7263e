// A phone's sale of more than is on hand (protocols, V-R17): the sale stands, and what is on hand stays as it was. The sale
// takes its goods like any other; an adjustment beside it, which says for which bill, brings them back.

import type { NewEntry } from '../../../shared/records/entry.ts'
import { itemStockRows } from '../../store/item-stock-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import type { LineWithItem } from './read-sale-lines.ts'

export interface ShortGoods {
  readonly facts: readonly NewEntry[]
  readonly warnings: readonly string[]
}

export async function shortGoods(
  deps: ApiDeps,
  tx: ShopTx,
  lines: readonly LineWithItem[],
  number: string,
): Promise<ShortGoods> {
  const onHand = new Map<string, number>()
  const short: { line: LineWithItem; hasThousandths: number }[] = []
  for (const line of lines) {
    const hasThousandths = onHand.get(line.itemId) ?? (await itemStockRows(tx).of(line.itemId))
    const leftThousandths = hasThousandths - line.quantity * 1000
    if (leftThousandths < 0) short.push({ line, hasThousandths })
    onHand.set(line.itemId, leftThousandths < 0 ? hasThousandths : leftThousandths)
  }
  if (short.length === 0) return { facts: [], warnings: [] }
  const moves = short.map(({ line }) => ({
    itemId: line.itemId,
    deltaThousandths: line.quantity * 1000,
    cause: 'adjustment' as const,
    note: number,
  }))
  return {
    facts: [{ id: deps.newId(), kind: 'stock.moved', body: { moves } }],
    warnings: short.map(
      ({ hasThousandths, line }) =>
        `${line.name}: ${line.quantity} sold, ${Math.max(Math.floor(hasThousandths / 1000), 0)} on hand. The stock stays as it was.`,
    ),
  }
}
