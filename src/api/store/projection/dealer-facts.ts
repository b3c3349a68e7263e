// What the facts around dealers leave in the store: orders, and lines of dealers' accounts.

import type { NewEntry } from '../../../shared/records/entry.ts'
import { type AccountLineToWrite, insertAccountLines } from '../dealer/dealer-account-rows.ts'
import { insertOrders } from '../dealer/dealer-order-rows.ts'
import type { Write } from '../write-together.ts'
import type { ReadFact } from './posted-fact.ts'
import { stampOf } from './saves-of.ts'

export function projectDealers(facts: readonly ReadFact[]): Write[] {
  const orders = facts.flatMap(({ rows }) => rows.dealers?.order ?? [])
  return [...insertOrders(orders), ...insertAccountLines(facts.flatMap(lineOf))]
}

function lineOf({ at, fact, rows }: ReadFact): AccountLineToWrite[] {
  const { account, standing } = rows.dealers ?? {}
  if (account === undefined) return []
  const said = { at, note: '', deliveredBy: '', proofUrl: '', ...saidBy(fact) }
  return [
    {
      ...account,
      ...said,
      id: fact.id,
      postedAt: at,
      standing: standing?.status ?? null,
      stamp: stampOf(fact, at.getTime()),
    },
  ]
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
