// Bids for invoices that are auctioned by yearly rate.

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { readBook } from '../../operations/financed-invoice/auction/auction-book.ts'
import { placeBid } from '../../operations/financed-invoice/auction/place-bid.ts'
import { withdrawBid } from '../../operations/financed-invoice/auction/withdraw-bid.ts'
import { idOfInvoice } from '../../operations/financed-invoice/find-financed.ts'
import { BidBody, ShownBid, ShownBook, shownBidOf, shownBookOf } from '../../protocol/financing/bids.ts'
import { objectIdField } from '../../protocol/object-id.ts'
import { rupeesOf } from '../../protocol/rupees.ts'
import { shownPercentage, shownRupees } from '../../protocol/shown-fields.ts'
import { auctionBidRows } from '../../store/market/auction/auction-bid-rows.ts'
import { message } from '../described-route.ts'
import { financingRoutes } from './financing-route.ts'

const tag = 'Financing'
const ById = z.object({ id: objectIdField })
const listLimit = 100
const WonSlice = z.object({ yearlyRate: shownPercentage('At which'), amount: shownRupees('Of the advance') })

export function bidRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = financingRoutes(app, deps)
  route({
    method: 'POST',
    url: '/api/invoices/:id/bids',
    summary: 'Bid for an auctioned invoice; another bid of the same investor takes the place of his first',
    tag,
    role: 'investor',
    params: ById,
    body: BidBody,
    answer: z.object({ message, data: z.object({ bid: ShownBid, auction: ShownBook }) }),
    act: async (tx, { body, caller, params }) => {
      const invoiceId = await idOfInvoice(tx, params.id)
      const limitBps = body.lowestRate === undefined ? undefined : bpsOf(body.lowestRate)
      const asked = { invoiceId, rateBps: bpsOf(body.yearlyRate), limitBps, slicePaise: body.amount }
      const bid = await placeBid(deps, tx, caller, asked)
      const auction = shownBookOf(await readBook(tx, caller, invoiceId))
      return { message: 'Your bid stands; its price is held.', data: { bid: shownBidOf(bid), auction } }
    },
  })
  route({
    method: 'POST',
    url: '/api/invoices/:id/bids/withdraw',
    summary: 'Take back the own bid, until some time before the auction closes',
    tag,
    role: 'investor',
    params: ById,
    answer: z.object({ message, data: ShownBid }),
    act: async (tx, { caller, params }) => {
      const bid = await withdrawBid(deps, tx, caller, await idOfInvoice(tx, params.id))
      return { message: 'Your bid was taken back.', data: shownBidOf(bid) }
    },
  })
  readRoutes(app, deps)
}

function readRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = financingRoutes(app, deps)
  route({
    method: 'GET',
    url: '/api/invoices/:id/bids',
    summary: 'How an auction stands: without names, and with the caller’s own bids',
    tag,
    params: ById,
    answer: z.object({
      data: z.object({
        auction: ShownBook,
        winning: z.array(WonSlice).describe('The lowest first; without whose they are'),
        own: z.array(ShownBid).describe('The caller’s, the last first'),
      }),
    }),
    act: async (tx, { caller, params }) => {
      const read = await readBook(tx, caller, await idOfInvoice(tx, params.id))
      const winning = read.book.won.map(({ rateBps, slicePaise }) => ({
        ...{ yearlyRate: rateBps / 100, amount: rupeesOf(slicePaise) },
      }))
      return { data: { auction: shownBookOf(read), winning, own: read.own.map(shownBidOf) } }
    },
  })
  route({
    method: 'GET',
    url: '/api/users/bids',
    summary: 'The caller’s bids, the last first',
    tag,
    role: 'investor',
    answer: z.object({ data: z.array(ShownBid) }),
    act: async (tx, { caller }) => ({
      data: (await auctionBidRows(tx).ofInvestor(caller.id, { limit: listLimit })).map(shownBidOf),
    }),
  })
}

const bpsOf = (percent: number) => Math.round(percent * 100)
