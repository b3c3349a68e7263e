// What is on offer, one of it with all that an investor may know, and putting money in.

import type { FastifyInstance } from 'fastify'
import {
  type AuctionBook,
  BidAnswer,
  BidForListing,
  FindListings,
  FundedListing,
  FundListing,
  ListingDetails,
  ListingPage,
  ListingRows,
  ListingsOf,
} from '../../../shared/contract/market/listing.ts'
import { isFundable } from '../../../shared/domain/finance/financed-states.ts'
import { addDays, dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { ApiRefusal } from '../../operations/api-refusal.ts'
import { auctionOf, readBook } from '../../operations/financed-invoice/auction/auction-book.ts'
import { placeBid } from '../../operations/financed-invoice/auction/place-bid.ts'
import { withdrawBid } from '../../operations/financed-invoice/auction/withdraw-bid.ts'
import { getFinanced, idOfInvoice } from '../../operations/financed-invoice/find-financed.ts'
import { fundInvoice } from '../../operations/financed-invoice/fund-invoice.ts'
import { seenToday } from '../../operations/financed-invoice/price-offer.ts'
import { openWallet } from '../../operations/wallet.ts'
import { disputeAnswerOf } from '../../protocol/market/dispute-answers.ts'
import { auctionBookOf, listingDetailsOf, listingRowOf } from '../../protocol/market/listing-answers.ts'
import { boundsOf, objectIdOf } from '../../protocol/object-id.ts'
import { listingRows } from '../../store/market/app/listing-rows.ts'
import { disputeRows } from '../../store/market/dispute-rows.ts'
import type { FinancedInvoice } from '../../store/market/financed-invoice-rows.ts'
import { financedPartRows } from '../../store/market/financed-part-rows.ts'
import type { FinancingAccount } from '../../store/market/financing-account-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import { appRoutes, ById } from './app-route.ts'

export function listingRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = appRoutes(app, deps)
  const today = () => dayInIndia(deps.clock.nowMs())
  const rowOf = (invoice: FinancedInvoice) => listingRowOf(seenToday(deps, invoice), today())
  route({
    method: 'GET',
    url: '/api/market/listings',
    summary: 'What can be funded, in pages behind each other',
    query: FindListings,
    answer: ListingPage,
    act: async (tx, { query: { after, limit, maxDays, ...asked } }) => {
      const found = await listingRows(tx).page({
        ...asked,
        dueBefore: maxDays === undefined ? undefined : addDays(today(), maxDays),
        after: after === undefined ? undefined : await idOfInvoice(tx, after),
        limit: limit + 1,
      })
      const rows = found.slice(0, limit).map(rowOf)
      return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
    },
  })
  route({
    method: 'POST',
    url: '/api/market/listings/of',
    summary: 'How these stand now',
    body: ListingsOf,
    answer: ListingRows,
    act: async (tx, { body: { ids }, caller }) => {
      const wanted = new Set(ids)
      const found = await listingRows(tx).between(ids.map(boundsOf))
      const rows = found.filter(({ id }) => wanted.has(objectIdOf(id)))
      const seen = await seenBy(tx, caller, rows)
      return { rows: seen.map(rowOf) }
    },
  })
  oneListing(app, deps)
  bidRoutes(app, deps)
}

function oneListing(app: FastifyInstance, deps: ApiDeps): void {
  const route = appRoutes(app, deps)
  const today = () => dayInIndia(deps.clock.nowMs())
  route({
    method: 'GET',
    url: '/api/market/listings/:id',
    summary: 'An invoice with what an investor may know of it',
    params: ById,
    answer: ListingDetails,
    act: async (tx, { caller, params }) => {
      const id = await idOfInvoice(tx, params.id)
      const view = await getFinanced(tx, caller, id)
      const parts = await financedPartRows(tx).ofInvoices([id])
      const pair = await listingRows(tx).pair(view.invoice)
      const auction = view.invoice.pricing.mode === 'auction' ? await bookFor(tx, caller, id) : null
      const seen = { ...view, invoice: seenToday(deps, view.invoice) }
      const last = (await disputeRows(tx).lastOf([id])).get(id)
      const dispute = disputeAnswerOf(last, view.invoice.state, caller.role === 'investor')
      return listingDetailsOf(seen, { auction, dispute, parts, readerId: caller.id, pair, today: today() })
    },
  })
  route({
    method: 'POST',
    url: '/api/market/listings/:id/fund',
    summary: 'Put money into an invoice, at the price that was shown',
    role: 'investor',
    params: ById,
    body: FundListing,
    answer: FundedListing,
    act: async (tx, { body, caller, params }) => {
      const asked = { invoiceId: await idOfInvoice(tx, params.id), amountPaise: body.amountPaise, method: 'wallet' }
      const { investorBalancePaise, invoice, part } = await fundInvoice(deps, tx, caller, asked)
      // Thrown here it undoes all of it.
      if (part.expectedPaise !== body.expectedPaise) throw new ApiRefusal('price_stale')
      const { expectedPaise, paidPaise } = part
      return {
        listing: listingRowOf(seenToday(deps, invoice), today()),
        paidPaise,
        expectedPaise,
        walletPaise: investorBalancePaise,
      }
    },
  })
}

function bidRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = appRoutes(app, deps)
  route({
    method: 'POST',
    url: '/api/market/listings/:id/bid',
    summary: 'Bid for an auctioned invoice, with the price held that was shown',
    role: 'investor',
    params: ById,
    body: BidForListing,
    answer: BidAnswer,
    act: async (tx, { body, caller, params }) => {
      const { limitBps, rateBps, slicePaise } = body
      const invoiceId = await idOfInvoice(tx, params.id)
      const bid = await placeBid(deps, tx, caller, { invoiceId, limitBps, rateBps, slicePaise })
      // Thrown here it undoes all of it.
      if (bid.heldPaise !== body.heldPaise) throw new ApiRefusal('price_stale')
      return { auction: await bookFor(tx, caller, invoiceId), walletPaise: await openWallet(deps, tx, caller.id) }
    },
  })
  route({
    method: 'POST',
    url: '/api/market/listings/:id/bid/withdraw',
    summary: 'Take back the own bid, until some time before the auction closes',
    role: 'investor',
    params: ById,
    answer: BidAnswer,
    act: async (tx, { caller, params }) => {
      const invoiceId = await idOfInvoice(tx, params.id)
      await withdrawBid(deps, tx, caller, invoiceId)
      return { auction: await bookFor(tx, caller, invoiceId), walletPaise: await openWallet(deps, tx, caller.id) }
    },
  })
}

async function bookFor(tx: Tx, caller: FinancingAccount, invoiceId: string): Promise<AuctionBook> {
  const read = await readBook(tx, caller, invoiceId)
  return auctionBookOf(read, auctionOf(read.invoice).days)
}

/** What everybody sees is on offer; the rest is for its parties and the platform. */
async function seenBy(
  tx: Tx,
  { id, role }: FinancingAccount,
  rows: readonly FinancedInvoice[],
): Promise<FinancedInvoice[]> {
  const ids = rows.map(row => row.id)
  const own = role === 'investor' ? await listingRows(tx).fundedBy(id, ids) : new Set<string>()
  return rows.filter(
    row => isFundable(row.state) || role === 'admin' || own.has(row.id) || row.sellerId === id || row.buyerId === id,
  )
}
