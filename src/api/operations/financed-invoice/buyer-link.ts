// The buyer of an invoice says his word by a link, without an account: the link says which invoice, and a code sent to the
// phone on it says that it is he (domain.md 1.7.6).

import { listedInvoiceId, shopAccountRows } from '../../store/listing/shop-account-rows.ts'
import { buyerContactRows } from '../../store/market/buyer-contact-rows.ts'
import { type FinancedInvoice, financedInvoiceRows } from '../../store/market/financed-invoice-rows.ts'
import { type FinancingAccount, financingAccountRows } from '../../store/market/financing-account-rows.ts'
import type { ShopTx, Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { sendOtp, spendCode } from '../one-time-codes.ts'
import { type BuyerWord, takeBuyerWord } from './confirm-invoice.ts'

const linkLifeMs = 14 * 24 * 60 * 60 * 1000

export interface BuyerLink {
  readonly link: string
  readonly untilMs: number
  /** Its last two digits. */
  readonly phoneEnd: string
}

/** For the seller to hand on. Refuses `not_found`, `not_party`, `not_pending`, `buyer_phone_missing`, `buyer_phone_own`. */
export async function makeBuyerLink(deps: ApiDeps, tx: Tx, seller: FinancingAccount, id: string): Promise<BuyerLink> {
  const invoice = await financedInvoiceRows(tx).byId(id)
  if (invoice === undefined) throw new ApiRefusal('not_found')
  if (invoice.sellerId !== seller.id) throw new ApiRefusal('not_party')
  if (invoice.state !== 'pending_buyer_confirmation') throw new ApiRefusal('not_pending')
  const phone = await phoneOf(tx, invoice)
  if (phone === seller.profile.phone) throw new ApiRefusal('buyer_phone_own')
  const untilMs = Math.floor((deps.clock.nowMs() + linkLifeMs) / 1000) * 1000
  return { link: deps.linkSeals.seal({ invoiceId: id, untilMs }), untilMs, phoneEnd: phone.slice(-2) }
}

/** The same for a counter, by the id that its request has. Refuses as `makeBuyerLink` does. */
export async function makeShopBuyerLink(deps: ApiDeps, tx: ShopTx, listingId: string): Promise<BuyerLink> {
  const seller = await shopAccountRows(tx).ofShop(tx.shopId)
  const invoiceId = await listedInvoiceId(tx, tx.shopId, listingId)
  if (seller === undefined || invoiceId === undefined) throw new ApiRefusal('not_found')
  return makeBuyerLink(deps, tx, seller, invoiceId)
}

export interface LinkedInvoice {
  readonly invoice: FinancedInvoice
  readonly phoneEnd: string
}

/** What the buyer is shown. Refuses `link_broken`, `link_over`, `buyer_phone_missing`. */
export async function readLinked(deps: ApiDeps, tx: Tx, link: string): Promise<LinkedInvoice> {
  const invoice = await financedInvoiceRows(tx).byId(invoiceIdOf(deps, link))
  if (invoice === undefined) throw new ApiRefusal('link_broken')
  return { invoice, phoneEnd: (await phoneOf(tx, invoice)).slice(-2) }
}

/** Refuses as `readLinked` does, `not_pending`, `otp_too_many`. */
export async function sendLinkCode(deps: ApiDeps, link: string): Promise<void> {
  const { id, phone } = await deps.store.transact(async tx => {
    const { invoice } = await readLinked(deps, tx, link)
    if (invoice.state !== 'pending_buyer_confirmation') throw new ApiRefusal('not_pending')
    return { id: invoice.id, phone: await phoneOf(tx, invoice) }
  })
  await sendOtp(deps, { phoneNumber: phone, purpose: `confirm ${id}` })
}

/** A wrong code is *returned*: the try it was must be committed. Refuses as `readLinked` does, and `not_pending`. */
export async function answerByLink(
  deps: ApiDeps,
  tx: Tx,
  { link, otp, ...word }: BuyerWord & { readonly link: string; readonly otp: string },
): Promise<FinancedInvoice | ApiRefusal> {
  const invoice = await financedInvoiceRows(tx).toChange(invoiceIdOf(deps, link))
  if (invoice === undefined) throw new ApiRefusal('link_broken')
  if (invoice.state !== 'pending_buyer_confirmation') throw new ApiRefusal('not_pending')
  const asked = { phoneNumber: await phoneOf(tx, invoice), purpose: `confirm ${invoice.id}`, otp } as const
  if (!(await spendCode(deps, tx, asked))) return new ApiRefusal('link_code_wrong')
  return takeBuyerWord(deps, tx, invoice, { ...word, byId: invoice.buyerId })
}

function invoiceIdOf({ clock, linkSeals }: ApiDeps, link: string): string {
  const facts = linkSeals.open(link)
  if (facts === undefined) throw new ApiRefusal('link_broken')
  if (facts.untilMs <= clock.nowMs()) throw new ApiRefusal('link_over')
  return facts.invoiceId
}

/** That of his account, which nobody else can give; without one, what the seller said. */
async function phoneOf(tx: Tx, { buyerId, id }: FinancedInvoice): Promise<string> {
  const account = buyerId === null ? undefined : await financingAccountRows(tx).byId(buyerId)
  const phone = account?.profile.phone ?? (await buyerContactRows(tx).phone(id))
  if (phone === undefined || phone === '') throw new ApiRefusal('buyer_phone_missing')
  return phone
}
