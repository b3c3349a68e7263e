// Bodies of the facts around dealers. Reversals carry what they undo, so that their rows need no look back.

import * as z from 'zod'
import { amountPaiseField, dayField, idField } from '../fields.ts'
import { importMarks, saveMarks } from '../import/import-entries.ts'
import { DealerFields, DealerItemSave } from './dealer.ts'
import { DealerOpening } from './dealer-opening.ts'
import { DealerOrder } from './dealer-order.ts'
import { DealerPayment } from './dealer-payment.ts'
import { GoodsReceipt } from './goods-receipt.ts'
import { GoodsReturn } from './goods-return.ts'

/** What items cost before a receipt set it. */
const CostsOfItems = z.array(z.object({ itemId: idField, costPaise: amountPaiseField.nullable() }))

export const dealerBodies = {
  /** `logoUrl`: of concern to phones alone. */
  'dealer.saved': z.object({
    id: idField,
    fields: DealerFields.partial(),
    logoUrl: z.string().optional(),
    ...saveMarks,
  }),
  /** Several items of one dealer, or of several, at once. */
  'dealer_items.saved': z.object({ links: z.array(DealerItemSave).min(1), stamp: saveMarks.stamp }),
  'dealer_order.placed': z.object({ order: DealerOrder }),
  'dealer_order.cancelled': z.object({
    orderId: idField,
    dealerId: idField,
    number: z.string(),
    reason: z.string(),
    cancelledOn: dayField,
    /** `delivered` when a part of it had come: only the rest is cancelled. */
    settledAs: z.enum(['cancelled', 'delivered']),
    stamp: saveMarks.stamp,
  }),
  /** `costsBefore`: of the items whose cost it set. */
  'dealer_opening.posted': z.object({ opening: DealerOpening, ...importMarks }),
  'dealer_opening.reversed': z.object({ opening: DealerOpening, reversedOn: dayField, ...importMarks }),
  'goods.received': z.object({ receipt: GoodsReceipt, costsBefore: CostsOfItems.optional(), stamp: saveMarks.stamp }),
  /** `costsBack`: what items cost again, because nothing but this receipt had set it. */
  'goods_receipt.reversed': z.object({
    receipt: GoodsReceipt,
    reason: z.string(),
    reversedOn: dayField,
    costsBack: CostsOfItems.optional(),
    stamp: saveMarks.stamp,
  }),
  'goods.returned': z.object({ goodsReturn: GoodsReturn }),
  'goods_return.reversed': z.object({ goodsReturn: GoodsReturn, reason: z.string(), reversedOn: dayField }),
  'dealer_payment.made': z.object({ payment: DealerPayment }),
  'dealer_payment.reversed': z.object({ payment: DealerPayment, reason: z.string(), reversedOn: dayField }),
} as const
