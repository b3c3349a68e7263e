// What a screen may ask about the marketplace of unpaid invoices. The core passes it on to the server; while that is not
// reached, what was known last is answered with its age, and what needs the server is refused as `market_unreachable`.

import * as z from 'zod'
import { idField, instantField, looseTextField, textField } from '../../../records/fields.ts'
import { command, event, query } from '../../../rpc/contract.ts'
import { MarketAccount, MarketKyc, MarketPreferences, SubmitKyc } from '../../market/account.ts'
import {
  BackOffice,
  DecideDispute,
  Decided,
  DecideHold,
  DecideKyc,
  DecideLate,
  DecideSuspense,
  WriteOff,
} from '../../market/admin.ts'
import { BuyerInvoice, BuyerInvoices, PayInvoice, SayToInvoice } from '../../market/buying.ts'
import { DisputeInvoice } from '../../market/dispute.ts'
import {
  BidAnswer,
  BidForListing,
  FundedListing,
  FundListing,
  ListingDetails,
  ListingPage,
  ListingRow,
} from '../../market/listing.ts'
import { cursorField, marketIdField } from '../../market/market-fields.ts'
import { MarketWallet, MovementPage, Portfolio, WithdrawMoney } from '../../market/money.ts'
import { ClearNotices, NoticePage, RemoveNotice } from '../../market/notices.ts'
import { FileContent } from '../document-calls.ts'
import { serverAddressField } from '../sync/sync-calls.ts'

export const marketLines = [
  /** Nobody is signed in here, or the sign-in is over. */
  'signedOut',
  'connecting',
  'live',
  /** The server is not reached; it is tried again by itself. */
  'offline',
] as const
export type MarketLine = (typeof marketLines)[number]

export const MarketStatus = z.object({
  line: z.enum(marketLines),
  /** Null: nobody ever signed in here, or signed out. */
  address: z.string().nullable(),
  account: MarketAccount.nullable(),
  walletPaise: z.int().nullable(),
  /** When the server was last heard. */
  heardAt: instantField.nullable(),
  /** Notices behind the last that was looked at. */
  unreadCount: z.int().min(0),
})
export type MarketStatus = z.output<typeof MarketStatus>

/** What is known, and since when; `isFresh`: the server said so just now. */
const known = <T extends z.ZodType>(value: T) => z.object({ value, asOf: instantField, isFresh: z.boolean() })
export interface Known<T> {
  readonly value: T
  readonly asOf: string
  readonly isFresh: boolean
}

const credentials = { address: serverAddressField, email: textField(120), password: z.string().min(1).max(200) }
export const RegisterAtMarket = z.object({
  ...credentials,
  role: z.enum(['investor', 'buyer']),
  firstName: textField(60),
  lastName: textField(60),
  phone: z.string().regex(/^\d{10}$/),
  company: textField(120),
})
export type RegisterAtMarket = z.output<typeof RegisterAtMarket>
export const SignInToMarket = z.object(credentials)
export type SignInToMarket = z.output<typeof SignInToMarket>

const byId = { id: marketIdField }
/** Of what is done once: the same key is the same act, however often it is sent. */
const once = { key: idField }

export const marketCalls = {
  status: query(z.object({}), MarketStatus),
  /** Refuses `market_unreachable`, `market_password_wrong`, `market_locked`, `market_refused`. */
  signIn: command(SignInToMarket, MarketStatus),
  /** Refuses `market_unreachable`, `market_email_taken`, `market_refused`. */
  register: command(RegisterAtMarket, MarketStatus),
  /** As the shop's own account, by this counter's place in the shop. Refuses `sync_not_joined`, `sync_unreachable`, `sync_refused`. */
  enterAsShop: command(z.object({}), MarketStatus),
  /** Forgets the sign-in and what was known here. */
  signOut: command(z.object({}), MarketStatus),
  /** Everything on offer, in pages; `after`: what the page before said is next. */
  listings: query(z.object({ after: marketIdField.optional() }), known(ListingPage)),
  /** Those of them that are on offer. */
  listingsOf: query(z.object({ ids: z.array(marketIdField).max(1_000) }), z.array(ListingRow)),
  listing: query(z.object(byId), known(ListingDetails)),
  /** Refuses `market_price_stale`, `market_gone`, `market_above_rest`, `market_wallet_short`, `market_own_invoice`. */
  fund: command(z.object({ ...byId, ...once, ...FundListing.shape }), FundedListing),
  /** Refuses `market_bidding_over`, `market_bid_stale`, `market_bid_unfit`, `market_bid_binding`, `market_wallet_short`. */
  bid: command(z.object({ ...byId, ...once, ...BidForListing.shape }), BidAnswer),
  /** Refuses `market_bid_binding`, `market_bidding_over`. */
  withdrawBid: command(z.object(byId), BidAnswer),
  portfolio: query(z.object({}), known(Portfolio)),
  wallet: query(z.object({}), known(MarketWallet)),
  /** Refuses `market_wallet_short`, `market_refused`. */
  withdraw: command(z.object({ ...once, ...WithdrawMoney.shape }), MarketWallet),
  movements: query(z.object({ after: marketIdField.optional() }), known(MovementPage)),
  preferences: query(z.object({}), known(MarketPreferences)),
  savePreferences: command(MarketPreferences, MarketPreferences),
  kyc: query(z.object({}), known(MarketKyc)),
  /** Refuses `market_file_unfit`. */
  submitKyc: command(SubmitKyc, MarketKyc),
  buying: query(z.object({}), known(BuyerInvoices)),
  /** Refuses `market_decided`. */
  sayToInvoice: command(z.object({ ...byId, ...SayToInvoice.shape }), BuyerInvoice),
  /** Refuses `market_decided`, `market_owed_changed`, `market_wallet_short`. */
  payInvoice: command(z.object({ ...byId, ...once, ...PayInvoice.shape }), BuyerInvoice),
  /** Refuses `market_not_disputable`. */
  disputeInvoice: command(z.object({ ...byId, ...DisputeInvoice.shape }), BuyerInvoice),
  notices: query(z.object({ before: cursorField.optional() }), known(NoticePage)),
  /** They are put away on every machine of the account. */
  removeNotice: command(RemoveNotice, NoticePage),
  clearNotices: command(ClearNotices, NoticePage),
  /** They count as looked at up to here. */
  noteSeen: command(z.object({ cursor: cursorField }), MarketStatus),
  document: query(z.object({ invoiceId: marketIdField, documentId: marketIdField }), FileContent),
  kycPaper: query(z.object(byId), FileContent),
  backOffice: query(z.object({}), known(BackOffice)),
  /** These refuse `market_decided`. */
  decideKyc: command(z.object({ ...byId, ...DecideKyc.shape }), Decided),
  decideHold: command(z.object({ ...byId, ...DecideHold.shape }), Decided),
  decideSuspense: command(z.object({ reference: looseTextField(200), ...DecideSuspense.shape }), Decided),
  decideLate: command(z.object({ ...byId, ...DecideLate.shape }), Decided),
  decideDispute: command(z.object({ ...byId, ...DecideDispute.shape }), Decided),
  writeOff: command(z.object({ ...byId, ...WriteOff.shape }), Decided),
  changed: event(MarketStatus),
  /** These listings stand otherwise than before, or are gone; `isAll`: any may. `isOwn`: so may what is the account's own. */
  moved: event(z.object({ ids: z.array(marketIdField), isAll: z.boolean(), isOwn: z.boolean() })),
}
