// What the facts around dealers add to a ledger, said without a database.

import type { Day } from '../kernel/calendar.ts'
import type { DealerFields, DealerItemFields } from '../records/dealer/dealer.ts'
import type { DealerAccountKind } from '../records/dealer/dealer-account.ts'
import type { DealerOrder, DealerOrderStatus } from '../records/dealer/dealer-order.ts'
import type { GoodsReturn } from '../records/dealer/goods-return.ts'
import type { Tender } from '../records/payment.ts'

/** One line of a dealer's account; `amountPaise` is what it adds to the payable. */
export interface AccountRow {
  readonly dealerId: string
  readonly orderId: string | null
  readonly kind: DealerAccountKind
  readonly reference: string
  readonly happenedOn: Day
  readonly dueOn: Day | null
  readonly tender: Tender | null
  readonly amountPaise: number
  readonly taxPaise: number
  readonly reversesId: string | null
}

/** The fields of one link that a save sets. */
export interface DealerItemSave {
  readonly dealerId: string
  readonly itemId: string
  readonly fields: Partial<DealerItemFields>
}

export interface DealerRows {
  readonly dealer?: { readonly id: string; readonly fields: Partial<DealerFields> }
  readonly items?: readonly DealerItemSave[]
  readonly order?: DealerOrder
  readonly account?: AccountRow
  /** The debit note's number, and the receipt it belongs to. */
  readonly goodsReturn?: Pick<GoodsReturn, 'series' | 'financialYear' | 'serial' | 'receiptId'>
  /** What an order becomes. */
  readonly standing?: { readonly orderId: string; readonly status: DealerOrderStatus }
}
