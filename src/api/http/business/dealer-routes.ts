// Dealers, and what they sell to the shop (protocols/viveka-billing, section 8).

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import {
  changeDealer,
  findDealers,
  findItemsOfDealer,
  makeDealer,
  removeDealer,
} from '../../operations/dealer/dealers.ts'
import { Item, itemOf } from '../../protocol/billing/catalogue.ts'
import {
  ChangeDealer,
  Dealer,
  dealerOf,
  isLow,
  MakeDealer,
  Recommendation,
  recommendationsOf,
} from '../../protocol/billing/dealers.ts'
import { objectIdField } from '../../protocol/object-id.ts'
import { DoneAnswer } from '../described-route.ts'
import { shopRoutes } from '../shop-routes.ts'
import { dealerAccountRoutes } from './dealer-account-routes.ts'
import { dealerOrderRoutes } from './dealer-order-routes.ts'

const tag = 'Dealers'
const OfShop = z.object({ clientId: objectIdField })
const OfDealer = OfShop.extend({ dealerId: objectIdField })

/** Older phones say `/dealer` (V-R20). */
export function dealerRoutes(app: FastifyInstance, deps: ApiDeps): void {
  for (const at of ['/api/dealers', '/api/dealer']) {
    ownRoutes(app, deps, at)
    itemRoutes(app, deps, at)
    dealerOrderRoutes(app, deps, at)
    dealerAccountRoutes(app, deps, at)
  }
}

function ownRoutes(app: FastifyInstance, deps: ApiDeps, at: string): void {
  const route = shopRoutes(app, deps)
  route({
    method: 'POST',
    url: at,
    summary: 'Make a dealer',
    tag,
    body: MakeDealer,
    answer: z.object({ dealer: Dealer }),
    status: 201,
    act: async (tx, { body, caller }) => ({
      dealer: dealerOf(caller.clientId, await makeDealer(deps, tx, caller.phoneNumber, body)),
    }),
  })
  route({
    method: 'GET',
    url: `${at}/:clientId`,
    summary: 'Dealers, newest first',
    tag,
    params: OfShop,
    answer: z.object({ dealers: z.array(Dealer) }),
    act: async (tx, { caller }) => ({
      dealers: (await findDealers(tx)).map(dealer => dealerOf(caller.clientId, dealer)),
    }),
  })
  route({
    method: 'PUT',
    url: `${at}/:clientId/:dealerId`,
    summary: 'Change a dealer',
    tag,
    params: OfDealer,
    body: ChangeDealer,
    answer: z.object({ dealer: Dealer }),
    act: async (tx, { body, caller, params }) => ({
      dealer: dealerOf(caller.clientId, await changeDealer(deps, tx, caller.phoneNumber, params.dealerId, body)),
    }),
  })
  route({
    method: 'DELETE',
    url: `${at}/:clientId/:dealerId`,
    summary: 'Set a dealer aside',
    tag,
    params: OfDealer,
    answer: DoneAnswer,
    act: async (tx, { caller, params }) => {
      await removeDealer(deps, tx, caller.phoneNumber, params.dealerId)
      return { message: 'The dealer is set aside.' }
    },
  })
}

function itemRoutes(app: FastifyInstance, deps: ApiDeps, at: string): void {
  const route = shopRoutes(app, deps)
  route({
    method: 'GET',
    url: `${at}/:clientId/:dealerId/items`,
    summary: 'Items that a dealer sells to the shop',
    tag,
    params: OfDealer,
    answer: z.object({ items: z.array(Item) }),
    act: async (tx, { caller, params }) => ({
      items: (await findItemsOfDealer(tx, params.dealerId)).map(item => itemOf(caller.clientId, item)),
    }),
  })
  route({
    method: 'GET',
    url: `${at}/:clientId/:dealerId/items/low-stock`,
    summary: 'Those of them that run low',
    tag,
    params: OfDealer,
    answer: z.object({ items: z.array(Item) }),
    act: async (tx, { caller, params }) => {
      const items = (await findItemsOfDealer(tx, params.dealerId)).map(item => itemOf(caller.clientId, item))
      return { items: items.filter(isLow) }
    },
  })
  route({
    method: 'GET',
    url: `${at}/:clientId/:dealerId/orders/recommendations`,
    summary: 'What to order of a dealer, lowest stock first',
    tag,
    params: OfDealer,
    answer: z.object({ recommendations: z.array(Recommendation) }),
    act: async (tx, { caller, params }) => ({
      recommendations: recommendationsOf(caller.clientId, await findItemsOfDealer(tx, params.dealerId)),
    }),
  })
}
