// Money paid to dealers, from a phone.

import { dayInIndia, instantOf } from '../../../shared/kernel/calendar.ts'
import type { DealerPayment } from '../../../shared/records/dealer/dealer-payment.ts'
import type { Tender } from '../../../shared/records/payment.ts'
import { boundsOf, objectIdOf } from '../../protocol/object-id.ts'
import { dealerAccountRows, type StoredDealerPayment } from '../../store/dealer/dealer-account-rows.ts'
import { dealerOrderRows, type StoredDealerOrder } from '../../store/dealer/dealer-order-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { sequenceRows } from '../../store/sequence-rows.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { findRecord } from '../find-record.ts'
import { postFacts } from '../post-facts.ts'

export interface PhonePayment {
  readonly dealerId: string
  readonly orderId?: string | null | undefined
  /** In paise. */
  readonly amount: number
  readonly method: Tender
  readonly note: string
  readonly proofUrl: string
  /** Milliseconds since 1970; undefined: now. */
  readonly paidAt?: number | null | undefined
}

/**
 * A dealer who was set aside may still be owed, and more than is owed may be paid: it is an advance. Refuses
 * `dealer_unknown`, `dealer_order_unknown`, `dealer_order_of_other` and `dealer_order_cancelled`.
 */
export async function payDealer(
  deps: ApiDeps,
  tx: ShopTx,
  by: string,
  said: PhonePayment,
): Promise<StoredDealerPayment> {
  await sequenceRows(tx).lock()
  const dealer = await findRecord<{ name: string }>(tx, 'dealer', said.dealerId)
  if (dealer === undefined) throw new ApiRefusal('dealer_unknown')
  const order = said.orderId ? await payableOrder(tx, dealer.id, said.orderId) : undefined
  const paidMs = said.paidAt ?? deps.clock.nowMs()
  const payment: DealerPayment = {
    id: deps.newId(),
    dealerId: dealer.id,
    dealerName: dealer.fields.name,
    orderId: order?.fact.id ?? null,
    orderNumber: order?.fact.number ?? null,
    tender: said.method,
    amountPaise: said.amount,
    paidOn: dayInIndia(paidMs),
    note: said.note,
    proof: null,
    ...(said.proofUrl === '' ? {} : { proofUrl: said.proofUrl }),
    paidAt: instantOf(paidMs),
    paidBy: by,
  }
  await postFacts(deps, tx, by, [{ id: payment.id, kind: 'dealer_payment.made', body: { payment } }])
  const [made] = await dealerAccountRows(tx).payments({ ids: [payment.id] })
  if (made === undefined) throw new Error(`payment ${payment.id} was just posted`)
  return made
}

async function payableOrder(tx: ShopTx, dealerId: string, objectId: string): Promise<StoredDealerOrder> {
  const near = await dealerOrderRows(tx).find({ between: boundsOf(objectId) })
  const order = near.find(({ fact }) => objectIdOf(fact.id) === objectId)
  if (order === undefined) throw new ApiRefusal('dealer_order_unknown')
  if (order.fact.dealer.dealerId !== dealerId) throw new ApiRefusal('dealer_order_of_other')
  if (order.status === 'cancelled') throw new ApiRefusal('dealer_order_cancelled')
  return order
}
