// Which screen of the dealers an address means.

import { Route, Switch } from 'wouter'
import type { ShopState } from '../../../shared/contract/counter/shop-calls.ts'
import { DealersScreen } from './DealersScreen.tsx'
import { NewOrderScreen } from './order/NewOrderScreen.tsx'
import { OrderScreen } from './order/OrderScreen.tsx'
import { TimelineScreen } from './TimelineScreen.tsx'

export function DealersPlace({ shop }: { shop: ShopState }) {
  return (
    <Switch>
      <Route path="/dealers/movements">
        <TimelineScreen />
      </Route>
      <Route path="/dealers/orders/:id">{({ id }) => <OrderScreen key={id} id={id} shop={shop} />}</Route>
      <Route path="/dealers/:id/order">{({ id }) => <NewOrderScreen key={id} dealerId={id} />}</Route>
      <Route path="/dealers/:id?">
        <DealersScreen settings={shop.settings} />
      </Route>
    </Switch>
  )
}
