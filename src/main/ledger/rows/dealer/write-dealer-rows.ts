// Writes the rows of a fact around dealers, and moves the figures derived from them.

import { present } from '../../../../shared/kernel/assert.ts'
import type { AccountRow, DealerRows } from '../../../../shared/posting/posted-dealer-rows.ts'
import type { LedgerRows } from '../ledger-rows.ts'
import type { SaveMark } from '../merge/field-stamp-rows.ts'
import { recordKey } from '../merge/record-key.ts'

export function writeDealerRows(
  rows: LedgerRows,
  mark: SaveMark,
  posted: DealerRows,
  itemNoOf: (id: string) => number,
): void {
  const { seq } = mark
  const dealerNoOf = (id: string) => present(rows.dealers.numberOf(id), `dealer ${id}`)
  if (posted.dealer !== undefined) rows.dealers.save(posted.dealer.id, posted.dealer.fields, mark)
  for (const link of posted.items ?? []) {
    const numbers = { dealerNo: dealerNoOf(link.dealerId), itemNo: itemNoOf(link.itemId) }
    rows.dealerItems.save(numbers, link, mark)
  }
  if (posted.order !== undefined) {
    const dealerNo = dealerNoOf(posted.order.dealer.dealerId)
    rows.dealerOrders.insert(seq, posted.order, dealerNo, itemNoOf)
    rows.dealers.figures.addPending(dealerNo, 1)
    rows.dealers.figures.setLastOrder(dealerNo, Date.parse(posted.order.orderedAt))
  }
  if (posted.goodsReturn !== undefined) rows.goodsReturns.insert(seq, posted.goodsReturn)
  if (posted.account !== undefined) writeAccount(rows, seq, posted.account, dealerNoOf(posted.account.dealerId))
  if (posted.standing !== undefined) settle(rows, posted.standing, mark)
}

function writeAccount(rows: LedgerRows, seq: number, posted: AccountRow, dealerNo: number): void {
  const { orderId, reversesId, kind, reference, happenedOn, dueOn, tender, amountPaise, taxPaise } = posted
  const seqOf = (id: string | null) => (id === null ? null : present(rows.entries.seqOfId(id), `entry ${id}`))
  const orderSeq = seqOf(orderId)
  const reversesSeq = seqOf(reversesId)
  const line = { kind, reference, happenedOn, dueOn, tender, amountPaise, taxPaise }
  rows.dealerAccounts.insert({ seq, dealerNo, orderSeq, ...line, reversesSeq })
  moveFigures(rows, { ...posted, dealerNo, orderSeq }, amountPaise)
}

/** The line of a reversal that an earlier one takes the place of. */
export function takeBackDealerAccount(rows: LedgerRows, seq: number, posted: AccountRow): void {
  const dealerNo = present(rows.dealers.numberOf(posted.dealerId), `dealer ${posted.dealerId}`)
  const orderSeq = posted.orderId === null ? null : (rows.entries.seqOfId(posted.orderId) ?? null)
  rows.dealerAccounts.remove(seq)
  moveFigures(rows, { ...posted, dealerNo, orderSeq }, -posted.amountPaise)
}

function moveFigures(
  rows: LedgerRows,
  { dealerNo, orderSeq, tender }: { dealerNo: number; orderSeq: number | null; tender: string | null },
  amountPaise: number,
): void {
  rows.dealers.figures.addPayable(dealerNo, amountPaise)
  if (orderSeq === null || amountPaise === 0) return
  if (tender === null) rows.dealerOrders.addBilled(orderSeq, amountPaise)
  else rows.dealerOrders.addPaid(orderSeq, -amountPaise)
}

/** The latest word on an order stands. */
function settle(rows: LedgerRows, standing: NonNullable<DealerRows['standing']>, mark: SaveMark): void {
  const { status } = rows.fieldStamps.winners(recordKey.ofId(standing.orderId), { status: standing.status }, mark)
  if (status === undefined) return
  const orderSeq = present(rows.entries.seqOfId(standing.orderId), `order ${standing.orderId}`)
  const before = present(rows.dealerOrders.state(orderSeq), `state of order ${standing.orderId}`)
  const pending = Number(status === 'pending') - Number(before.status === 'pending')
  rows.dealers.figures.addPending(before.dealerNo, pending)
  rows.dealerOrders.settle(orderSeq, status, mark.atMs)
}
