// Everything a window needs before it draws its first screen.

import type { ShopState } from '../../../shared/contract/counter/shop-calls.ts'
import type { Deps } from '../deps.ts'
import { readShopState } from '../shop-state.ts'

export function getShop({ ledger }: Deps): ShopState {
  return readShopState(ledger.rows)
}
