// A dealer, an order, a receipt, or an account's entry by its id, or the refusal that there is none.

import { present } from '../../shared/kernel/assert.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { DealerView } from '../../shared/records/dealer/dealer.ts'
import type { OrderedFrom } from '../../shared/records/dealer/dealer-order.ts'
import type { GoodsReceipt } from '../../shared/records/dealer/goods-receipt.ts'
import type { GoodsReturn } from '../../shared/records/dealer/goods-return.ts'
import type { EntryBody, EntryKind } from '../../shared/records/entry.ts'
import type { LedgerRows } from '../ledger/rows/ledger-rows.ts'

export function requireDealer(rows: LedgerRows, id: string): DealerView {
  const dealer = rows.dealers.get(id)
  if (dealer === undefined) throw new Refusal('not_found', { record: 'dealer', id })
  return dealer
}

export function requireDealerOrderSeq(rows: LedgerRows, id: string): number {
  const seq = rows.entries.seqOfId(id)
  if (seq === undefined || rows.dealerOrders.state(seq) === undefined)
    throw new Refusal('not_found', { record: 'dealerOrder', id })
  return seq
}

/** The body of the entry of that kind and id, with its sequence. */
export function requireBody<K extends EntryKind>(
  rows: LedgerRows,
  kind: K,
  record: string,
  id: string,
): { seq: number; body: EntryBody<K> } {
  const entry = rows.entries.byId(id)
  if (entry?.kind !== kind) throw new Refusal('not_found', { record, id })
  return { seq: entry.seq, body: JSON.parse(entry.body) as EntryBody<K> }
}

/** The body of the entry of that sequence, which is known to be of that kind. */
export function bodyOfSeq<K extends EntryKind>(rows: LedgerRows, kind: K, seq: number): EntryBody<K> {
  return JSON.parse(present(rows.entries.bodyOf(seq), `${kind} ${seq}`)) as EntryBody<K>
}

/** The dealer as a paper of today names him. */
export function orderedFrom(dealer: DealerView): OrderedFrom {
  const { id, name, contactPerson, phone, email, address, gstin, stateCode } = dealer
  return { dealerId: id, name, contactPerson, phone, email, address, gstin, stateCode }
}

/**
 * What the entry of this id posted before, when it is of this kind; undefined when the id is new. An id that names
 * another fact is `entry_conflict`.
 */
export function postedBefore<K extends EntryKind>(rows: LedgerRows, kind: K, id: string): EntryBody<K> | undefined {
  const entry = rows.entries.byId(id)
  if (entry === undefined) return undefined
  if (entry.kind !== kind) throw new Refusal('entry_conflict')
  return JSON.parse(entry.body) as EntryBody<K>
}

export interface StandingReceipt {
  readonly receipt: GoodsReceipt
  /** Those that stand. */
  readonly returns: readonly GoodsReturn[]
}

/** A receipt from which goods can be sent back. Refuses `not_found` and `already_reversed`. */
export function requireStandingReceipt(rows: LedgerRows, receiptId: string): StandingReceipt {
  const { seq, body } = requireBody(rows, 'goods.received', 'goodsReceipt', receiptId)
  if (rows.dealerAccounts.isReversed(seq)) throw new Refusal('already_reversed')
  return { receipt: body.receipt, returns: returnsOfReceipt(rows, seq) }
}

/** Debit notes that stand against the receipt of this entry. */
export function returnsOfReceipt(rows: LedgerRows, receiptSeq: number): GoodsReturn[] {
  return rows.goodsReturns.standing(receiptSeq).map(seq => bodyOfSeq(rows, 'goods.returned', seq).goodsReturn)
}
