// What the marketplace refuses, and what the user does then.

import { shown } from '../refusal-words.ts'
import type { MarketRefusalWords } from './market-refusal-words.ts'

export const marketRefusals: MarketRefusalWords = {
  market_signed_out: () => 'You are not signed in to the marketplace any more. Sign in again.',
  market_unreachable: () =>
    'The marketplace is not reached. Nothing was changed; what you see is what was known last. Try again once the line is live.',
  market_password_wrong: () => 'The e-mail address or the password is wrong. Look at both and try again.',
  market_locked: () => 'Five wrong passwords: this account is locked for two hours. Try again later.',
  market_email_taken: () => 'This e-mail address is registered already. Sign in instead.',
  market_price_stale: () =>
    'The price has changed since you looked. No money moved. Look at the new price and confirm again.',
  market_gone: () => 'This invoice is not on offer any more: it was funded or taken back. No money moved.',
  market_above_rest: () => 'This is more than is still missing. No money moved. Choose a smaller amount.',
  market_wallet_short: () => 'There is not so much in your wallet. No money moved.',
  market_own_invoice: () => 'This invoice is your own or your buyer’s: the same PAN. Nobody funds his own invoice.',
  market_bidding_over: () => 'Bidding for this invoice has closed. No money moved.',
  market_bid_stale: () =>
    'At this rate your bid would win nothing. Look at the rate to beat and bid lower. No money moved.',
  market_bid_unfit: () =>
    'A bid is not above the highest rate, goes down from where it begins, and is for a worthwhile part of the advance.',
  market_bid_binding: () => 'So near to the close a bid cannot be taken back or made worse any more.',
  market_owed_changed: () => 'What is owed has changed since you looked. No money moved. Look again and confirm.',
  market_decided: () => 'This was decided in the meantime. Look at how it stands now.',
  market_not_disputable: () =>
    'Only an invoice that was funded and is not paid yet can be disputed. Look at how it stands now.',
  market_file_unfit: () => 'A paper is a JPEG, PNG, PDF or Word file of at most 5 MB, and is what its name says.',
  market_refused: d => `The marketplace said no.${shown(d.said, ' ')}`,
}
