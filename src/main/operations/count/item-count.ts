// Counts an item, or one batch of it: a scan adds to what was counted, a typed figure says it anew. What the ledger holds at that moment is
// kept beside it, so that what is sold later is no difference.

import type { CountItem, CountLine } from '../../../shared/contract/counter/count-calls.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { fitsDecimals, maxQuantityThousandths } from '../../../shared/kernel/quantity.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { requireCount, worthOfDifference } from './count-view.ts'

export function itemCount(
  { ledger, clock }: Deps,
  { id, itemId, batch, how, quantityThousandths }: CountItem,
): CountLine {
  return transact(ledger, tx => {
    requireCount(tx.rows, id)
    const item = tx.rows.items.get(itemId)
    if (item === undefined) throw new Refusal('not_found', { record: 'item', id: itemId })
    const { code, costPaise, decimals, name, unit } = item
    if (batch !== null && !item.tracksBatches) throw new Refusal('item_without_batches', { name })
    const before = tx.rows.stockCounts.line(id, itemId, batch)?.countedThousandths ?? 0
    const countedThousandths = quantityThousandths + (how === 'add' ? before : 0)
    if (!fitsDecimals(countedThousandths, decimals)) throw new Refusal('quantity_decimals', { name, unit, decimals })
    if (countedThousandths < 0) throw new Refusal('count_below_zero', { name })
    if (countedThousandths > maxQuantityThousandths) throw new Refusal('amount_too_large', { name })
    const itemNo = present(tx.rows.items.numberOf(itemId), 'item number')
    const expectedThousandths = item.tracksBatches
      ? tx.rows.stockCounts.held(itemNo, batch)
      : present(tx.rows.items.figures(itemNo), 'figures').onHandThousandths
    const line = { countedThousandths, expectedThousandths }
    tx.rows.stockCounts.saveLine(id, itemId, batch, { ...line, countedAtMs: clock.nowMs() })
    tx.changed('count', id)
    return { itemId, name, code, unit, decimals, batch, ...line, differencePaise: worthOfDifference(line, costPaise) }
  })
}
