// A shop's request becomes an invoice of the marketplace, or is refused with its reason. The market is asked first and the
// shop's log written last, in one transaction: no other order of locks is ever taken.

import { ineligibilitiesOf } from '../../shared/domain/finance/eligibility.ts'
import { keepsQuote, quoteListing } from '../../shared/domain/finance/quote-listing.ts'
import type { ListingReason } from '../../shared/records/listing.ts'
import type { ApiDeps } from '../operations/api-deps.ts'
import { ApiRefusal, type ApiRefusalCode } from '../operations/api-refusal.ts'
import { offerInvoice } from '../operations/financed-invoice/offer-invoice.ts'
import { isUndecided, listingRows, type StoredListing } from '../store/listing/listing-rows.ts'
import { shopAccountRows } from '../store/listing/shop-account-rows.ts'
import { type ShopListing, shopListingRows } from '../store/listing/shop-listing-rows.ts'
import type { Tx } from '../store/open-store.ts'
import { offerOfBill } from './offer-of-bill.ts'
import { AnsweredMeanwhile, postAnswer, type Told } from './post-move.ts'
import { readBill, type ShopBill, todayOf } from './read-bill.ts'
import { toldOf } from './told-of.ts'

/** There is nothing to answer, or somebody else is about to. */
class NothingToAnswer extends Error {}

/** Killed at any moment it leaves an answer or none, and is asked again. */
export async function answerRequest(deps: ApiDeps, asked: ShopListing): Promise<void> {
  try {
    await answer(deps, asked, (tx, listing) => offerOrRefuse(deps, tx, asked, listing))
  } catch (error) {
    if (error instanceof AnsweredMeanwhile) return
    if (!(error instanceof ApiRefusal)) throw error
    const reason = reasons[error.code] ?? 'unfit'
    await answer(deps, asked, async (_, listing) => refused(listing, reason))
  }
}

type Decide = (tx: Tx, listing: StoredListing) => Promise<Told | undefined>

async function answer(deps: ApiDeps, place: ShopListing, decide: Decide): Promise<void> {
  const { listingId, shopId } = place
  const found: { told?: Told } = {}
  await deps.store.transactForFound<void, NothingToAnswer>(
    async tx => {
      if (!(await shopListingRows(tx).isAlone(place))) return new NothingToAnswer()
      const listing = await listingRows({ ...tx, shopId }).byId(listingId)
      if (listing === undefined || !isUndecided(listing)) return new NothingToAnswer()
      const told = await decide(tx, listing)
      if (told === undefined) return new NothingToAnswer()
      found.told = told
      return shopId
    },
    async tx => {
      if (found.told !== undefined) await postAnswer(deps, tx, listingId, found.told)
    },
  )
}

/** Undefined: its bill has not come yet. */
async function offerOrRefuse(
  deps: ApiDeps,
  tx: Tx,
  { listingId, shopId }: ShopListing,
  listing: StoredListing,
): Promise<Told | undefined> {
  const { asked, invoiceId, withdrawnAt } = listing
  if (asked === null) return undefined
  if (withdrawnAt !== null) return { ...refused(listing, 'taken_back'), state: 'withdrawn' }
  const bill = await readBill({ ...tx, shopId }, invoiceId)
  if (bill === undefined) return undefined
  const seller = await shopAccountRows(tx).ofShop(shopId)
  if (seller === undefined) return waiting(listing, 'account_missing')
  if (seller.kycStatus === 'rejected') return refused(listing, 'kyc_rejected')
  if (seller.kycStatus !== 'verified') return waiting(listing, 'kyc_missing')
  const reason = reasonAgainst(deps, bill, asked)
  if (reason !== undefined) return refused(listing, reason)
  const offer = offerOfBill(bill, { shopId, listingId, pricing: asked.pricing, nowMs: deps.clock.nowMs() })
  const invoice = await offerInvoice(deps, tx, seller, { ...offer, facePaise: asked.quote.facePaise })
  return toldOf(tx, invoice)
}

/** From what the server knows itself, whatever the counter believed. */
function reasonAgainst(
  deps: ApiDeps,
  { facts, invoice: { dueOn } }: ShopBill,
  { pricing, quote }: NonNullable<StoredListing['asked']>,
): ListingReason | undefined {
  const today = todayOf(deps)
  const [first] = ineligibilitiesOf(facts, today)
  if (first !== undefined) return first
  if (facts.owedPaise < quote.facePaise) return 'face_fell'
  const terms = { facePaise: quote.facePaise, dueOn, today, feeBps: deps.market.feeBps }
  return keepsQuote(quote, quoteListing(pricing, terms)) ? undefined : 'terms_changed'
}

/** What the marketplace itself refuses. */
const reasons: Partial<Record<ApiRefusalCode, ListingReason>> = {
  financed_number_taken: 'listed',
  claimed_already: 'duplicate',
  due_too_soon: 'due_too_soon',
  closing_time_unfit: 'due_too_soon',
  price_too_small: 'too_small',
  seller_limit: 'limit_reached',
  buyer_limit: 'limit_reached',
  pair_limit: 'limit_reached',
}

/** It is looked at again as soon as that is there. */
function waiting(listing: StoredListing, reason: ListingReason): Told {
  return { ...refused(listing, reason), state: 'waiting_shop' }
}

function refused({ asked }: StoredListing, reason: ListingReason): Told {
  return {
    ...{ state: 'refused', reason, facePaise: asked?.quote.facePaise ?? 0 },
    ...{ advancePaise: 0, targetPaise: 0, fundedPaise: 0, settledPaise: 0, feePaise: 0, feeGstPaise: 0 },
    ...{ receivedPaise: 0, reservePaidPaise: 0 },
  }
}
