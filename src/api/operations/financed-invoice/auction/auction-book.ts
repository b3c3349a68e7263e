// An auction as it stands: for everybody without names, for an investor with his own bids.

import { isFundable } from '../../../../shared/domain/finance/financed-states.ts'
import { type AuctionBook, auctionBook, type PlacedBid } from '../../../../shared/domain/finance/stand-bids.ts'
import { daysBetween } from '../../../../shared/kernel/calendar.ts'
import { type AuctionBid, auctionBidRows } from '../../../store/market/auction/auction-bid-rows.ts'
import { type FinancedInvoice, financedInvoiceRows } from '../../../store/market/financed-invoice-rows.ts'
import type { FinancingAccount } from '../../../store/market/financing-account-rows.ts'
import type { Tx } from '../../../store/open-store.ts'
import { ApiRefusal } from '../../api-refusal.ts'

export interface ReadBook {
  readonly invoice: FinancedInvoice
  readonly bidCount: number
  /** What is won, without whose it is, in the order in which it is taken. */
  readonly book: AuctionBook
  /** Of the reader alone, the last first. */
  readonly own: readonly AuctionBid[]
}

const ownLimit = 20

/** Refuses `not_found`, `not_party`. */
export async function readBook(tx: Tx, reader: FinancingAccount, invoiceId: string): Promise<ReadBook> {
  const invoice = await financedInvoiceRows(tx).byId(invoiceId)
  if (invoice === undefined || invoice.pricing.mode !== 'auction') throw new ApiRefusal('not_found')
  const own = await auctionBidRows(tx).ofInvestor(reader.id, { invoiceId, limit: ownLimit })
  const isParty = [invoice.sellerId, invoice.buyerId].includes(reader.id) || own.length > 0 || reader.role === 'admin'
  if (!isParty && !(reader.role === 'investor' && isFundable(invoice.state))) throw new ApiRefusal('not_party')
  const bids = await auctionBidRows(tx).openOf(invoiceId)
  return { invoice, bidCount: bids.length, book: bookOf(invoice, bids), own }
}

export function bookOf(invoice: FinancedInvoice, bids: readonly AuctionBid[]): AuctionBook {
  const { days, owedPaise } = auctionOf(invoice)
  return auctionBook(bids.map(placedOf), owedPaise, days)
}

export interface AuctionTerms {
  readonly maxRateBps: number
  readonly takesPart: boolean
  readonly owedPaise: number
  /** From the day on which it was to close to the day on which it is due. */
  readonly days: number
}

export function auctionOf({ dueOn, owedPaise, pricedOn, pricing }: FinancedInvoice): AuctionTerms {
  if (pricing.mode !== 'auction') throw new Error('only an auction is bid for')
  const { maxRateBps, takesPart } = pricing
  return { maxRateBps, takesPart, owedPaise, days: daysBetween(pricedOn, dueOn) }
}

export function placedOf({ askedBps, id, limitBps, placedAt, slicePaise }: AuctionBid): PlacedBid {
  return { id, askedBps, limitBps, slicePaise, placedAt: placedAt.toISOString() }
}
