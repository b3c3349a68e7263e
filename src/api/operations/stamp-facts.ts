// Gives what a phone saves the stamp by which it is later than every save of the same records that is here, whatever the clocks
// of the counters say; as stamp-save.ts does on a counter. Mostly the time does that, and then it needs none.

import type { NewEntry } from '../../shared/records/entry.ts'
import { dealerAccountRows } from '../store/dealer/dealer-account-rows.ts'
import type { ShopTx } from '../store/open-store.ts'
import { savesOf } from '../store/projection/saves-of.ts'
import { recordRows } from '../store/record-rows.ts'

export async function stampFacts(tx: ShopTx, facts: readonly NewEntry[], now: Date): Promise<NewEntry[]> {
  const byTime = now.getTime() * 1000
  const stamped: NewEntry[] = []
  for (const fact of facts) {
    const known = await latestOf(tx, fact)
    stamped.push(known < byTime ? fact : ({ ...fact, body: { ...fact.body, stamp: known + 1 } } as NewEntry))
  }
  return stamped
}

/** 0 where the fact saves nothing that was saved before. */
async function latestOf(tx: ShopTx, fact: NewEntry): Promise<number> {
  const saves = savesOf(fact)
  const records = saves.length === 0 ? [] : await recordRows(tx).lock(saves.map(({ id, kind }) => ({ id, kind })))
  const stamps = records.flatMap(record => Object.values(record.stamps).map(({ stamp }) => stamp))
  const orderId = orderOf(fact)
  const ofOrder = orderId === null ? 0 : await dealerAccountRows(tx).latestStamp(orderId)
  return stamps.reduce((latest, stamp) => Math.max(latest, stamp), ofOrder)
}

/** That the fact may settle. */
function orderOf(fact: NewEntry): string | null {
  if (fact.kind === 'goods.received' || fact.kind === 'goods_receipt.reversed') return fact.body.receipt.orderId
  return fact.kind === 'dealer_order.cancelled' ? fact.body.orderId : null
}
