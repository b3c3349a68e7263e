// What the server said last of the shop's account on the marketplace and of its terms. This machine's alone: the server may
// say something else tomorrow.

import type { ShopAccountAnswer } from '../../../../shared/contract/sync/shop-account.ts'
import type { LedgerRows } from '../ledger-rows.ts'

export interface KeptMarket extends ShopAccountAnswer {
  readonly heardAt: string
}

const settingName = 'market'

/** Undefined: nothing was heard yet. */
export function keptMarket({ local }: LedgerRows): KeptMarket | undefined {
  return local.jsonSetting(settingName) as KeptMarket | undefined
}

export function keepMarket({ local }: LedgerRows, kept: KeptMarket): void {
  local.saveSetting(settingName, JSON.stringify(kept))
}
