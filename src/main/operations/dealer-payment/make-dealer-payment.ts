// Posts money paid to a dealer. Its proof is on the disk, under its hash, before the fact that names it.

import type { MakeDealerPayment } from '../../../shared/contract/counter/dealer-calls.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { dayInIndia, instantOf } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { DealerView } from '../../../shared/records/dealer/dealer.ts'
import type { DealerPayment, Proof } from '../../../shared/records/dealer/dealer-payment.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { kickDrawerForCash } from '../kick-drawer.ts'
import { postedBefore, requireDealer, requireDealerOrderSeq } from '../require-dealer.ts'
import { requireShiftIfWanted } from '../shift-state.ts'
import { requireShop, stateShop } from '../shop-state.ts'
import { keepProof } from './keep-proof.ts'

interface Made {
  readonly payment: DealerPayment
  readonly dealer: DealerView
}

export async function makeDealerPayment(deps: Deps, input: MakeDealerPayment): Promise<Made> {
  const proof = input.proof === null ? null : await keepProof(deps.proofs, input.proof)
  const made = postPayment(deps, input, proof)
  kickDrawerForCash(deps, { id: input.id, tenders: [input.tender] })
  return made
}

function postPayment({ ledger, clock, newId, session }: Deps, input: MakeDealerPayment, proof: Proof | null): Made {
  return transact(ledger, tx => {
    const before = postedBefore(tx.rows, 'dealer_payment.made', input.id)
    if (before !== undefined) return madeBefore(tx.rows, before.payment, input)
    const { shop, poster } = requireShop(tx.rows, session)
    if (input.tender === 'cash') requireShiftIfWanted(tx.rows, shop, poster.counterNo)
    const dealer = requireDealer(tx.rows, input.dealerId)
    const orderNumber = input.orderId === null ? null : requirePayableOrder(tx.rows, input, input.orderId)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    const { id, dealerId, orderId, tender, amountPaise, note } = input
    const payment: DealerPayment = {
      id,
      dealerId,
      dealerName: dealer.name,
      orderId,
      orderNumber,
      tender,
      amountPaise,
      paidOn: input.paidOn ?? dayInIndia(atMs),
      note,
      proof,
      paidAt: instantOf(atMs),
      paidBy: poster.by,
    }
    stateShop(tx, { newId }, poster, atMs)
    tx.post(poster, { id, kind: 'dealer_payment.made', body: { payment } }, atMs)
    tx.changed('dealer', dealerId)
    if (orderId !== null) tx.changed('dealerOrder', orderId)
    return { payment, dealer: requireDealer(tx.rows, dealerId) }
  })
}

/** The same id again is the same payment; of another amount, or to another dealer, it is not. */
function madeBefore(rows: LedgerRows, payment: DealerPayment, input: MakeDealerPayment): Made {
  const { dealerId, orderId, amountPaise, tender } = payment
  const isSame =
    dealerId === input.dealerId &&
    orderId === input.orderId &&
    amountPaise === input.amountPaise &&
    tender === input.tender
  if (!isSame) throw new Refusal('entry_conflict', { amountPaise })
  return { payment, dealer: requireDealer(rows, dealerId) }
}

/** Its number. Refuses `dealer_order_other`, `dealer_order_settled` (cancelled) and `dealer_payment_over`. */
function requirePayableOrder(rows: LedgerRows, input: MakeDealerPayment, orderId: string): string {
  const seq = requireDealerOrderSeq(rows, orderId)
  const { number, dealerId, dealerName, status, billedPaise, paidPaise } = present(
    rows.dealerOrders.summary(seq),
    'order',
  )
  if (dealerId !== input.dealerId) throw new Refusal('dealer_order_other', { number, name: dealerName })
  if (status === 'cancelled') throw new Refusal('dealer_order_settled', { number, status })
  // Before the bill is here it is an advance, of any amount.
  if (billedPaise !== null && input.amountPaise > billedPaise - paidPaise)
    throw new Refusal('dealer_payment_over', { number, duePaise: Math.max(0, billedPaise - paidPaise) })
  return number
}
