// Links items to dealers, or changes a link's price, code or pack.

import { fitsDecimals } from '../../../shared/kernel/quantity.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { DealerItemSave } from '../../../shared/records/dealer/dealer.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { requireDealer } from '../require-dealer.ts'
import { requireShop } from '../shop-state.ts'

export function saveItemsDealer(
  { ledger, clock, newId, session }: Deps,
  input: { links: DealerItemSave[] },
): { count: number } {
  return transact(ledger, tx => {
    const { poster } = requireShop(tx.rows, session)
    for (const link of input.links) refuseUnfit(tx.rows, link)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    tx.post(poster, { id: newId(), kind: 'dealer_items.saved', body: { links: input.links } }, atMs)
    for (const dealerId of new Set(input.links.map(link => link.dealerId))) tx.changed('dealer', dealerId)
    return { count: input.links.length }
  })
}

/** Refuses `not_found` and `quantity_decimals`. */
function refuseUnfit(rows: LedgerRows, { dealerId, itemId, fields }: DealerItemSave): void {
  requireDealer(rows, dealerId)
  const item = rows.items.get(itemId)
  if (item === undefined) throw new Refusal('not_found', { record: 'item', id: itemId })
  const { name, decimals, unit } = item
  if (fields.packThousandths && !fitsDecimals(fields.packThousandths, decimals))
    throw new Refusal('quantity_decimals', { name, decimals, unit })
}
