// Changes the shop's own particulars; invoices issued before keep the version they were issued under.

import type { ShopState } from '../../../shared/contract/counter/shop-calls.ts'
import type { ShopFields } from '../../../shared/records/shop.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import { transact } from '../../ledger/transact.ts'
import { checkShopFields } from '../check-shop-fields.ts'
import { definedFields } from '../defined-fields.ts'
import type { Deps } from '../deps.ts'
import { readShopState, requireShop, stateShop } from '../shop-state.ts'

export function saveShop(
  { ledger, clock, newId, session }: Deps,
  input: { fields: { [K in keyof ShopFields]?: ShopFields[K] | undefined } },
): ShopState {
  return transact(ledger, tx => {
    const { shop, poster } = requireShop(tx.rows, session)
    const fields = definedFields<ShopFields>(input.fields)
    checkShopFields({ ...shop, ...fields })
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    stateShop(tx, { newId }, poster, atMs)
    tx.post(poster, { id: newId(), kind: 'shop.saved', body: { fields } }, atMs)
    tx.changed('shop')
    return readShopState(tx.rows)
  })
}
