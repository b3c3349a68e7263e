// Sets a customer's own money against his invoices.

import type { Account, ApplyCredit } from '../../../shared/contract/counter/account-calls.ts'
import { allocateOldestFirst, checkAllocations } from '../../../shared/domain/customer/allocate-money.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import { transact } from '../../ledger/transact.ts'
import { readAccount, requireCustomer } from '../account-state.ts'
import type { Deps } from '../deps.ts'
import { requireShop } from '../shop-state.ts'

export function applyCreditAccount({ ledger, clock, session }: Deps, input: ApplyCredit): Account {
  return transact(ledger, tx => {
    const { customerId } = input
    const posted = tx.rows.entries.seqOfId(input.id)
    if (posted !== undefined) {
      if (tx.rows.entries.bySeq(posted)?.kind !== 'credit.applied') throw new Refusal('entry_conflict')
      return readAccount(tx.rows, customerId, dayInIndia(clock.nowMs()))
    }
    const { creditPaise } = requireCustomer(tx.rows, customerId)
    const unpaid = tx.rows.statements.unpaidOf(customerId)
    const allocations = [...(input.allocations ?? allocateOldestFirst(creditPaise, unpaid))]
    checkAllocations(creditPaise, allocations, unpaid)
    if (allocations.length === 0) throw new Refusal('allocation_over', { amountPaise: creditPaise, allocatedPaise: 0 })
    const { poster } = requireShop(tx.rows, session)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    tx.post(poster, { id: input.id, kind: 'credit.applied', body: { customerId, allocations } }, atMs)
    tx.changed('customer', customerId)
    for (const { invoiceId } of allocations) tx.changed('invoice', invoiceId)
    return readAccount(tx.rows, customerId, dayInIndia(atMs))
  })
}
