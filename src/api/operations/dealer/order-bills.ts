// The bills of an order as its receipts hold them, and how a phone's *total* of the order becomes them.
//
// 1. A receipt is final: what is said otherwise later is its reversal, and the receipt again with what it should be.
// 2. Goods do not move and costs do not change by it: the reversal takes out what the second receipt brings back.
// 3. What counters know better is theirs to change: several bills, a bill with its tax, goods that went back.

import { addDays, type Day, dayInIndia } from '../../../shared/kernel/calendar.ts'
import { type DealerFields, emptyDealer } from '../../../shared/records/dealer/dealer.ts'
import type { GoodsReceipt } from '../../../shared/records/dealer/goods-receipt.ts'
import type { EntryBody, NewEntry } from '../../../shared/records/entry.ts'
import { dealerAccountRows } from '../../store/dealer/dealer-account-rows.ts'
import type { StoredDealerOrder } from '../../store/dealer/dealer-order-rows.ts'
import { entryRows } from '../../store/entry-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { recordRows } from '../../store/record-rows.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'

export interface Bill {
  readonly amountPaise: number
  readonly dueOn: Day
}

/** What came of the order so far and stands. */
export interface OrderReceipts {
  readonly receipts: readonly GoodsReceipt[]
  /** Ids of receipts of which goods went back. */
  readonly returnedOf: ReadonlySet<string>
}

export async function receiptsOf(tx: ShopTx, { fact }: StoredDealerOrder): Promise<OrderReceipts> {
  const lines = await dealerAccountRows(tx).standingOf(fact.id)
  const ofKind = (kind: string) => lines.filter(line => line.kind === kind).map(({ id }) => id)
  const [received, returned] = [ofKind('receipt'), ofKind('return')]
  const bodies = await entryRows(tx).bodies([...received, ...returned])
  const bodyOf = <B>(id: string) => JSON.parse(bodies.get(id) ?? 'null') as B
  const returns = returned.map(id => bodyOf<EntryBody<'goods.returned'>>(id).goodsReturn)
  return {
    receipts: received.map(id => bodyOf<EntryBody<'goods.received'>>(id).receipt),
    returnedOf: new Set(returns.flatMap(({ receiptId }) => receiptId ?? [])),
  }
}

/** A bill whose goods come, or came, with other receipts. */
export const isAlone = ({ lines }: GoodsReceipt) => lines.length === 0

/** By item, in thousandths; goods that were not accepted did not come. */
export function cameOf(receipts: readonly GoodsReceipt[]): Map<string, number> {
  const came = new Map<string, number>()
  for (const { keepsDamaged, lines } of receipts)
    for (const { damagedThousandths, itemId, receivedThousandths } of lines)
      came.set(itemId, (came.get(itemId) ?? 0) + receivedThousandths + (keepsDamaged ? damagedThousandths : 0))
  return came
}

/** The day a bill of today is due, where nobody said. */
export async function usualDueOn(deps: ApiDeps, tx: ShopTx, { fact }: StoredDealerOrder): Promise<Day> {
  const dealer = await recordRows(tx).get<Partial<DealerFields>>('dealer', fact.dealer.dealerId)
  const { paymentDays } = { ...emptyDealer, ...dealer?.fields }
  return addDays(dayInIndia(deps.clock.nowMs()), paymentDays)
}

/**
 * What makes this the bill of an order. Refuses `dealer_bills_several` and `dealer_bill_taxed`. `fresh`: a receipt of
 * this order without goods and amount.
 */
export function billFacts(
  deps: ApiDeps,
  { receipts, returnedOf }: OrderReceipts,
  bill: Bill,
  fresh: GoodsReceipt,
): NewEntry[] {
  const [old, ...others] = receipts.filter(({ amountPaise }) => amountPaise > 0)
  if (old === undefined) return bill.amountPaise === 0 ? [] : [received({ ...fresh, ...bill })]
  if (old.amountPaise === bill.amountPaise && old.dueOn === bill.dueOn && others.length === 0) return []
  if (others.length > 0 || returnedOf.has(old.id)) throw new ApiRefusal('dealer_bills_several')
  if (old.taxPaise > 0 && old.amountPaise !== bill.amountPaise) throw new ApiRefusal('dealer_bill_taxed')
  const back = reversed(deps, old)
  if (isAlone(old) && bill.amountPaise === 0) return [back]
  // Its id is made last: of two words on an order in one millisecond that with the greater id stands.
  return [back, received({ ...old, ...bill, id: deps.newId(), updatesCost: false })]
}

export function received(receipt: GoodsReceipt): NewEntry {
  return { id: receipt.id, kind: 'goods.received', body: { receipt, costsBefore: [] } }
}

export function reversed(deps: ApiDeps, receipt: GoodsReceipt): NewEntry {
  const reversedOn = dayInIndia(deps.clock.nowMs())
  return {
    id: deps.newId(),
    kind: 'goods_receipt.reversed',
    body: { receipt, reason: 'The bill was changed on the phone.', reversedOn, costsBack: [] },
  }
}
