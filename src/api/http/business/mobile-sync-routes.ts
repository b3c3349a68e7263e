// Sync of a phone that was offline (protocols/viveka-billing, section 15). That of counters is in sync-routes.ts.

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { findCustomers } from '../../operations/customer/customers.ts'
import { findInvoices } from '../../operations/invoice/find-invoices.ts'
import { findGroups } from '../../operations/item/item-groups.ts'
import { findAllItems } from '../../operations/item/items.ts'
import { groupOf, Item, ItemGroup, itemOf } from '../../protocol/billing/catalogue.ts'
import { ClientCustomer, clientCustomerOf } from '../../protocol/billing/customers.ts'
import { ListedInvoice, listedInvoiceOf, Payment, Purchase, paymentOf } from '../../protocol/billing/invoice-answers.ts'
import { MobileSync, SyncCounts, SyncedIds } from '../../protocol/billing/mobile-sync.ts'
import { shownId } from '../../protocol/shown-fields.ts'
import { paymentRows } from '../../store/invoice/payment-rows.ts'
import { lastPurchases } from '../../store/invoice/purchase-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { message } from '../described-route.ts'
import { shopRoutes } from '../shop-routes.ts'
import { purchasesOf } from './report-routes.ts'
import { takeMobileSync } from './take-mobile-sync.ts'

const tag = 'Offline sync'
const Everything = z.object({
  itemGroups: z.array(ItemGroup),
  items: z.array(Item).describe('With those that are not sold any more'),
  clientCustomers: z.array(ClientCustomer),
  invoices: z.array(ListedInvoice),
  payments: z.array(Payment),
  purchaseHistory: z.array(Purchase),
})
const bodyLimitBytes = 25 * 1024 * 1024

export function mobileSyncRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = shopRoutes(app, deps)
  route({
    method: 'POST',
    url: '/api/readytosync',
    summary: 'Whether a sync would be taken now',
    tag,
    answer: z.object({ message: z.literal('OK'), ready: z.literal(true), clientId: shownId('The shop') }),
    act: async (_, { caller }) => ({ message: 'OK' as const, ready: true as const, clientId: caller.clientId }),
  })
  route({
    method: 'POST',
    url: '/api/sync',
    summary: 'Take what a phone did while it was offline, all of it or nothing',
    tag,
    body: MobileSync,
    bodyLimit: bodyLimitBytes,
    answer: z.object({ message, summary: SyncCounts, synced: SyncedIds, data: Everything }),
    act: async (tx, { body, caller }) => {
      const synced = await takeMobileSync(deps, tx, caller.phoneNumber, body)
      const data = await everythingOf(tx, caller.clientId)
      return { message: 'Sync completed successfully', summary: countsOf(synced), synced, data }
    },
  })
}

function countsOf(synced: z.output<typeof SyncedIds>): z.output<typeof SyncCounts> {
  return {
    itemsCreated: synced.itemsCreated.length,
    itemsUpdated: synced.itemsUpdated.length,
    itemsDeleted: synced.itemsDeleted.length,
    invoicesCreated: synced.invoicesCreated.length,
    paymentsCreated: synced.paymentsCreated.length,
  }
}

/** All that a phone keeps of its shop. */
async function everythingOf(tx: ShopTx, clientId: string): Promise<z.output<typeof Everything>> {
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
