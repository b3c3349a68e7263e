// Takes what a phone did while it was offline: items, then bills, then payments, all of it or nothing.

import type { ApiDeps } from '../../operations/api-deps.ts'
import { ApiRefusal } from '../../operations/api-refusal.ts'
import { makeInvoice } from '../../operations/invoice/make-invoice.ts'
import { payInvoice } from '../../operations/invoice/pay-invoice.ts'
import { changeItem, makeItem, removeItem } from '../../operations/item/items.ts'
import { lineOf, saleOf } from '../../protocol/billing/invoices.ts'
import type { MobileSync, SyncedIds } from '../../protocol/billing/mobile-sync.ts'
import { objectIdOf } from '../../protocol/object-id.ts'
import type { ShopTx } from '../../store/open-store.ts'

/** Refuses `sync_refused`, which says at which place and why. */
export async function takeMobileSync(deps: ApiDeps, tx: ShopTx, by: string, said: MobileSync): Promise<SyncedIds> {
  const { invoice, item, payment } = said
  const made = await each('item.create', item.create, async fields => (await makeItem(deps, tx, by, fields)).id)
  const itemsUpdated = await each('item.update', item.update, async ({ _id, ...fields }) => {
    await changeItem(deps, tx, by, _id, fields)
    return _id
  })
  const itemsDeleted = await each('item.delete', item.delete, async _id => {
    await removeItem(deps, tx, by, _id)
    return _id
  })
  const sold = await each('invoice.create', invoice.create, bill =>
    makeInvoice(deps, tx, by, { ...saleOf(bill), lines: bill.products.map(lineOf) }, { isEachItemNew: true }),
  )
  const paid = await each('payment.create', payment.create, taken => payInvoice(deps, tx, by, taken))
  return {
    itemsCreated: [...made, ...sold.flatMap(({ itemIdsMade }) => itemIdsMade)].map(objectIdOf),
    itemsUpdated,
    itemsDeleted,
    invoicesCreated: sold.map(one => objectIdOf(one.invoice.id)),
    paymentsCreated: paid.map(one => objectIdOf(one.payment.id)),
  }
}

async function each<T, R>(place: string, parts: readonly T[], take: (part: T) => Promise<R>): Promise<R[]> {
  const taken: R[] = []
  for (const [index, part] of parts.entries()) {
    try {
      taken.push(await take(part))
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      throw new ApiRefusal('sync_refused', `Nothing was synced. ${place}.${index}: ${error.message}`)
    }
  }
  return taken
}
