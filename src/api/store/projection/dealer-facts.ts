// What the facts around dealers leave in the store: orders, and lines of dealers' accounts.

import type { NewEntry } from '../../../shared/records/entry.ts'
import { type AccountLineToWrite, dealerAccountRows } from '../dealer/dealer-account-rows.ts'
import { dealerOrderRows } from '../dealer/dealer-order-rows.ts'
import type { ShopTx } from '../open-store.ts'
import type { ReadFact } from './posted-fact.ts'

export function projectDealers(tx: ShopTx, facts: readonly ReadFact[]): void {
  const orders = facts.flatMap(({ rows }) => rows.dealers?.order ?? [])
  const lines = facts.flatMap(lineOf)
  dealerOrderRows(tx).write(orders)
  dealerAccountRows(tx).write(lines)
}

function lineOf({ at, fact, rows }: ReadFact): AccountLineToWrite[] {
  const { account, standing } = rows.dealers ?? {}
  if (account === undefined) return []
  const said = { at, note: '', deliveredBy: '', proofUrl: '', ...saidBy(fact) }
  return [{ ...account, ...said, id: fact.id, postedAt: at, standing: standing?.status ?? null }]
}

function saidBy(fact: NewEntry): Partial<Pick<AccountLineToWrite, 'at' | 'note' | 'deliveredBy' | 'proofUrl'>> {
  switch (fact.kind) {
    case 'dealer_order.placed':
      return { at: new Date(fact.body.order.orderedAt) }
    case 'goods.received': {
      const { deliveredBy, note, receivedAt } = fact.body.receipt
      return { at: new Date(receivedAt), deliveredBy, note }
    }
    case 'dealer_payment.made': {
      const { note, paidAt, proofUrl = '' } = fact.body.payment
      return { at: new Date(paidAt), note, proofUrl }
    }
    default:
      return {}
  }
}
