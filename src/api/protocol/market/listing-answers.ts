// Invoices of the marketplace as the app reads them.

import type { MarketDispute } from '../../../shared/contract/market/dispute.ts'
import type { AuctionBook, ListingDetails, ListingRow, PairHistory } from '../../../shared/contract/market/listing.ts'
import type { MarketDocument } from '../../../shared/contract/market/market-fields.ts'
import { isFundable } from '../../../shared/domain/finance/financed-states.ts'
import { riskCategory } from '../../../shared/domain/finance/risk-score.ts'
import type { AuctionBook as StandingBook } from '../../../shared/domain/finance/stand-bids.ts'
import { annualSimpleBps } from '../../../shared/domain/finance/yields.ts'
import { type Day, daysBetween } from '../../../shared/kernel/calendar.ts'
import type { AuctionBid } from '../../store/market/auction/auction-bid-rows.ts'
import type { FinancedDocument } from '../../store/market/financed-document-rows.ts'
import type { FinancedInvoice } from '../../store/market/financed-invoice-rows.ts'
import type { FinancedPart } from '../../store/market/financed-part-rows.ts'
import type { FinancedView } from '../../store/market/financed-view.ts'
import { objectIdOf } from '../object-id.ts'

export function marketInvoiceOf(invoice: FinancedInvoice) {
  const { buyerName, dueOn, facePaise, id, issuedOn, number, sellerCompany, state } = invoice
  return { id: objectIdOf(id), number, sellerName: sellerCompany, buyerName, state, facePaise, issuedOn, dueOn }
}

export function listingRowOf(invoice: FinancedInvoice, today: Day): ListingRow {
  const { fundedPaise, listedAt, owedPaise, pricing, riskScore, targetPaise } = invoice
  const days = daysBetween(today, invoice.dueOn)
  return {
    ...marketInvoiceOf(invoice),
    ...{ mode: pricing.mode, targetPaise, owedPaise, fundedPaise },
    closesAt: invoice.closesAt?.toISOString() ?? null,
    yearlyRateBps: days < 1 ? null : annualSimpleBps(targetPaise, owedPaise, days),
    ...{ riskScore, riskCategory: riskCategory(riskScore), listedAt: listedAt?.toISOString() ?? null },
    isOpen: isFundable(invoice.state) && fundedPaise < targetPaise,
  }
}

export function marketDocumentOf({ at, id, kind, name, sizeBytes }: FinancedDocument): MarketDocument {
  return { id: objectIdOf(id), name, kind, sizeBytes, at: at.toISOString() }
}

export function auctionBookOf({ book, bidCount, invoice, own }: StandingAuction, days: number): AuctionBook {
  const open = own.find(({ state }) => state === 'open')
  const wins = book.won.find(({ bidId }) => bidId === open?.id)
  return {
    ...{ maxRateBps: invoice.pricing.mode === 'auction' ? invoice.pricing.maxRateBps : 0, days, bidCount },
    ...{ coveredPaise: book.coveredPaise, bestBps: book.bestBps ?? null, barBps: book.barBps ?? null },
    own:
      open === undefined
        ? null
        : {
            ...{ askedBps: open.askedBps, limitBps: open.limitBps, slicePaise: open.slicePaise },
            ...{ heldPaise: open.heldPaise, winsPaise: wins?.slicePaise ?? 0 },
          },
  }
}

interface StandingAuction {
  readonly invoice: FinancedInvoice
  readonly book: StandingBook
  readonly bidCount: number
  readonly own: readonly AuctionBid[]
}

/** `parts`: all of them; whose they are stays here. */
export function listingDetailsOf(
  { documents, invoice, steps }: FinancedView,
  {
    auction,
    dispute,
    pair,
    parts,
    readerId,
    today,
  }: {
    readonly parts: readonly FinancedPart[]
    readonly readerId: string
    readonly pair: PairHistory
    readonly auction: AuctionBook | null
    readonly dispute: MarketDispute | null
    readonly today: Day
  },
): ListingDetails {
  return {
    ...listingRowOf(invoice, today),
    auction,
    description: invoice.description,
    ...{ riskFactors: [...invoice.riskFactors], flags: [...invoice.fraudFlags] },
    buyerConfirmedAt: invoice.buyerConfirmedAt?.toISOString() ?? null,
    documents: documents.map(marketDocumentOf),
    parts: parts
      .filter(({ state }) => state !== 'refunded')
      .map(({ fundedAt, investorId, paidPaise }) => ({
        ...{ paidPaise, fundedAt: fundedAt.toISOString(), isOwn: investorId === readerId },
      })),
    steps: steps.map(({ at, state }) => ({ state, at: at.toISOString() })),
    pair,
    dispute,
  }
}
