// A receipt from which goods can be sent back, with what was sent back of it already.

import { Refusal } from '../../shared/kernel/refusal.ts'
import type { GoodsReceipt } from '../../shared/records/dealer/goods-receipt.ts'
import type { GoodsReturn } from '../../shared/records/dealer/goods-return.ts'
import type { LedgerRows } from '../ledger/rows/ledger-rows.ts'
import { bodyOfSeq, requireBody } from './require-dealer.ts'

export interface StandingReceipt {
  readonly receipt: GoodsReceipt
  /** Those that stand. */
  readonly returns: readonly GoodsReturn[]
}

/** Refuses `not_found` and `already_reversed`. */
export function standingReceipt(rows: LedgerRows, receiptId: string): StandingReceipt {
  const { seq, body } = requireBody(rows, 'goods.received', 'goodsReceipt', receiptId)
  if (rows.dealerAccounts.isReversed(seq)) throw new Refusal('already_reversed')
  return { receipt: body.receipt, returns: returnsOf(rows, seq) }
}

/** Debit notes that stand against the receipt of this entry. */
export function returnsOf(rows: LedgerRows, receiptSeq: number): GoodsReturn[] {
  return rows.goodsReturns.standing(receiptSeq).map(seq => bodyOfSeq(rows, 'goods.returned', seq).goodsReturn)
}
