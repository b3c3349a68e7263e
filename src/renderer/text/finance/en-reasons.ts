// Why an invoice may not be offered, or why its offer ended, in English; and what is refused with it.

import type { ListingReason } from '../../../shared/records/listing.ts'
import { amount, shown } from '../refusal-words.ts'
import { type ListingRefusalWords, reasonsIn } from './listing-refusal-words.ts'

export const reasons = {
  shop_unregistered: 'Your shop has no GSTIN. Add it in Settings, Shop.',
  not_tax_invoice: 'It is a bill of supply. Only tax invoices can be financed.',
  buyer_unregistered: 'Its buyer has no GSTIN on this bill. Only bills to GST-registered buyers can be financed.',
  same_owner: 'Buyer and shop have the same PAN.',
  void: 'This bill was taken back.',
  paid: 'Nothing is owed on it any more.',
  dated_ahead: 'It is dated in the future. Check the date of this computer.',
  due_passed: 'Its due date has passed.',
  due_too_soon: 'It is due in less than 15 days.',
  listed: 'It is on the marketplace already.',
  face_fell: 'Money or goods came back for it meanwhile, so less is owed than was offered. Ask again.',
  terms_changed: 'It would bring less by now than you agreed to. Look at the new figures and ask again.',
  account_missing: 'It waits for the shop’s marketplace account. Open one in Finance; the rest goes by itself.',
  kyc_missing:
    'It waits for the marketplace to verify the shop, and is then offered by itself. Hand in your papers if you have not yet.',
  kyc_rejected:
    'The marketplace did not verify the shop. See why under Wallet, Papers, hand in better ones, then ask again.',
  too_small: 'Too little is owed on it to be financed.',
  duplicate: 'The marketplace has this invoice already, or one just like it.',
  limit_reached: 'You, or this buyer, have reached the limit of what may be financed at a time.',
  buyer_declined: 'The buyer said that it is not right. Talk to him.',
  not_funded: 'Nobody funded it in time. All money went back to those who had put some in.',
  taken_back: 'You took it back.',
  paid_at_counter: 'It was paid, credited or taken back at the counter.',
  dispute_goods_missing:
    'The buyer says that goods are missing. Talk to him; the marketplace decides. No money moves meanwhile.',
  dispute_goods_bad:
    'The buyer says that goods are damaged or not those he ordered. Talk to him; the marketplace decides. No money moves meanwhile.',
  dispute_amount_wrong:
    'The buyer says that the amount is wrong. Talk to him; the marketplace decides. No money moves meanwhile.',
  dispute_not_ordered:
    'The buyer says that he did not order this. Talk to him; the marketplace decides. No money moves meanwhile.',
  dispute_paid_already:
    'The buyer says that he has paid you already. Talk to him; the marketplace decides. No money moves meanwhile.',
  dispute_other: 'The buyer objects to this bill. Talk to him; the marketplace decides. No money moves meanwhile.',
  dispute_dismissed: 'The buyer objected, and the marketplace decided that the bill stands. It goes on as before.',
  dispute_upheld:
    'The buyer objected, and the marketplace decided that he is right: what investors paid for it is taken from your wallet, as far as it reaches, and from what comes later.',
  unfit: 'The marketplace does not take this invoice.',
} satisfies Record<ListingReason, string>

export const listingRefusals: ListingRefusalWords = {
  listing_unfit: d => `Bill${shown(d.number, ' ')} cannot be financed. ${reasonsIn(d, reasons)} Nothing was asked for.`,
  listing_quote_changed: d =>
    `It brings ${amount(d.settlementPaise) || 'another sum'} by now. Look again before you agree. Nothing was asked for.`,
  listing_ended: () => 'It is too late to take it back: it is funded or over. Nothing was changed.',
  listing_answered: () => 'The buyer has answered already, or the offer is over.',
  listing_phone_missing: () =>
    'The bill names no ten-digit phone of its buyer, to which a code could be sent. Add it to the customer, and offer a new bill.',
  listing_phone_own: () =>
    'The buyer’s phone on this bill is your shop’s own. The buyer has to confirm by his own phone.',
  finance_email_taken: () =>
    'This e-mail address has a marketplace account already. Sign in to it instead. Nothing was changed.',
  finance_password_wrong: () =>
    'E-mail address or password is wrong. After five wrong tries the account is locked for two hours.',
  finance_account_locked: () => 'Five wrong passwords: this account is locked for two hours. Try again later.',
  finance_account_other: () =>
    'This account cannot sell for your shop: it belongs to another shop or is not a seller’s, or your shop has another one. Nothing was changed.',
}
