// Contract → marketplace: what a screen asks is asked of the server, and what it answered last stands in where that is away.

import type { CounterContract } from '../../../shared/contract/counter/counter-contract.ts'
import { MarketKyc, MarketPreferences } from '../../../shared/contract/market/account.ts'
import { BackOffice, Decided } from '../../../shared/contract/market/admin.ts'
import { BuyerInvoice, BuyerInvoices } from '../../../shared/contract/market/buying.ts'
import { BidAnswer, FundedListing, ListingDetails } from '../../../shared/contract/market/listing.ts'
import { MarketWallet, MovementPage, Portfolio } from '../../../shared/contract/market/money.ts'
import { NoticePage } from '../../../shared/contract/market/notices.ts'
import type { Handlers } from '../../../shared/rpc/contract.ts'
import type { OpenMarket } from '../../market/open-market.ts'
import type { Sync } from '../../operations/deps.ts'

type MarketHandlers = Handlers<CounterContract, unknown>['market']

/** `sync`: how this counter stands with its shop's server. */
export function marketHandlers(market: OpenMarket, sync: Sync): { readonly market: MarketHandlers } {
  return {
    market: {
      ...signing(market),
      ...ofShop(market, sync),
      ...investing(market),
      ...own(market),
      ...buying(market),
      ...deciding(market),
    },
  }
}

const root = '/api/market'

function signing(market: OpenMarket) {
  return {
    status: () => market.status(),
    signIn: input => market.signIn(input),
    register: input => market.register(input),
    signOut: () => market.signOut(),
    noteSeen: ({ cursor }) => market.noteSeen(cursor),
  } satisfies Partial<MarketHandlers>
}

function ofShop(market: OpenMarket, sync: Sync) {
  return {
    async enterAsShop() {
      const { token } = await sync.shopMarketToken()
      return market.enterByToken({ address: sync.status().address ?? '', token })
    },
  } satisfies Partial<MarketHandlers>
}

function investing(market: OpenMarket) {
  return {
    listings: ({ after }) => market.listings(after),
    listingsOf: ({ ids }) => market.listingsOf(ids),
    listing: ({ id }) =>
      market.known(`listing ${id}`, http => http.ask({ path: `${root}/listings/${id}` }, ListingDetails)),
    fund: ({ id, key, ...body }) =>
      market.act(http => http.ask({ method: 'POST', path: `${root}/listings/${id}/fund`, body, key }, FundedListing)),
    bid: ({ id, key, ...body }) =>
      market.act(http => http.ask({ method: 'POST', path: `${root}/listings/${id}/bid`, body, key }, BidAnswer)),
    withdrawBid: ({ id }) =>
      market.act(http =>
        http.ask({ method: 'POST', path: `${root}/listings/${id}/bid/withdraw`, body: {} }, BidAnswer),
      ),
    portfolio: () => market.known('portfolio', http => http.ask({ path: `${root}/portfolio` }, Portfolio)),
    document: ({ documentId, invoiceId }) =>
      market.act(http => http.file(`/api/invoices/${invoiceId}/documents/${documentId}`)),
  } satisfies Partial<MarketHandlers>
}

function own(market: OpenMarket) {
  return {
    wallet: () => market.known('wallet', http => http.ask({ path: `${root}/wallet` }, MarketWallet)),
    withdraw: ({ key, ...body }) =>
      market.act(http => http.ask({ method: 'POST', path: `${root}/wallet/withdrawals`, body, key }, MarketWallet)),
    movements: ({ after }) => {
      const query = after === undefined ? '' : `?after=${after}`
      return market.known(`movements${after === undefined ? '' : ` ${after}`}`, http =>
        http.ask({ path: `${root}/transactions${query}` }, MovementPage),
      )
    },
    preferences: () =>
      market.known('preferences', http => http.ask({ path: `${root}/preferences` }, MarketPreferences)),
    savePreferences: body =>
      market.act(http => http.ask({ method: 'PUT', path: `${root}/preferences`, body }, MarketPreferences)),
    kyc: () => market.known('kyc', http => http.ask({ path: `${root}/kyc` }, MarketKyc)),
    submitKyc: body => market.act(http => http.ask({ method: 'POST', path: `${root}/kyc`, body }, MarketKyc)),
    notices: ({ before }) => {
      const query = before === undefined ? '' : `?before=${before}`
      return market.known(`notices${before === undefined ? '' : ` ${before}`}`, http =>
        http.ask({ path: `${root}/notices${query}` }, NoticePage),
      )
    },
    removeNotice: body =>
      market.act(http => http.ask({ method: 'POST', path: `${root}/notices/remove`, body }, NoticePage)),
    clearNotices: body =>
      market.act(http => http.ask({ method: 'POST', path: `${root}/notices/clear`, body }, NoticePage)),
  } satisfies Partial<MarketHandlers>
}

function buying(market: OpenMarket) {
  return {
    buying: () => market.known('buying', http => http.ask({ path: `${root}/buying` }, BuyerInvoices)),
    sayToInvoice: ({ id, ...body }) =>
      market.act(http => http.ask({ method: 'POST', path: `${root}/buying/${id}/word`, body }, BuyerInvoice)),
    disputeInvoice: ({ id, ...body }) =>
      market.act(http => http.ask({ method: 'POST', path: `${root}/buying/${id}/dispute`, body }, BuyerInvoice)),
    payInvoice: ({ id, key, ...body }) =>
      market.act(http => http.ask({ method: 'POST', path: `${root}/buying/${id}/pay`, body, key }, BuyerInvoice)),
  } satisfies Partial<MarketHandlers>
}

function deciding(market: OpenMarket) {
  const decide = (path: string, body: object) =>
    market.act(http => http.ask({ method: 'POST', path: `${root}/admin/${path}`, body }, Decided))
  return {
    backOffice: () => market.known('back-office', http => http.ask({ path: `${root}/admin/back-office` }, BackOffice)),
    kycPaper: ({ id }) => market.act(http => http.file(`${root}/kyc/papers/${id}`)),
    decideKyc: ({ id, ...body }) => decide(`kyc/${id}`, body),
    decideHold: ({ id, ...body }) => decide(`holds/${id}`, body),
    decideSuspense: ({ reference, ...body }) =>
      // Half of an emoji has no place in an address.
      decide(`suspense/${encodeURIComponent(reference.toWellFormed())}`, body),
    decideLate: ({ id, ...body }) => decide(`late/${id}`, body),
    decideDispute: ({ id, ...body }) => decide(`disputes/${id}`, body),
    writeOff: ({ id, ...body }) => decide(`late/${id}/write-off`, body),
  } satisfies Partial<MarketHandlers>
}
