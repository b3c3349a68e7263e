// The marketplace on a machine without a shop: its screens by role inside their frame, or the sign-in that has ended.

import { useEffect, useState } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import type { MarketStatus } from '../shared/contract/counter/market/market-calls.ts'
import type { LocalSettings } from '../shared/contract/counter/shop-calls.ts'
import type { MarketAccount } from '../shared/contract/market/account.ts'
import { useClient } from './core/core-context.tsx'
import { MarketFrame } from './frame/market/MarketFrame.tsx'
import { marketPlaceOf } from './frame/market/market-places.ts'
import styles from './parts/market/Market.module.css'
import { MarketEntry } from './parts/market/MarketEntry.tsx'
import { BackOfficeScreen } from './screens/back-office/BackOfficeScreen.tsx'
import { BuyingScreen } from './screens/buying/BuyingScreen.tsx'
import { AccountScreen } from './screens/market-account/AccountScreen.tsx'
import { MovementsScreen } from './screens/market-account/MovementsScreen.tsx'
import { NoticesScreen } from './screens/market-account/NoticesScreen.tsx'
import { createListingsStore, type ListingsStore } from './screens/marketplace/listings-store.ts'
import { MarketplaceScreen } from './screens/marketplace/MarketplaceScreen.tsx'
import { NewListingAlert } from './screens/marketplace/NewListingAlert.tsx'
import { PortfolioScreen } from './screens/portfolio/PortfolioScreen.tsx'
import { StoppedScreen } from './screens/trouble/StoppedScreen.tsx'
import { useWords } from './text/language.tsx'
import { Callout } from './widgets/Callout.tsx'

interface Props {
  readonly status: MarketStatus
  readonly account: MarketAccount
  readonly settings: LocalSettings
}

export function MarketApp({ account, settings, status }: Props) {
  const [path] = useLocation()
  const store = useListings(account)
  const place = marketPlaceOf(account.role, path)
  return (
    <MarketFrame status={status} account={account}>
      {store === undefined ? null : <NewListingAlert store={store} />}
      {status.line === 'signedOut' ? <SignInAgain status={status} account={account} /> : null}
      <StoppedScreen key={place.name}>
        <Switch>
          <Route path="/movements">
            <MovementsScreen />
          </Route>
          <Route path="/notices">
            <NoticesScreen />
          </Route>
          <Route path="/account">
            <AccountScreen settings={settings} />
          </Route>
          <Route path="/portfolio">
            <PortfolioScreen />
          </Route>
          <Route>
            <First account={account} settings={settings} store={store} />
          </Route>
        </Switch>
      </StoppedScreen>
    </MarketFrame>
  )
}

function First({ account, settings, store }: Omit<Props, 'status'> & { store: ListingsStore | undefined }) {
  if (account.role === 'buyer') return <BuyingScreen />
  if (account.role === 'admin') return <BackOfficeScreen />
  return store === undefined ? <AccountScreen settings={settings} /> : <MarketplaceScreen store={store} />
}

/** Of an investor, as long as the account is the same. */
function useListings({ id, role }: MarketAccount): ListingsStore | undefined {
  const client = useClient()
  const [store, setStore] = useState<ListingsStore>()
  useEffect(() => {
    if (role !== 'investor' || id === '') return
    const opened = createListingsStore(client)
    setStore(opened)
    return () => {
      opened.close()
      setStore(undefined)
    }
  }, [client, id, role])
  return store
}

function SignInAgain({ account, status }: { account: MarketAccount; status: MarketStatus }) {
  const { market: w } = useWords()
  return (
    <section className={styles.again}>
      <Callout kind="look">{w.signInAgain}</Callout>
      <MarketEntry address={status.address ?? ''} email={account.email} />
    </section>
  )
}
