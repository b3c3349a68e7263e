// The shop, this counter and this machine's settings, as every window needs them.

import type { LocalSettings, ShopState } from '../../shared/contract/counter/shop-calls.ts'
import { present } from '../../shared/kernel/assert.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Shop } from '../../shared/records/shop.ts'
import type { Poster } from '../ledger/chain/post-entry.ts'
import type { LedgerRows } from '../ledger/rows/ledger-rows.ts'

const defaultSettings: LocalSettings = {
  language: 'en',
  theme: 'auto',
  cashierName: 'Owner',
  scanSound: true,
  printAfterSale: 'nothing',
  invoicePaper: 'a4',
  invoiceLanguage: 'en',
  receiptPrinter: null,
}

export function readSettings(rows: LedgerRows): LocalSettings {
  const stored = rows.local.jsonSetting('settings') as Partial<LocalSettings> | undefined
  return stored === undefined ? defaultSettings : { ...defaultSettings, ...stored }
}

export function readShopState(rows: LedgerRows): ShopState {
  const shop = rows.shops.shop() ?? null
  const counter = rows.shops.thisCounter() ?? null
  const branch = counter === null ? null : (rows.shops.branches().find(known => known.id === counter.branchId) ?? null)
  return {
    isSetUp: shop !== null && counter !== null,
    shop,
    branch,
    counter: counter === null ? null : { id: counter.id, code: counter.code, branchId: counter.branchId },
    settings: readSettings(rows),
  }
}

/** The shop and who posts for it here; refuses `not_set_up`. */
export function requireShop(rows: LedgerRows): { shop: Shop; poster: Poster; counterCode: string } {
  const shop = rows.shops.shop()
  const counter = rows.shops.thisCounter()
  if (shop === undefined || counter === undefined) throw new Refusal('not_set_up')
  const by = readSettings(rows).cashierName
  return { shop, poster: { counterNo: counter.counterNo, counterId: counter.id, by }, counterCode: counter.code }
}

export function branchNameOf(rows: LedgerRows): string {
  return present(readShopState(rows).branch, 'branch').name
}
