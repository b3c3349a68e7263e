// A seller offers an unpaid invoice. Its buyer is asked first, unless it comes in the form that lists at once (F-R06).

import { checkGstin } from '../../../shared/domain/customer/gstin.ts'
import { type FraudFlag, fraudFlags, isHeld } from '../../../shared/domain/finance/fraud-flags.ts'
import { riskScore } from '../../../shared/domain/finance/risk-score.ts'
import { dayInIndia, daysBetween } from '../../../shared/kernel/calendar.ts'
import type { Offer, OfferedTerms } from '../../protocol/financing/offer.ts'
import { buyerContactRows } from '../../store/market/buyer-contact-rows.ts'
import { sellerFacts } from '../../store/market/checks/seller-facts.ts'
import { readTradeCircle } from '../../store/market/checks/trade-circle.ts'
import { type FinancedInvoice, financedInvoiceRows } from '../../store/market/financed-invoice-rows.ts'
import { type FinancingAccount, financingAccountRows } from '../../store/market/financing-account-rows.ts'
import { exposureRows } from '../../store/market/money/exposure-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { tellMarket } from '../tell-market.ts'
import { claimInvoice, readLookalikes } from './claim-invoice.ts'
import { checkLimits } from './money/check-limits.ts'
import { priceOfferOrRefuse } from './price-offer.ts'
import { takeStep } from './take-step.ts'

/**
 * Refuses `role_unfit`, `kyc_missing`, `buyer_unknown`, `financed_number_taken`, `claimed_already`, `irn_wrong`, and what
 * `priceOfferOrRefuse` and `checkLimits` do.
 */
export async function offerInvoice(
  deps: ApiDeps,
  tx: Tx,
  seller: FinancingAccount,
  offer: Offer,
): Promise<FinancedInvoice> {
  if (seller.role !== 'seller') throw new ApiRefusal('role_unfit')
  if (offer.buyer.kind === 'registered' && seller.kycStatus !== 'verified') throw new ApiRefusal('kyc_missing')
  const terms = priceOfferOrRefuse(deps, offer)
  const buyer = await buyerOf(tx, offer.buyer)
  const now = new Date(deps.clock.nowMs())
  const rows = financedInvoiceRows(tx)
  const { buyer: _asked, buyerPhone, irn, shop, ...typed } = offer
  const made = {
    ...{ ...typed, ...buyer, ...terms, id: deps.newId(), sellerId: seller.id },
    ...{ shopId: shop?.shopId ?? null, shopInvoiceId: shop?.invoiceId ?? null },
    shopListingId: shop?.listingId ?? null,
  }
  const judged = await judge(deps, tx, seller, made, now)
  await exposureRows(tx).lock(made)
  if (!(await rows.insert({ ...made, ...judged }, 'draft', now))) throw new ApiRefusal('financed_number_taken')
  await claimInvoice(deps, tx, seller, { ...made, irn })
  if (buyerPhone !== undefined) await buyerContactRows(tx).insert(made.id, buyerPhone)
  const draft = await rows.byId(made.id)
  if (draft === undefined) throw new Error('an invoice that was written is there')
  await checkLimits(deps, tx, draft)
  const waiting = await takeStep(deps, tx, draft, { to: 'pending_buyer_confirmation', byId: seller.id })
  const listsAtOnce = deps.market.listsQuickly && offer.buyer.kind === 'named' && !isHeld(judged.fraudFlags)
  if (listsAtOnce) return takeStep(deps, tx, waiting, { to: 'listed', byId: seller.id })
  tellMarket(deps, tx, [{ kind: 'asked', invoice: waiting }])
  return waiting
}

async function buyerOf(tx: Tx, asked: Offer['buyer']) {
  const accounts = financingAccountRows(tx)
  if (asked.kind === 'gstin' || asked.kind === 'billed') {
    const account = await accounts.buyerByGstin(asked.gstin)
    const isGstinSound = checkGstin(asked.gstin).ok
    const { email = '', profile } = account ?? {}
    const known = { buyerName: profile?.company ?? '', buyerEmail: email }
    const named = asked.kind === 'billed' ? { buyerName: asked.name, buyerEmail: asked.email || email } : known
    return {
      ...{ buyerId: account?.id ?? null, ...named },
      ...{ buyerGstin: asked.gstin, isGstinSound },
    }
  }
  const account = await accounts.buyerByEmail(asked.email)
  if (account === undefined && asked.kind === 'registered') throw new ApiRefusal('buyer_unknown')
  const buyerGstin = account?.profile.gstNumber ?? ''
  return {
    buyerId: account?.id ?? null,
    buyerName: asked.kind === 'named' ? asked.name : (account?.profile.company ?? ''),
    buyerEmail: asked.email,
    buyerGstin,
    isGstinSound: buyerGstin !== '' && checkGstin(buyerGstin).ok,
  }
}

/** How safe it is, and what is odd about it. */
async function judge(
  deps: ApiDeps,
  tx: Tx,
  seller: FinancingAccount,
  made: OfferedTerms & Pick<FinancedInvoice, 'buyerEmail' | 'buyerGstin' | 'buyerId'>,
  now: Date,
) {
  const facts = sellerFacts(tx)
  const today = dayInIndia(now.getTime())
  const { acrossIds, contentIds, looseIds } = await readLookalikes(deps, tx, seller, made)
  const pair = { ...made, sellerId: seller.id, sellerGstin: seller.profile.gstNumber }
  const flags: FraudFlag[] = fraudFlags({
    ...(await facts.ofSeller(seller.id, now)),
    circle: await readTradeCircle(tx, pair, now),
    ...{ amountPaise: made.facePaise, issuedOn: made.issuedOn, dueOn: made.dueOn, today },
    lookalikes: {
      ...{ numberCount: looseIds.length, contentCount: contentIds.length, otherSellerCount: acrossIds.length },
    },
  })
  const { score, factors } = riskScore({
    ...(await facts.repayments(seller.id, made.buyerId)),
    // Nobody has rated anybody yet.
    buyerRating: 0,
    amountPaise: made.facePaise,
    daysToDue: daysBetween(today, made.dueOn),
  })
  const similarIds = [...new Set([...looseIds, ...contentIds])]
  return { similarIds, fraudFlags: flags, riskScore: score, riskFactors: factors }
}
