// Customers (protocols/viveka-billing, section 9).

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { CustomerFields } from '../../../shared/records/customer.ts'
import type { ApiDeps } from '../../operations/api-deps.ts'
import {
  changeCustomer,
  findByPhone,
  findCustomers,
  keepCustomer,
  removeCustomer,
} from '../../operations/customer/customers.ts'
import { ChangeCustomer, ClientCustomer, clientCustomerOf, MakeCustomer } from '../../protocol/billing/customers.ts'
import { phoneField } from '../../protocol/billing/fields.ts'
import { objectIdField } from '../../protocol/object-id.ts'
import { shownFlag } from '../../protocol/shown-fields.ts'
import { lastPurchases } from '../../store/invoice/purchase-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import type { StoredRecord } from '../../store/record-rows.ts'
import { DoneAnswer } from '../described-route.ts'
import { shopRoutes } from '../shop-routes.ts'

const tag = 'Customers'
const OfShop = z.object({ clientId: objectIdField })
const OfCustomer = OfShop.extend({ clientCustomerId: objectIdField })

export function customerRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = shopRoutes(app, deps)
  route({
    method: 'POST',
    url: '/api/business/client-customers',
    summary: 'Keep a customer, known by phone',
    tag,
    body: MakeCustomer,
    answer: z.object({ clientCustomer: ClientCustomer, isNew: shownFlag('False: the phone was known') }),
    status: 201,
    act: async (tx, { body, caller }) => {
      const { customer, isNew } = await keepCustomer(deps, tx, caller.phoneNumber, body)
      return { clientCustomer: await shown(tx, caller.clientId, customer), isNew }
    },
  })
  route({
    method: 'GET',
    url: '/api/business/client-customers/:clientId',
    summary: 'Customers, newest first',
    tag,
    params: OfShop,
    query: z.object({ includeInactive: z.enum(['true', 'false']).optional() }),
    answer: z.object({ clientCustomers: z.array(ClientCustomer) }),
    act: async (tx, { caller, query }) => {
      const customers = await findCustomers(tx, query.includeInactive === 'true')
      const purchases = await lastPurchases(tx)
      return {
        clientCustomers: customers.map(customer =>
          clientCustomerOf(caller.clientId, customer, purchases.get(customer.id) ?? null),
        ),
      }
    },
  })
  route({
    method: 'GET',
    url: '/api/business/client-customers/:clientId/:phone',
    summary: 'The customer with this phone, or null',
    tag,
    params: OfShop.extend({ phone: phoneField }),
    answer: z.object({ clientCustomer: ClientCustomer.nullable() }),
    act: async (tx, { caller, params }) => {
      const { phone } = params
      const [customer, purchases] = await Promise.all([findByPhone(tx, phone), lastPurchases(tx, { phone })])
      if (customer === undefined) return { clientCustomer: null }
      return { clientCustomer: clientCustomerOf(caller.clientId, customer, purchases.get(customer.id) ?? null) }
    },
  })
  oneCustomerRoutes(app, deps)
}

function oneCustomerRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = shopRoutes(app, deps)
  route({
    method: 'PUT',
    url: '/api/business/client-customers/:clientId/:clientCustomerId',
    summary: 'Change a customer',
    tag,
    params: OfCustomer,
    body: ChangeCustomer,
    answer: z.object({ clientCustomer: ClientCustomer }),
    act: async (tx, { body, caller, params }) => {
      const customer = await changeCustomer(deps, tx, caller.phoneNumber, params.clientCustomerId, body)
      return { clientCustomer: await shown(tx, caller.clientId, customer) }
    },
  })
  route({
    method: 'DELETE',
    url: '/api/business/client-customers/:clientId/:clientCustomerId',
    summary: 'Set a customer aside',
    tag,
    params: OfCustomer,
    answer: DoneAnswer,
    act: async (tx, { caller, params }) => {
      await removeCustomer(deps, tx, caller.phoneNumber, params.clientCustomerId)
      return { message: 'The customer is set aside.' }
    },
  })
}

async function shown(tx: ShopTx, clientId: string, customer: StoredRecord<CustomerFields>) {
  const purchases = await lastPurchases(tx, { customerId: customer.id })
  return clientCustomerOf(clientId, customer, purchases.get(customer.id) ?? null)
}
