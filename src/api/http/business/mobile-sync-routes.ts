// Sync of a phone that was offline (protocols/viveka-billing, section 15). That of counters is in sync-routes.ts.

import type { FastifyInstance } from 'fastify'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { findCustomers } from '../../operations/customer/customers.ts'
import { findInvoices } from '../../operations/invoice/find-invoices.ts'
import { findGroups } from '../../operations/item/item-groups.ts'
import { findAllItems } from '../../operations/item/items.ts'
import { groupOf, itemOf } from '../../protocol/billing/catalogue.ts'
import { clientCustomerOf } from '../../protocol/billing/customers.ts'
import { listedInvoiceOf, paymentOf } from '../../protocol/billing/invoice-answers.ts'
import { MobileSync } from '../../protocol/billing/mobile-sync.ts'
import { paymentRows } from '../../store/invoice/payment-rows.ts'
import { lastPurchases } from '../../store/invoice/purchase-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { shopRoutes } from '../shop-routes.ts'
import { purchasesOf } from './report-routes.ts'
import { type Synced, takeMobileSync } from './take-mobile-sync.ts'

const tag = 'Offline sync'
const bodyLimitBytes = 25 * 1024 * 1024

export function mobileSyncRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = shopRoutes(app, deps)
  route({
    method: 'POST',
    url: '/api/readytosync',
    summary: 'Whether a sync would be taken now',
    tag,
    act: async (_, { caller }) => ({ message: 'OK', ready: true, clientId: caller.clientId }),
  })
  route({
    method: 'POST',
    url: '/api/sync',
    summary: 'Take what a phone did while it was offline, all of it or nothing',
    tag,
    body: MobileSync,
    bodyLimit: bodyLimitBytes,
    act: async (tx, { body, caller }) => {
      const synced = await takeMobileSync(deps, tx, caller.phoneNumber, body)
      const data = await everythingOf(tx, caller.clientId)
      return { message: 'Sync completed successfully', summary: countsOf(synced), synced, data }
    },
  })
}

function countsOf(synced: Synced) {
  return Object.fromEntries(Object.entries(synced).map(([name, ids]) => [name, ids.length]))
}

/** All that a phone keeps of its shop. */
async function everythingOf(tx: ShopTx, clientId: string) {
  const items = await findAllItems(tx)
  const itemsById = new Map(items.map(item => [item.id, item]))
  const purchases = await lastPurchases(tx)
  const customers = await findCustomers(tx, true)
  return {
    itemGroups: (await findGroups(tx)).map(group => groupOf(clientId, group)),
    items: items.map(item => itemOf(clientId, item)),
    clientCustomers: customers.map(one => clientCustomerOf(clientId, one, purchases.get(one.id) ?? null)),
    invoices: (await findInvoices(tx)).map(invoice => listedInvoiceOf(clientId, invoice, itemsById)),
    payments: (await paymentRows(tx).all()).map(payment => paymentOf(clientId, payment)),
    purchaseHistory: await purchasesOf(tx, clientId, {}),
  }
}
