// Undoes a payment that was written down by mistake; both stay on the account.

import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { DealerView } from '../../../shared/records/dealer/dealer.ts'
import type { DealerPayment } from '../../../shared/records/dealer/dealer-payment.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { postedBefore, requireBody, requireDealer } from '../require-dealer.ts'
import { requireShiftIfWanted } from '../shift-state.ts'
import { requireShop, stateShop } from '../shop-state.ts'

interface ReversePayment {
  readonly id: string
  readonly paymentId: string
  readonly reason: string
}

export function reverseDealerPayment(
  { ledger, clock, newId, session }: Deps,
  input: ReversePayment,
): { payment: DealerPayment; dealer: DealerView } {
  return transact(ledger, tx => {
    const { seq, body } = requireBody(tx.rows, 'dealer_payment.made', 'dealerPayment', input.paymentId)
    const { payment } = body
    const before = postedBefore(tx.rows, 'dealer_payment.reversed', input.id)
    if (before === undefined) {
      const { shop, poster } = requireShop(tx.rows, session)
      if (payment.tender === 'cash') requireShiftIfWanted(tx.rows, shop, poster.counterNo)
      if (tx.rows.dealerAccounts.isReversed(seq)) throw new Refusal('already_reversed')
      const atMs = timeToPost(tx.rows, clock, poster.counterNo)
      const reversal = { payment, reason: input.reason, reversedOn: dayInIndia(atMs) }
      stateShop(tx, { newId }, poster, atMs)
      tx.post(poster, { id: input.id, kind: 'dealer_payment.reversed', body: reversal }, atMs)
      tx.changed('dealer', payment.dealerId)
      if (payment.orderId !== null) tx.changed('dealerOrder', payment.orderId)
    } else if (before.payment.id !== input.paymentId) throw new Refusal('entry_conflict')
    return { payment, dealer: requireDealer(tx.rows, payment.dealerId) }
  })
}
