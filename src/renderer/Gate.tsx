// Which screen the state of the core calls for: not reachable, file refused, not set up yet, the shop's books coming in,
// nobody signed in, or the shop; on a machine without a shop, the marketplace of who is signed in there.

import { useAsk } from './core/ask.ts'
import { useConnectionState } from './core/core-context.tsx'
import { MarketApp } from './MarketApp.tsx'
import { Seat } from './Seat.tsx'
import { FirstRunScreen } from './screens/first-run/FirstRunScreen.tsx'
import { JoiningScreen } from './screens/first-run/JoiningScreen.tsx'
import { OpeningScreen } from './screens/trouble/OpeningScreen.tsx'
import { TroubleScreen } from './screens/trouble/TroubleScreen.tsx'
import { UnreachableScreen } from './screens/trouble/UnreachableScreen.tsx'

export function Gate() {
  const connection = useConnectionState()
  const isOpen = connection === 'open'
  const status = useAsk('ledger.status', {}, { enabled: isOpen })
  const enabled = isOpen && status.data?.state === 'open'
  const shop = useAsk('shop.get', {}, { enabled })
  const sync = useAsk('sync.status', {}, { enabled })
  const market = useAsk('market.status', {}, { enabled })
  const current = useAsk('person.current', {}, { enabled })
  if (status.data?.state === 'refused') return <TroubleScreen status={status.data} />
  if (shop.data?.isSetUp === false) {
    if (sync.data?.isJoining === true) return <JoiningScreen sync={sync.data} />
    const account = market.data?.account ?? undefined
    if (market.data !== undefined && account !== undefined)
      return <MarketApp status={market.data} account={account} settings={shop.data.settings} />
    if (sync.data !== undefined && market.data !== undefined) return <FirstRunScreen settings={shop.data.settings} />
  }
  if (shop.data?.isSetUp === true && current.data !== undefined) return <Seat shop={shop.data} current={current.data} />
  if (connection === 'unreachable' || status.isError || shop.isError || sync.isError || current.isError)
    return <UnreachableScreen />
  return <OpeningScreen />
}
