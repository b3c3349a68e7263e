// Writes the rows of a fact around dealers, and moves the figures derived from them.

import { present } from '../../../../shared/kernel/assert.ts'
import type { AccountRow, DealerRows } from '../../../../shared/posting/posted-dealer-rows.ts'
import type { LedgerRows } from '../ledger-rows.ts'

export function writeDealerRows(
  rows: LedgerRows,
  seq: number,
  atMs: number,
  posted: DealerRows,
  itemNoOf: (id: string) => number,
): void {
  const dealerNoOf = (id: string) => present(rows.dealers.numberOf(id), `dealer ${id}`)
  if (posted.dealer !== undefined) rows.dealers.save(posted.dealer.id, posted.dealer.fields, atMs)
  for (const { dealerId, itemId, fields } of posted.items ?? [])
    rows.dealerItems.save(dealerNoOf(dealerId), itemNoOf(itemId), fields)
  if (posted.order !== undefined) {
    const dealerNo = dealerNoOf(posted.order.dealer.dealerId)
    rows.dealerOrders.insert(seq, posted.order, dealerNo, itemNoOf)
    rows.dealers.figures.addPending(dealerNo, 1)
    rows.dealers.figures.setLastOrder(dealerNo, Date.parse(posted.order.orderedAt))
  }
  if (posted.goodsReturn !== undefined) rows.goodsReturns.insert(seq, posted.goodsReturn)
  if (posted.account !== undefined) writeAccount(rows, seq, posted.account, dealerNoOf(posted.account.dealerId))
  if (posted.standing !== undefined) settle(rows, posted.standing, atMs)
}

function writeAccount(rows: LedgerRows, seq: number, posted: AccountRow, dealerNo: number): void {
  const { orderId, reversesId, kind, reference, happenedOn, dueOn, tender, amountPaise, taxPaise } = posted
  const seqOf = (id: string | null) => (id === null ? null : present(rows.entries.seqOfId(id), `entry ${id}`))
  const orderSeq = seqOf(orderId)
  const reversesSeq = seqOf(reversesId)
  const line = { kind, reference, happenedOn, dueOn, tender, amountPaise, taxPaise }
  rows.dealerAccounts.insert({ seq, dealerNo, orderSeq, ...line, reversesSeq })
  rows.dealers.figures.addPayable(dealerNo, amountPaise)
  if (orderSeq === null || amountPaise === 0) return
  if (tender === null) rows.dealerOrders.addBilled(orderSeq, amountPaise)
  else rows.dealerOrders.addPaid(orderSeq, -amountPaise)
}

function settle(rows: LedgerRows, standing: NonNullable<DealerRows['standing']>, atMs: number): void {
  const orderSeq = present(rows.entries.seqOfId(standing.orderId), `order ${standing.orderId}`)
  const before = present(rows.dealerOrders.state(orderSeq), `state of order ${standing.orderId}`)
  const pending = Number(standing.status === 'pending') - Number(before.status === 'pending')
  rows.dealers.figures.addPending(before.dealerNo, pending)
  rows.dealerOrders.settle(orderSeq, standing.status, atMs)
}
