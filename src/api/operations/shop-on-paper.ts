// The shop as the phone's papers name it. Which saves of the shop a paper was made under is known to its maker alone, so the
// cloud counter says how it knows the shop before its first paper and after each change, like any counter (decision 38).

import { checkGstin } from '../../shared/domain/customer/gstin.ts'
import type { NewEntry } from '../../shared/records/entry.ts'
import { ShopFields } from '../../shared/records/shop.ts'
import { entryRows } from '../store/entry-rows.ts'
import type { ShopTx } from '../store/open-store.ts'
import { recordRows, theOne } from '../store/record-rows.ts'
import { type ShopAccount, shopRows } from '../store/shop-rows.ts'
import type { ApiDeps } from './api-deps.ts'

export interface ShopOnPaper {
  readonly fields: ShopFields
  /** That the paper names. */
  readonly version: number
  /** To be posted before the paper. */
  readonly facts: readonly NewEntry[]
}

/** GST's code for a place of no state, for a shop that has said nowhere where it is. */
const otherTerritory = '97'

export async function shopOnPaper(deps: Pick<ApiDeps, 'newId'>, tx: ShopTx, counterId: string): Promise<ShopOnPaper> {
  const saved = await recordRows(tx).get<Partial<ShopFields>>('shop', theOne)
  const fields = ShopFields.parse({ ...registered(await shopRows(tx).byId(tx.shopId)), ...saved?.fields })
  const { body, count } = await entryRows(tx).shopStated(counterId)
  const said = body === null ? undefined : ShopFields.parse((JSON.parse(body) as { fields: unknown }).fields)
  // Both went through the schema, which gives their fields one order.
  if (JSON.stringify(said) === JSON.stringify(fields)) return { fields, version: count, facts: [] }
  return { fields, version: count + 1, facts: [{ id: deps.newId(), kind: 'shop.stated', body: { fields } }] }
}

/** As its owner registered it. It collects no tax, because nobody has said at which rates. */
function registered(shop: ShopAccount | undefined): ShopFields {
  const gstin = checkGstin(shop?.gstin ?? '')
  const name = shop?.shopName || shop?.businessName || shop?.ownerName || 'Shop'
  return {
    name: name.slice(0, 100),
    legalName: '',
    gstin: null,
    scheme: 'unregistered',
    stateCode: gstin.ok ? gstin.stateCode : otherTerritory,
    address: { line1: (shop?.location ?? '').slice(0, 120), line2: '', city: (shop?.city ?? '').slice(0, 60), pin: '' },
    phone: shop?.phone ?? '',
    email: '',
    upiId: '',
    logo: null,
    footer: '',
    roundsToRupee: false,
    dueDays: 30,
    customerFields: { address: true, gstin: true, email: true },
    weightBarcode: null,
  }
}
