// The shop's own record: read it, change it.

import type { ShopTx } from '../../store/open-store.ts'
import { type CustomerFieldRules, type ShopAccount, type ShopProfile, shopRows } from '../../store/shop-rows.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'

export type ProfileChange = {
  readonly [K in Exclude<keyof ShopProfile, 'customerFields'>]?: ShopProfile[K] | undefined
} & { readonly customerFields?: Partial<Record<keyof CustomerFieldRules, boolean | undefined>> | undefined }

export async function getProfile(tx: ShopTx): Promise<ShopAccount> {
  const shop = await shopRows(tx).byId(tx.shopId)
  if (shop === undefined) throw new ApiRefusal('not_found')
  return shop
}

/** Fields that are not named stay. Refuses `nothing_to_update` when none is. */
export async function changeProfile(deps: ApiDeps, tx: ShopTx, change: ProfileChange): Promise<ShopAccount> {
  const { customerFields, ...texts } = change
  const known = await getProfile(tx)
  const set = Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined))
  const rules = Object.fromEntries(Object.entries(customerFields ?? {}).filter(([, value]) => value !== undefined))
  const changed: Partial<ShopProfile> = {
    ...set,
    ...(Object.keys(rules).length === 0 ? {} : { customerFields: { ...known.customerFields, ...rules } }),
  }
  if (Object.keys(changed).length === 0) throw new ApiRefusal('nothing_to_update')
  await shopRows(tx).update(tx.shopId, changed, new Date(deps.clock.nowMs()))
  return getProfile(tx)
}
