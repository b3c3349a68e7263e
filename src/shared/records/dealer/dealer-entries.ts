// Bodies of the facts around dealers. Reversals carry what they undo, so that their rows need no look back.

import * as z from 'zod'
import { dayField, idField } from '../fields.ts'
import { DealerFields, DealerItemSave } from './dealer.ts'
import { DealerOrder } from './dealer-order.ts'
import { DealerPayment } from './dealer-payment.ts'
import { GoodsReceipt } from './goods-receipt.ts'

export const dealerBodies = {
  'dealer.saved': z.object({ id: idField, fields: DealerFields.partial() }),
  /** Several items of one dealer, or of several, at once. */
  'dealer_items.saved': z.object({ links: z.array(DealerItemSave).min(1) }),
  'dealer_order.placed': z.object({ order: DealerOrder }),
  'dealer_order.cancelled': z.object({
    orderId: idField,
    dealerId: idField,
    number: z.string(),
    reason: z.string(),
    cancelledOn: dayField,
    /** `delivered` when a part of it had come: only the rest is cancelled. */
    settledAs: z.enum(['cancelled', 'delivered']),
  }),
  'goods.received': z.object({ receipt: GoodsReceipt }),
  'goods_receipt.reversed': z.object({ receipt: GoodsReceipt, reason: z.string(), reversedOn: dayField }),
  'dealer_payment.made': z.object({ payment: DealerPayment }),
  'dealer_payment.reversed': z.object({ payment: DealerPayment, reason: z.string(), reversedOn: dayField }),
} as const
