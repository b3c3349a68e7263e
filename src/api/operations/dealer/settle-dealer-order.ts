// What becomes of an order: cancelled, delivered, billed.

import { type Day, dayInIndia, instantOf } from '../../../shared/kernel/calendar.ts'
import type { GoodsReceipt, GoodsReceiptLine } from '../../../shared/records/dealer/goods-receipt.ts'
import type { NewEntry } from '../../../shared/records/entry.ts'
import type { StoredDealerOrder } from '../../store/dealer/dealer-order-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { sequenceRows } from '../../store/sequence-rows.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { postFacts } from '../post-facts.ts'
import { getOrder, requireOrder } from './dealer-orders.ts'
import {
  billFacts,
  cameOf,
  isAlone,
  type OrderReceipts,
  receiptsOf,
  received,
  reversed,
  usualDueOn,
} from './order-bills.ts'

export interface PhoneBill {
  /** In paise. */
  readonly totalAmount?: number | null | undefined
  readonly dueDate?: Day | null | undefined
}

export interface PhoneDelivery extends PhoneBill {
  readonly deliveredBy: string
  readonly deliveryNote: string
}

/** Of an order of which a part has come the rest is cancelled, and it counts as delivered. Refuses `dealer_order_settled`. */
export async function cancelDealerOrder(
  deps: ApiDeps,
  tx: ShopTx,
  by: string,
  objectId: string,
  reason: string,
): Promise<StoredDealerOrder> {
  const { order, receipts } = await pendingOrder(tx, objectId)
  const { dealer, id, number } = order.fact
  const hasCome = receipts.some(receipt => !isAlone(receipt))
  const bills = hasCome ? [] : receipts.map(receipt => reversed(deps, receipt))
  const settledAs = hasCome ? ('delivered' as const) : ('cancelled' as const)
  const cancelledOn = dayInIndia(deps.clock.nowMs())
  const body = { orderId: id, dealerId: dealer.dealerId, number, reason, cancelledOn, settledAs }
  await postFacts(deps, tx, by, [...bills, { id: deps.newId(), kind: 'dealer_order.cancelled', body }])
  return getOrder(tx, id)
}

/** All that has not come yet comes, in good order. Refuses `dealer_order_settled`, and what a bill is refused for. */
export async function deliverDealerOrder(
  deps: ApiDeps,
  tx: ShopTx,
  by: string,
  objectId: string,
  said: PhoneDelivery,
): Promise<StoredDealerOrder> {
  const { order, receipts } = await pendingOrder(tx, objectId)
  const { amountPaise, facts } = billOnDelivery(deps, receipts, said.totalAmount ?? undefined)
  const receipt: GoodsReceipt = {
    ...emptyReceipt(deps, by, order),
    dueOn: said.dueDate ?? (await usualDueOn(deps, tx, order)),
    lines: linesToCome(order, cameOf(receipts)),
    amountPaise,
    restComes: false,
    deliveredBy: said.deliveredBy,
    note: said.deliveryNote,
  }
  await postFacts(deps, tx, by, [...facts, received(receipt)])
  return getOrder(tx, order.fact.id)
}

/**
 * Sets what an order comes to, and when it is due; a total of nothing takes its bill away. Refuses
 * `nothing_to_update`, `dealer_order_cancelled`, `dealer_bill_missing`, `dealer_bills_several` and `dealer_bill_taxed`.
 */
export async function billDealerOrder(
  deps: ApiDeps,
  tx: ShopTx,
  by: string,
  objectId: string,
  { dueDate, totalAmount }: PhoneBill,
): Promise<StoredDealerOrder> {
  const order = await lockOrder(tx, objectId)
  const given = totalAmount ?? undefined
  if (given === undefined && (dueDate ?? undefined) === undefined) throw new ApiRefusal('nothing_to_update')
  if (order.status === 'cancelled') throw new ApiRefusal('dealer_order_cancelled')
  const known = await receiptsOf(tx, order)
  const old = known.receipts.find(receipt => receipt.amountPaise > 0)
  const amountPaise = given ?? old?.amountPaise
  if (amountPaise === undefined) throw new ApiRefusal('dealer_bill_missing')
  // A delivery without a bill may have said already when it will be due.
  const dueOn = dueDate ?? (old ?? known.receipts.at(-1))?.dueOn ?? (await usualDueOn(deps, tx, order))
  const facts = billFacts(deps, known, { amountPaise, dueOn }, emptyReceipt(deps, by, order))
  if (facts.length > 0) await postFacts(deps, tx, by, facts)
  return getOrder(tx, order.fact.id)
}

async function lockOrder(tx: ShopTx, objectId: string): Promise<StoredDealerOrder> {
  await sequenceRows(tx).lock()
  return requireOrder(tx, objectId)
}

async function pendingOrder(tx: ShopTx, objectId: string): Promise<{ order: StoredDealerOrder } & OrderReceipts> {
  const order = await lockOrder(tx, objectId)
  if (order.status !== 'pending') throw new ApiRefusal('dealer_order_settled', `This order is ${order.status} already.`)
  return { order, ...(await receiptsOf(tx, order)) }
}

/**
 * The total said at delivery is the whole order's: a bill that the phone had sent ahead is replaced by it, and those
 * that counters entered with parts of the goods count towards it. Refuses `dealer_bills_over`.
 */
function billOnDelivery(
  deps: ApiDeps,
  receipts: readonly GoodsReceipt[],
  totalPaise: number | undefined,
): { amountPaise: number; facts: NewEntry[] } {
  if (totalPaise === undefined) return { amountPaise: 0, facts: [] }
  const sent = receipts.filter(isAlone)
  const billed = receipts.filter(receipt => !isAlone(receipt)).reduce((sum, { amountPaise }) => sum + amountPaise, 0)
  if (billed > totalPaise) throw new ApiRefusal('dealer_bills_over')
  return { amountPaise: totalPaise - billed, facts: sent.map(receipt => reversed(deps, receipt)) }
}

/** At the prices of the order, which nobody read off a bill: the items' costs stay. */
function linesToCome({ fact }: StoredDealerOrder, came: ReadonlyMap<string, number>): GoodsReceiptLine[] {
  return fact.lines.map(({ decimals, itemId, lineNumber, name, pricePaise, quantityThousandths, unit }) => {
    const toCome = Math.max(quantityThousandths - (came.get(itemId) ?? 0), 0)
    const goods = { orderedThousandths: toCome, receivedThousandths: toCome, damagedThousandths: 0 }
    return { lineNumber, itemId, name, unit, decimals, ...goods, unitCostPaise: pricePaise, batch: null }
  })
}

/** A receipt of today without goods and amount, after which the rest still comes. */
function emptyReceipt(deps: ApiDeps, by: string, { fact }: StoredDealerOrder): GoodsReceipt {
  const nowMs = deps.clock.nowMs()
  const today = dayInIndia(nowMs)
  return {
    id: deps.newId(),
    dealerId: fact.dealer.dealerId,
    dealerName: fact.dealer.name,
    orderId: fact.id,
    orderNumber: fact.number,
    lines: [],
    keepsDamaged: false,
    restComes: true,
    updatesCost: false,
    billNumber: '',
    billOn: today,
    dueOn: today,
    amountPaise: 0,
    taxPaise: 0,
    deliveredBy: '',
    note: '',
    receivedAt: instantOf(nowMs),
    receivedBy: by,
  }
}
