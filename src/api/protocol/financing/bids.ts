// How bids are written and shown: rates in percent, slices in rupees, and of others no more than what wins.

import * as z from 'zod'
import type { AuctionBook } from '../../../shared/domain/finance/stand-bids.ts'
import type { AuctionBid } from '../../store/market/auction/auction-bid-rows.ts'
import type { FinancedInvoice } from '../../store/market/financed-invoice-rows.ts'
import { objectIdOf } from '../object-id.ts'
import { rupeesOf } from '../rupees.ts'
import { shownCount, shownId, shownMoment, shownPercentage, shownRupees } from '../shown-fields.ts'
import { amountField, rateField } from './offer.ts'

export const BidBody = z.object({
  amount: amountField.describe('Of the advance'),
  yearlyRate: rateField,
  lowestRate: rateField.optional().describe('Down to which it goes by itself'),
})

const rate = (what: string) => shownPercentage(what).nullable()

export const ShownBook = z
  .object({
    bidCount: shownCount('Bids that stand'),
    covered: shownRupees('Of the advance'),
    bestRate: rate('The lowest that stands'),
    rateToBeat: rate('A bid wins something below it; null: any does'),
    closesAt: shownMoment('When bidding ends; late bids move it').nullable(),
  })
  .meta({ id: 'AuctionBook', description: 'How an auction stands' })

export const ShownBid = z
  .object({
    id: shownId('Of the bid'),
    invoiceId: shownId('For which invoice'),
    amount: shownRupees('Of the advance'),
    yearlyRate: shownPercentage('The rate it begins with'),
    lowestRate: shownPercentage('Down to which it goes by itself'),
    held: shownRupees('Its price at that rate, held'),
    status: z.enum(['open', 'won', 'lost', 'withdrawn', 'replaced', 'refunded']),
    wonRate: rate('At which it won'),
    wonAmount: shownRupees('What it won of the advance').nullable(),
    placedAt: shownMoment('When'),
  })
  .meta({ id: 'AuctionBid', description: 'A bid of the caller' })

const percentOf = (bps: number | null | undefined) => (bps === null || bps === undefined ? null : bps / 100)

interface Standing {
  readonly invoice: FinancedInvoice
  readonly book: AuctionBook
  readonly bidCount: number
}

export function shownBookOf({ bidCount, book, invoice }: Standing): z.output<typeof ShownBook> {
  return {
    ...{ bidCount, covered: rupeesOf(book.coveredPaise) },
    ...{ bestRate: percentOf(book.bestBps), rateToBeat: percentOf(book.barBps) },
    closesAt: invoice.closesAt?.toISOString() ?? null,
  }
}

export function shownBidOf(bid: AuctionBid): z.output<typeof ShownBid> {
  return {
    ...{ id: objectIdOf(bid.id), invoiceId: objectIdOf(bid.invoiceId), amount: rupeesOf(bid.slicePaise) },
    ...{ yearlyRate: bid.askedBps / 100, lowestRate: bid.limitBps / 100, held: rupeesOf(bid.heldPaise) },
    ...{ status: bid.state, wonRate: percentOf(bid.rateBps) },
    wonAmount: bid.wonPaise === null ? null : rupeesOf(bid.wonPaise),
    placedAt: bid.placedAt.toISOString(),
  }
}
