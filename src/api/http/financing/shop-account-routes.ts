// The account by which a shop sells on the marketplace, and the links of its buyers, for its counters.

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import {
  BuyerLinkAnswer,
  LinkShopAccount,
  ShopAccountAnswer,
  ShopAccountToken,
} from '../../../shared/contract/sync/shop-account.ts'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import { idField } from '../../../shared/records/fields.ts'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { makeShopBuyerLink } from '../../operations/financed-invoice/buyer-link.ts'
import { issueShopToken, linkShopAccount, readShopAccount } from '../../operations/financing-account/shop-account.ts'
import { counterRoute } from '../counter-route.ts'

const tag = 'Counters'
const url = '/api/counters/financing/account'

export function shopAccountRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = counterRoute(app, deps)
  route({
    method: 'GET',
    url,
    summary: 'The account by which the shop sells on the marketplace',
    tag,
    reach: 'market',
    answer: ShopAccountAnswer,
    act: tx => readShopAccount(deps, tx),
  })
  route({
    method: 'POST',
    url,
    summary: 'Open such an account, or sign in to one that is there',
    tag,
    reach: 'market',
    body: LinkShopAccount,
    answer: ShopAccountAnswer,
    act: (tx, { body }) => linkShopAccount(deps, tx, body),
  })
  route({
    method: 'POST',
    url: '/api/counters/financing/token',
    summary: 'A token for the marketplace, good for an hour',
    tag,
    reach: 'market',
    answer: ShopAccountToken,
    act: tx => issueShopToken(deps, tx),
  })
  route({
    method: 'GET',
    url: '/api/counters/financing/listings/:listingId/buyer-link',
    summary: 'The link by which the buyer of an offered invoice says his word without an account',
    tag,
    reach: 'market',
    params: z.object({ listingId: idField }),
    answer: BuyerLinkAnswer,
    async act(tx, { params }) {
      const { link, phoneEnd, untilMs } = await makeShopBuyerLink(deps, tx, params.listingId)
      return { path: `/api/buyer/${link}`, expiresAt: instantOf(untilMs), phoneEnd }
    },
  })
}
