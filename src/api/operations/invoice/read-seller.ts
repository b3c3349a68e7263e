// The shop as a bill needs it: its tax scheme and state as its counters know them, else as the owner registered.

import { checkGstin } from '../../../shared/domain/customer/gstin.ts'
import type { ShopFields, TaxScheme } from '../../../shared/records/shop.ts'
import { entryRows } from '../../store/entry-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { recordRows, theOne } from '../../store/record-rows.ts'
import { shopRows } from '../../store/shop-rows.ts'

export interface Seller {
  readonly version: number
  readonly scheme: TaxScheme
  readonly stateCode: string
}

/** GST's code for a place of no state, for a shop that has said nowhere where it is. */
const otherTerritory = '97'

/** A shop that no counter has set up collects no tax: nobody has said at which rates. */
export async function readSeller(tx: ShopTx): Promise<Seller> {
  const shop = await recordRows(tx).get<ShopFields>('shop', theOne)
  const version = Math.max(await entryRows(tx).shopVersion(), 1)
  if (shop !== undefined) return { version, scheme: shop.fields.scheme, stateCode: shop.fields.stateCode }
  const gstin = checkGstin((await shopRows(tx).byId(tx.shopId))?.gstin ?? '')
  return { version, scheme: 'unregistered', stateCode: gstin.ok ? gstin.stateCode : otherTerritory }
}
