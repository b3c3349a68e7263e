// Which screen the state of the core calls for: not reachable, file refused, not set up yet, or the shop.

import { useAsk } from './core/ask.ts'
import { useConnectionState } from './core/core-context.tsx'
import { Shop } from './Shop.tsx'
import { FirstRunScreen } from './screens/first-run/FirstRunScreen.tsx'
import { OpeningScreen } from './screens/trouble/OpeningScreen.tsx'
import { TroubleScreen } from './screens/trouble/TroubleScreen.tsx'
import { UnreachableScreen } from './screens/trouble/UnreachableScreen.tsx'

export function Gate() {
  const connection = useConnectionState()
  const isOpen = connection === 'open'
  const status = useAsk('ledger.status', {}, { enabled: isOpen })
  const shop = useAsk('shop.get', {}, { enabled: isOpen && status.data?.state === 'open' })
  if (status.data?.state === 'refused') return <TroubleScreen status={status.data} />
  if (shop.data !== undefined)
    return shop.data.isSetUp ? <Shop shop={shop.data} /> : <FirstRunScreen settings={shop.data.settings} />
  if (connection === 'unreachable' || status.isError || shop.isError) return <UnreachableScreen />
  return <OpeningScreen />
}
