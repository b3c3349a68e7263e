// Changes settings of this machine alone; they are not facts and are not posted.

import type { LocalSettings, ShopState } from '../../../shared/contract/counter/shop-calls.ts'
import { transact } from '../../ledger/transact.ts'
import { definedFields } from '../defined-fields.ts'
import type { Deps } from '../deps.ts'
import { requirePermission } from '../session.ts'
import { readSettings, readShopState } from '../shop-state.ts'

type Changed = { settings: { [K in keyof LocalSettings]?: LocalSettings[K] | undefined } }

export function saveSettingsShop({ ledger, clock, session }: Deps, input: Changed): ShopState {
  return transact(ledger, tx => {
    const before = readSettings(tx.rows)
    const settings = { ...before, ...definedFields<LocalSettings>(input.settings) }
    // Whoever leaves his place shall not be able to leave it open.
    if (settings.idleLockMinutes !== before.idleLockMinutes)
      requirePermission(tx.rows.people, session, 'change_settings', clock.nowMs())
    tx.rows.local.saveSetting('settings', JSON.stringify(settings))
    tx.changed('shop')
    return readShopState(tx.rows)
  })
}
