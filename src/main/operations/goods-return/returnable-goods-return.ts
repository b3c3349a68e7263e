// What of a receipt can be sent back, as the form proposes it: at its cost, with the tax of the day of its bill.

import type { ReturnableLine } from '../../../shared/contract/counter/dealer/goods-return-calls.ts'
import { leftToReturn } from '../../../shared/domain/dealer-order/left-to-return.ts'
import { present } from '../../../shared/kernel/assert.ts'
import type { Deps } from '../deps.ts'
import { requireStandingReceipt } from '../require-dealer.ts'

export function returnableGoodsReturn({ ledger: { rows } }: Deps, input: { receiptId: string }): ReturnableLine[] {
  const { receipt, returns } = requireStandingReceipt(rows, input.receiptId)
  return leftToReturn(receipt, returns)
    .filter(part => part.leftThousandths > 0)
    .map(part => {
      const line = present(receipt.lines[part.receiptLineNumber - 1], 'line of the receipt')
      const item = present(rows.itemList.get(line.itemId, receipt.billOn), line.name)
      return {
        ...part,
        itemId: line.itemId,
        name: item.name,
        unit: item.unit,
        decimals: item.decimals,
        unitPricePaise: line.unitCostPaise ?? item.costPaise ?? 0,
        taxRateBps: receipt.taxPaise === 0 ? 0 : item.taxRateBps,
        batch: line.batch,
      }
    })
}
