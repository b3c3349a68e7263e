// Every *no* the API says on purpose, with its status and its words. Anything else that goes wrong is a bug.

export const apiRefusals = {
  // who is calling
  token_missing: [401, 'Sign in first: the Authorization header carries no token.'],
  token_unusable: [401, 'This sign-in is no longer valid. Sign in again.'],
  session_over: [401, 'You signed in on another device, or signed out. Sign in again.'],
  client_inactive: [403, 'This account has been switched off.'],
  client_foreign: [403, 'The clientId is not that of the signed-in account.'],
  // one-time codes and accounts
  phone_taken: [409, 'This phone number is registered already. Sign in instead.'],
  phone_taken_at_sending: [400, 'This phone number is registered already. Sign in instead.'],
  phone_unknown: [404, 'No account has this phone number. Register first.'],
  account_inactive: [400, 'This account has been switched off.'],
  otp_wrong: [400, 'The code is wrong or no longer valid. Ask for a new one.'],
  otp_wrong_at_register: [400, 'The code is wrong or no longer valid. Ask for a new one.'],
  otp_wrong_at_login: [401, 'The code is wrong or no longer valid. Ask for a new one.'],
  otp_too_many: [429, 'Three codes an hour are sent to a phone number. Try again later.'],
  nothing_to_update: [400, 'There is nothing to change in this request.'],
  // accounts of the marketplace
  email_taken: [409, 'This e-mail address is registered already. Sign in instead.'],
  password_wrong: [401, 'The e-mail address or the password is wrong.'],
  account_locked: [423, 'Five wrong passwords: this account is locked for two hours.'],
  shop_password_wrong: [403, 'The e-mail address or the password is wrong.'],
  account_of_other: [409, 'This account sells for another shop, or this shop sells by another account.'],
  account_missing: [409, 'This shop has no account on the marketplace yet.'],
  account_fixed: [400, 'The e-mail address and the role of an account cannot be changed.'],
  kyc_documents_missing: [400, 'Name at least one document.'],
  kyc_decided_by_admin: [403, 'Whether an account is verified is decided by us, once its documents were looked at.'],
  kyc_decided: [400, 'This account is verified already.'],
  kyc_not_waiting: [409, 'This account does not wait to be verified any more.'],
  // the marketplace
  cursor_over: [
    410,
    'What was told behind this place is not kept any more. Read anew what you show, and begin without `after`.',
  ],
  not_held: [409, 'This invoice is not held any more.'],
  not_disputable: [400, 'Only an invoice that is funded and not yet paid can be disputed.'],
  not_disputed: [409, 'This invoice is not disputed any more.'],
  bank_missing: [503, 'Money cannot be sent to a bank yet.'],
  dues_open: [
    400,
    'A part of this is owed for an invoice that was paid or lowered at the counter, and will be taken for it.',
  ],
  not_late: [409, 'This invoice is not overdue.'],
  owed_changed: [409, 'What is owed has changed since you looked. Look again and confirm.'],
  role_unfit: [403, 'This is not for an account of your role.'],
  kyc_missing: [403, 'Your account is not verified yet. Hand in your documents first.'],
  buyer_unknown: [404, 'No buyer with this e-mail address is registered.'],
  financed_number_taken: [409, 'You offered an invoice with this number already.'],
  claimed_already: [409, 'This invoice is on offer already, or was financed; it may have been from another account.'],
  irn_wrong: [400, 'The IRN is not that of this GSTIN, financial year and number.'],
  target_too_large: [400, 'No more can be asked for than the invoice comes to.'],
  not_party: [403, 'Only those whose invoice it is may do this.'],
  not_pending: [400, 'This invoice does not wait for its buyer’s word any more.'],
  link_broken: [400, 'This link is not whole. Open it once more from where it was sent to you.'],
  link_over: [410, 'This link is too old. Ask the shop for another one.'],
  buyer_phone_missing: [400, 'The invoice names no phone of its buyer, to which a code could be sent.'],
  buyer_phone_own: [400, 'The phone given for the buyer is the seller’s own.'],
  link_code_wrong: [400, 'The code is wrong or no longer valid. Ask for a new one.'],
  not_fundable: [400, 'This invoice is not on offer, or has been funded in full.'],
  due_too_soon: [400, 'An invoice that is due today or was due before cannot be financed by a yearly rate.'],
  price_too_small: [400, 'So little is left of it that nobody would pay for it, or the fee would take all.'],
  closing_time_unfit: [400, 'Bidding must stay open for some minutes, and close before the invoice is due.'],
  not_withdrawable: [400, 'Only an invoice that is not funded yet can be taken back from the market.'],
  price_stale: [409, 'The price has changed since you looked. Look again and confirm.'],
  is_auction: [400, 'This invoice is auctioned: place a bid instead.'],
  bidding_over: [400, 'Bidding for this invoice has closed.'],
  rate_unfit: [
    400,
    'A bid is not above the highest rate of this auction, and goes down by itself from where it begins.',
  ],
  slice_unfit: [400, 'A bid is for a part of the advance, and not for less than is worth it.'],
  bid_stale: [409, 'At this rate the bid would win nothing any more.'],
  bid_binding: [400, 'So near to the close a bid cannot be taken back or made worse any more.'],
  seller_limit: [400, 'This seller has as much out on the market as we allow at a time.'],
  buyer_limit: [400, 'As much is out on invoices of this buyer as we allow at a time.'],
  pair_limit: [400, 'As much is out between this seller and this buyer as we allow at a time.'],
  own_invoice: [403, 'Nobody funds an invoice that is his own.'],
  amount_above_rest: [400, 'This is more than is still to be funded.'],
  wallet_short: [400, 'There is not so much in the wallet.'],
  not_awaiting_money: [400, 'This invoice does not wait for its buyer’s money.'],
  not_paid_yet: [400, 'The buyer has not paid all of this invoice yet.'],
  webhook_unsigned: [401, 'The signature is missing or wrong.'],
  webhook_unreadable: [400, 'The word of the bank cannot be read.'],
  admins_only: [403, 'This is for the platform itself.'],
  file_unfit: [400, 'A document is a JPEG, PNG, PDF or Word file, and is what its name says.'],
  file_missing: [400, 'Send the invoice as a file of a form.'],
  recipient_unfit: [400, 'Messages go to another party of the invoice.'],
  // requests
  text_unkept: [400, 'A text of this request holds a character that cannot be kept: NUL, or half of an emoji.'],
  // retries
  key_reused: [422, 'This idempotency key was used for a different request.'],
  key_running: [409, 'The first request with this idempotency key is still running.'],
  key_unusable: [400, 'An idempotency key has 1 to 200 printable characters.'],
  // counters and sync
  counter_signed_out: [401, 'This counter is not signed in, or was signed out by the owner. Sign it in again.'],
  counter_unknown: [400, 'An entry names a counter that is none of this shop’s.'],
  counter_code_taken: [409, 'Another counter of this shop has this code. Choose another one.'],
  shop_without_counter: [409, 'No counter of this shop has joined yet. The first one sets up the shop and then joins.'],
  books_of_others: [
    428,
    'This shop has the books of other counters, and this counter has books of its own. Confirm that they are one shop.',
  ],
  counter_at_work: [
    423,
    'This counter is not signed out: another machine may work as it. Take it over, or join as another counter.',
  ],
  enrolment_code_wrong: [400, 'This code is wrong, used or older than ten minutes. Ask for a new one.'],
  protocol_too_old: [426, 'This version of Galla is too old to sync. Update it; selling goes on.'],
  volume_not_bound: [404, 'This volume of the log is not full yet, or too large. Pull its pages.'],
  cursor_unknown: [410, 'The server does not know this place in the log. Start over from its beginning.'],
  // the shop's catalogue and people
  group_unknown: [400, 'There is no such item group.'],
  dealer_unknown: [400, 'There is no such dealer.'],
  customer_field_missing: [400, 'The shop’s settings ask for a particular of the customer that is missing.'],
  phone_of_other: [409, 'Another customer has this phone number.'],
  // what is bought from dealers
  item_unknown: [400, 'There is no such item.'],
  item_of_other_dealer: [400, 'This dealer does not sell this item to the shop. Name the dealer on the item first.'],
  dealer_order_number_taken: [409, 'Another order has this number.'],
  dealer_order_unknown: [400, 'There is no such order.'],
  dealer_order_of_other: [400, 'This order went to another dealer.'],
  dealer_order_settled: [400, 'This order is not pending any more.'],
  dealer_order_cancelled: [400, 'This order was cancelled.'],
  dealer_bill_missing: [400, 'There is no bill yet that could be due: send totalAmount too.'],
  dealer_bills_several: [
    400,
    'Counters entered several bills for this order, or goods went back. Change its bill there.',
  ],
  dealer_bill_taxed: [400, 'The bill of this order was entered with its tax at a counter. Change it there.'],
  dealer_bills_over: [400, 'The bills that counters entered for this order come to more than that.'],
  // bills
  customer_unknown: [400, 'There is no such customer.'],
  cart_empty: [400, 'The cart is empty.'],
  cart_spent: [400, 'This cart has become a bill already.'],
  line_unnamed: [400, 'A line names an item of the shop, or says its name and its price.'],
  number_taken: [409, 'Another bill has this number.'],
  paid_too_much: [400, 'More was paid than the bill comes to.'],
  payment_too_large: [400, 'This is more than is still to be paid.'],
  discount_too_large: [400, 'The discount is more than the bill comes to.'],
  sync_refused: [400, 'Nothing was synced.'],
  amount_too_large: [400, 'The bill comes to more than can be kept.'],
  not_found: [404, 'Not found.'],
} as const satisfies Record<string, readonly [status: number, message: string]>

export type ApiRefusalCode = keyof typeof apiRefusals

export class ApiRefusal extends Error {
  readonly code: ApiRefusalCode
  readonly status: number

  /** `message`: says it more exactly than the table does. */
  constructor(code: ApiRefusalCode, message?: string) {
    super(message ?? apiRefusals[code][1])
    this.code = code
    this.status = apiRefusals[code][0]
  }
}
