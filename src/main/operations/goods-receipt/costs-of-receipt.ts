// What a receipt did to the cost of its items, and what a reversal puts back.

import { present } from '../../../shared/kernel/assert.ts'
import type { GoodsReceipt } from '../../../shared/records/dealer/goods-receipt.ts'
import type { EntryBody } from '../../../shared/records/entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { bodyOfSeq } from '../require-dealer.ts'

type Received = EntryBody<'goods.received'>
type ItemCost = NonNullable<Received['costsBefore']>[number]

/** Before it is posted: what the items whose cost it sets cost until then. */
export function costsBefore(rows: LedgerRows, { lines, updatesCost }: Pick<GoodsReceipt, 'lines' | 'updatesCost'>) {
  const itemIds = new Set(updatesCost ? lines.filter(setsCost).map(line => line.itemId) : [])
  return [...itemIds].map(
    (itemId): ItemCost => ({ itemId, costPaise: present(rows.items.get(itemId), itemId).costPaise }),
  )
}

/** Costs go back where the item still costs what this receipt said, and no later receipt that stands said it too. */
export function costsBack(rows: LedgerRows, seq: number, received: Received): ItemCost[] {
  return (received.costsBefore ?? []).flatMap(({ itemId }) => {
    const isOurs = rows.items.get(itemId)?.costPaise === costSaid(received, itemId)
    const itemNo = present(rows.items.numberOf(itemId), itemId)
    const isSetLater = rows.dealerAccounts
      .receiptsOfItem(itemNo, { after: seq })
      .some(later => costSaid(bodyOfSeq(rows, 'goods.received', later.seq), itemId) !== undefined && !later.isReversed)
    return isOurs && !isSetLater ? [{ itemId, costPaise: costUntil(rows, { seq, itemNo, itemId }, received) }] : []
  })
}

/** What it cost before; where that had been said by a receipt that was reversed since, what it cost before that one. */
function costUntil(
  rows: LedgerRows,
  item: { readonly seq: number; readonly itemNo: number; readonly itemId: string },
  received: Received,
): number | null {
  let cost = costBefore(received, item.itemId)
  for (const { seq, isReversed } of rows.dealerAccounts.receiptsOfItem(item.itemNo, { before: item.seq })) {
    const earlier = bodyOfSeq(rows, 'goods.received', seq)
    const said = costSaid(earlier, item.itemId)
    if (said === undefined) continue
    if (!isReversed || said !== cost) break
    cost = costBefore(earlier, item.itemId)
  }
  return cost
}

function costBefore(received: Received, itemId: string): number | null {
  return received.costsBefore?.find(cost => cost.itemId === itemId)?.costPaise ?? null
}

/** Undefined when it set no cost of this item. */
function costSaid({ receipt, costsBefore: before = [] }: Received, itemId: string): number | undefined {
  if (!before.some(cost => cost.itemId === itemId)) return undefined
  return receipt.lines.findLast(line => line.itemId === itemId && setsCost(line))?.unitCostPaise ?? undefined
}

function setsCost({ unitCostPaise, receivedThousandths }: GoodsReceipt['lines'][number]): boolean {
  return unitCostPaise !== null && receivedThousandths > 0
}
