// The shop's own screens inside their frame. A screen that stops does not take the frame with it.

import { Route, Switch, useLocation } from 'wouter'
import type { ShopState } from '../shared/contract/counter/shop-calls.ts'
import { useAsk } from './core/ask.ts'
import { Frame } from './frame/Frame.tsx'
import { placeOf } from './frame/places.ts'
import { AttentionScreen } from './screens/attention/AttentionScreen.tsx'
import { CustomersScreen } from './screens/customers/CustomersScreen.tsx'
import { DealersPlace } from './screens/dealers/DealersPlace.tsx'
import { FinanceScreen } from './screens/finance/FinanceScreen.tsx'
import { HomeScreen } from './screens/home/HomeScreen.tsx'
import { ImportScreen } from './screens/import/ImportScreen.tsx'
import { useImportWork } from './screens/import/use-import-work.ts'
import { CreditNotesScreen } from './screens/invoices/credit-notes/CreditNotesScreen.tsx'
import { InvoicesScreen } from './screens/invoices/InvoicesScreen.tsx'
import { ItemsScreen } from './screens/items/ItemsScreen.tsx'
import { ShopAtMarket, shopPlaces } from './screens/market-account/ShopAtMarket.tsx'
import { MonthEndScreen } from './screens/month-end/MonthEndScreen.tsx'
import { PastSalesScreen } from './screens/past-sales/PastSalesScreen.tsx'
import { ReportsScreen } from './screens/reports/ReportsScreen.tsx'
import { SellScreen } from './screens/sell/SellScreen.tsx'
import { SettingsScreen } from './screens/settings/SettingsScreen.tsx'
import { StockScreen } from './screens/stock/StockScreen.tsx'
import { TillScreen } from './screens/till/TillScreen.tsx'
import { StoppedScreen } from './screens/trouble/StoppedScreen.tsx'
import { TroubleScreen } from './screens/trouble/TroubleScreen.tsx'

export function Shop({ shop }: { shop: ShopState }) {
  const [path] = useLocation()
  const imports = useImportWork()
  const { data: status } = useAsk('ledger.status', {}, { keep: true })
  // Nothing can be posted until a person has looked at the clock.
  if (status?.code === 'clock_went_back') return <TroubleScreen status={status} />
  return (
    <Frame shop={shop}>
      <StoppedScreen key={placeOf(path)}>
        <Places shop={shop} imports={imports} />
      </StoppedScreen>
    </Frame>
  )
}

interface PlacesProps {
  readonly shop: ShopState
  readonly imports: ReturnType<typeof useImportWork>
}

function Places({ shop, imports }: PlacesProps) {
  return (
    <Switch>
      <Route path="/home">
        <HomeScreen />
      </Route>
      <Route path="/invoices/:id?">
        <InvoicesScreen shop={shop} />
      </Route>
      <Route path="/credit-notes/:id?">
        <CreditNotesScreen shop={shop} />
      </Route>
      <Route path="/past-bills/:id?">
        <PastSalesScreen />
      </Route>
      <Route path="/items/:id?">
        <ItemsScreen />
      </Route>
      <Route path="/customers/:id?">
        <CustomersScreen />
      </Route>
      <Route path="/dealers/*?">
        <DealersPlace shop={shop} />
      </Route>
      <Route path="/till/:id?">
        <TillScreen settings={shop.settings} />
      </Route>
      <Route path="/reports/:report?">
        <ReportsScreen />
      </Route>
      <Route path="/month-end">
        <MonthEndScreen />
      </Route>
      {shopPlaces.map(place => (
        <Route key={place} path={`/finance/${place}`}>
          <ShopAtMarket place={place} />
        </Route>
      ))}
      <Route path="/finance/:tab?/:id?">
        <FinanceScreen />
      </Route>
      <Route path="/stock/:tab?/:id?">
        <StockScreen shop={shop} />
      </Route>
      <Route path="/import">
        <ImportScreen work={imports} />
      </Route>
      <Route path="/attention">
        <AttentionScreen />
      </Route>
      <Route path="/settings/:section?">
        <SettingsScreen shop={shop} />
      </Route>
      <Route>
        <SellScreen shop={shop} />
      </Route>
    </Switch>
  )
}
