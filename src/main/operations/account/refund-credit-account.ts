// Hands a customer's own money back to him.

import type { Account } from '../../../shared/contract/counter/account-calls.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Refund } from '../../../shared/records/payment.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import { transact } from '../../ledger/transact.ts'
import { readAccount, requireCustomer } from '../account-state.ts'
import type { Deps } from '../deps.ts'
import { kickDrawerForCash } from '../kick-drawer.ts'
import { requireShiftIfWanted } from '../shift-state.ts'
import { requireShop, stateShop } from '../shop-state.ts'

export function refundCreditAccount(deps: Deps, input: { id: string; customerId: string; refund: Refund }): Account {
  const { ledger, clock, session } = deps
  const account = transact(ledger, tx => {
    const { customerId, refund } = input
    const posted = tx.rows.entries.seqOfId(input.id)
    if (posted !== undefined) {
      if (tx.rows.entries.bySeq(posted)?.kind !== 'credit.refunded') throw new Refusal('entry_conflict')
      return readAccount(tx.rows, customerId, dayInIndia(clock.nowMs()))
    }
    const { creditPaise } = requireCustomer(tx.rows, customerId)
    if (refund.amountPaise > creditPaise)
      throw new Refusal('allocation_over', { amountPaise: creditPaise, allocatedPaise: refund.amountPaise })
    const { shop, poster } = requireShop(tx.rows, session)
    requireShiftIfWanted(tx.rows, shop, poster.counterNo)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    stateShop(tx, deps, poster, atMs)
    tx.post(poster, { id: input.id, kind: 'credit.refunded', body: { customerId, refund } }, atMs)
    tx.changed('customer', customerId)
    return readAccount(tx.rows, customerId, dayInIndia(atMs))
  })
  kickDrawerForCash(deps, { id: input.id, tenders: [input.refund.tender] })
  return account
}
