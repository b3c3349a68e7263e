// How invoices brought to the marketplace stand here: read in one way by all that speak of them.

import type {
  ListedInvoice,
  ListingStep,
  ListingView,
  QuotedListing,
} from '../../../shared/contract/counter/finance/listing-calls.ts'
import { ineligibilitiesOf, keepsListed } from '../../../shared/domain/finance/eligibility.ts'
import { costOf, quoteListing } from '../../../shared/domain/finance/quote-listing.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { type Clock, type Day, dayInIndia, instantOf } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { InvoiceView } from '../../../shared/records/invoice.ts'
import type { AskedPricing, Ineligibility } from '../../../shared/records/listing.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { keptMarket } from '../../ledger/rows/listing/kept-market.ts'
import type { StoredListing, StoredStep } from '../../ledger/rows/listing/listing-rows.ts'
import { requireInvoiceSeq } from '../require-invoice.ts'

/** A listing's place in the ledger; refuses `not_found`. */
export function requireListing(rows: LedgerRows, id: string): StoredListing {
  const seq = rows.entries.seqOfId(id)
  const stored = seq === undefined ? undefined : rows.listings.bySeq(seq)
  if (stored === undefined) throw new Refusal('not_found', { record: 'listing', id })
  return stored
}

export function listingView(rows: LedgerRows, stored: StoredListing): ListingView {
  const { atMs, by, counterNo, id, invoiceSeq, number, pricing, quote, seq, withdrawalAtMs } = stored
  const standing = rows.listings.standing(seq)
  // Another counter's came by the server.
  const isOwn = rows.shops.thisCounter()?.counterNo === counterNo
  return {
    ...{ id, pricing, quote, cost: costOf(quote), requestedAt: instantOf(atMs), requestedBy: by },
    invoice: listedInvoice(rows.invoices.view(invoiceSeq)),
    isSent: !isOwn || number <= (rows.sync.place()?.acknowledged ?? 0),
    withdrawalAskedAt: withdrawalAtMs === null ? null : instantOf(withdrawalAtMs),
    standing: standing === undefined ? null : listingStep(standing),
  }
}

export function listingStep({ atMs, reason, state, step, ...figures }: StoredStep): ListingStep {
  return { step, at: instantOf(atMs), state, reason, figures }
}

export function listedInvoice({ duePaise, invoice }: InvoiceView): ListedInvoice {
  const { buyer, dueOn, id, issuedOn, number, totalPaise } = invoice
  return { id, number, buyerName: buyer?.name ?? '', issuedOn, dueOn, totalPaise, duePaise }
}

interface Offered {
  readonly seq: number
  readonly view: InvoiceView
  readonly today: Day
  readonly ineligibilities: readonly Ineligibility[]
}

/** An invoice as it would be offered today. Refuses `not_found`. */
export function readOffered(rows: LedgerRows, clock: Clock, invoiceId: string): Offered {
  const seq = requireInvoiceSeq(rows, invoiceId)
  const view = rows.invoices.view(seq)
  const { buyer, documentType, dueOn, issuedOn } = view.invoice
  const today = dayInIndia(clock.nowMs())
  const facts = {
    ...{ documentType, dueOn, issuedOn, buyerGstin: buyer?.gstin ?? null, sellerGstin: view.shop.gstin },
    owedPaise: view.duePaise,
    isVoid: view.aftermath.void !== null,
    isListed: rows.listings.ofInvoice(seq).some(each => keepsListed(rows.listings.standing(each.seq)?.state)),
  }
  return { seq, view, today, ineligibilities: ineligibilitiesOf(facts, today) }
}

/** Refuses `not_found`, and `listing_unfit` with the reasons. */
export function quoteOffered(
  rows: LedgerRows,
  clock: Clock,
  { invoiceId, pricing }: { readonly invoiceId: string; readonly pricing: AskedPricing },
): QuotedListing {
  const { ineligibilities: reasons, today, view } = readOffered(rows, clock, invoiceId)
  const { invoice, duePaise } = view
  if (reasons.length > 0) throw new Refusal('listing_unfit', { number: invoice.number, reasons })
  return quotedFor(rows, pricing, { facePaise: duePaise, dueOn: invoice.dueOn, today })
}

/** By the fee that the server said last; it refuses what would bring less than was consented to. */
export function quotedFor(
  rows: LedgerRows,
  pricing: AskedPricing,
  of: { readonly facePaise: number; readonly dueOn: Day; readonly today: Day },
): QuotedListing {
  const quote = quoteListing(pricing, { ...of, feeBps: keptMarket(rows)?.terms.feeBps ?? 0 })
  return { quote, cost: costOf(quote) }
}

export function keptListing(rows: LedgerRows, seq: number): ListingView {
  return listingView(rows, present(rows.listings.bySeq(seq), `listing ${seq}`))
}
