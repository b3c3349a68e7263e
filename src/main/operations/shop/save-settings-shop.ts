// Changes settings of this machine alone; they are not facts and are not posted.

import type { LocalSettings, ShopState } from '../../../shared/contract/counter/shop-calls.ts'
import { transact } from '../../ledger/transact.ts'
import { definedFields } from '../defined-fields.ts'
import type { Deps } from '../deps.ts'
import { readSettings, readShopState } from '../shop-state.ts'

type Changed = { settings: { [K in keyof LocalSettings]?: LocalSettings[K] | undefined } }

export function saveSettingsShop({ ledger }: Deps, input: Changed): ShopState {
  return transact(ledger, tx => {
    const settings = { ...readSettings(tx.rows), ...definedFields<LocalSettings>(input.settings) }
    tx.rows.local.saveSetting('settings', JSON.stringify(settings))
    tx.changed('shop')
    return readShopState(tx.rows)
  })
}
