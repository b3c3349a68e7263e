// What a screen may ask about goods sent back to a dealer.

import * as z from 'zod'
import { DealerView } from '../../../records/dealer/dealer.ts'
import { GoodsReturn, GoodsReturnLine } from '../../../records/dealer/goods-return.ts'
import { idField, looseTextField } from '../../../records/fields.ts'
import { Batch } from '../../../records/stock.ts'
import { command, query } from '../../../rpc/contract.ts'

/** A part of a receipt that can be sent back, as it is proposed. */
export const ReturnableLine = GoodsReturnLine.pick({
  itemId: true,
  name: true,
  unit: true,
  decimals: true,
  source: true,
  unitPricePaise: true,
  taxRateBps: true,
}).extend({
  receiptLineNumber: z.int().min(1),
  batch: Batch.nullable(),
  leftThousandths: z.int(),
})
export type ReturnableLine = z.output<typeof ReturnableLine>

export const SendBackGoods = GoodsReturn.pick({ id: true, receiptId: true, reason: true }).extend({
  dealerId: idField,
  lines: z
    .array(
      GoodsReturnLine.pick({
        receiptLineNumber: true,
        itemId: true,
        source: true,
        quantityThousandths: true,
        unitPricePaise: true,
        taxRateBps: true,
      }).extend({
        /** Null: that of the receipt's line, else those that expire first. */
        batch: Batch.nullable(),
      }),
    )
    .min(1)
    .max(1000),
  note: looseTextField(500).default(''),
})
export type SendBackGoods = z.output<typeof SendBackGoods>

const Sent = z.object({ goodsReturn: GoodsReturn, dealer: DealerView })

export const goodsReturnCalls = {
  /** What of a receipt can be sent back, at its cost and the tax of its day; no tax where the bill had none. */
  returnable: query(z.object({ receiptId: idField }), z.array(ReturnableLine)),
  /**
   * Posts a debit note. Refuses `dealer_return_too_much` (of a receipt: more than came and is not sent back yet),
   * `dealer_return_other` (a receipt of another dealer, or not of these goods), `already_reversed` and
   * `quantity_decimals`.
   */
  send: command(SendBackGoods, Sent),
  get: query(z.object({ id: idField }), GoodsReturn.extend({ isReversed: z.boolean() })),
  /** Undoes it as a whole: the goods are in stock again, the bill stands in full. */
  reverse: command(z.object({ id: idField, returnId: idField, reason: looseTextField(200) }), Sent),
}
