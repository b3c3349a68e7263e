// What is owed to dealers and what was paid, put together for a phone. What was undone at a counter is not in it.

import type { DealerSummary, Happened } from '../../protocol/billing/dealer-accounts.ts'
import { dealerAccountRows, type Page } from '../../store/dealer/dealer-account-rows.ts'
import { dealerOrderRows, type OrderPayment } from '../../store/dealer/dealer-order-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { recordRows } from '../../store/record-rows.ts'
import { requireOrder } from './dealer-orders.ts'
import { requireDealer } from './dealers.ts'

/** The newest twenty orders and the newest twenty payments. Refuses `not_found`. */
export async function summaryOfDealer(tx: ShopTx, objectId: string): Promise<DealerSummary> {
  const { id } = await requireDealer(tx, objectId)
  const [sums] = await dealerAccountRows(tx).sums(id)
  const { billedPaise = 0, paidPaise = 0 } = sums ?? {}
  const orders = await dealerOrderRows(tx).find({ dealerId: id }, 20)
  const payments = await dealerAccountRows(tx).payments({ dealerId: id }, { limit: 20 })
  const timeline: Happened[] = [
    ...orders.map(order => ({ type: 'order' as const, order })),
    ...payments.map(payment => ({ type: 'payment' as const, payment })),
  ]
  const payablePaise = Math.max(billedPaise - paidPaise, 0)
  return { billedPaise, paidPaise, payablePaise, timeline: timeline.toSorted((a, b) => whenOf(b) - whenOf(a)) }
}

/** Of one dealer, or of all; newest first. */
export async function transactions(tx: ShopTx, dealerId: string | undefined, page: Page): Promise<Happened[]> {
  const found = await dealerAccountRows(tx).transactions(dealerId, page)
  const idsOf = (type: Happened['type']) => found.filter(one => one.type === type).map(({ id }) => id)
  const [orderIds, paymentIds] = [idsOf('order'), idsOf('payment')]
  const orders = orderIds.length === 0 ? [] : await dealerOrderRows(tx).find({ ids: orderIds })
  const payments = paymentIds.length === 0 ? [] : await dealerAccountRows(tx).payments({ ids: paymentIds })
  const byId = new Map<string, Happened>([
    ...orders.map((order): [string, Happened] => [order.fact.id, { type: 'order', order }]),
    ...payments.map((payment): [string, Happened] => [payment.id, { type: 'payment', payment }]),
  ])
  return found.flatMap(({ id }) => byId.get(id) ?? [])
}

export async function transactionCounts(tx: ShopTx, dealerId?: string) {
  const counted = await dealerAccountRows(tx).transactionCounts(dealerId)
  return counted ?? { orderCount: 0, paymentCount: 0 }
}

/** To all dealers together; what one was paid ahead is not what another one is owed less. */
export async function payableToAll(tx: ShopTx): Promise<number> {
  const sums = await dealerAccountRows(tx).sums()
  return sums.reduce((sum, { billedPaise, paidPaise }) => sum + Math.max(billedPaise - paidPaise, 0), 0)
}

export interface AskedOf {
  readonly dealerId?: string | undefined
  readonly orderId?: string | undefined
}

/** Newest first, with how many there are and their sum. Refuses `not_found`. */
export async function findPayments(tx: ShopTx, { dealerId, orderId }: AskedOf, page?: Page) {
  const which = {
    dealerId: dealerId === undefined ? undefined : (await requireDealer(tx, dealerId)).id,
    orderId: orderId === undefined ? undefined : (await requireOrder(tx, orderId)).fact.id,
  }
  const rows = dealerAccountRows(tx)
  const sums = (await rows.paymentSums(which)) ?? { count: 0, amountPaise: 0 }
  return { ...sums, payments: await rows.payments(which, page) }
}

/** Orders by how far they are paid, with the sums of all of them, however far. Refuses `not_found`. */
export async function findOrderPayments(
  tx: ShopTx,
  { dealerId, payment }: { readonly dealerId: string | undefined; readonly payment: OrderPayment | undefined },
  page: Page,
) {
  const which = dealerId === undefined ? undefined : (await requireDealer(tx, dealerId)).id
  return dealerOrderRows(tx).byPayment({ dealerId: which, payment }, page)
}

/** Names by dealer, as they are called today. */
export async function dealerNames(tx: ShopTx): Promise<Map<string, string>> {
  const dealers = await recordRows(tx).all<{ name?: string }>('dealer')
  return new Map(dealers.map(({ fields, id }) => [id, fields.name ?? '']))
}

function whenOf(one: Happened): number {
  return one.type === 'order' ? Date.parse(one.order.fact.orderedAt) : one.payment.at.getTime()
}
