// What the marketplace, or its silence, says to a person who asked for something.

import { Refusal, type RefusalCode } from '../../shared/kernel/refusal.ts'
import { MarketFailure } from './market-http.ts'

/** The server's codes in the user's words; any other is said with the server's own sentence. */
const codes: Readonly<Record<string, RefusalCode>> = {
  password_wrong: 'market_password_wrong',
  account_locked: 'market_locked',
  email_taken: 'market_email_taken',
  price_stale: 'market_price_stale',
  not_fundable: 'market_gone',
  not_found: 'market_gone',
  not_party: 'market_gone',
  amount_above_rest: 'market_above_rest',
  wallet_short: 'market_wallet_short',
  own_invoice: 'market_own_invoice',
  owed_changed: 'market_owed_changed',
  bidding_over: 'market_bidding_over',
  bid_stale: 'market_bid_stale',
  rate_unfit: 'market_bid_unfit',
  slice_unfit: 'market_bid_unfit',
  bid_binding: 'market_bid_binding',
  file_unfit: 'market_file_unfit',
  not_pending: 'market_decided',
  not_awaiting_money: 'market_decided',
  kyc_not_waiting: 'market_decided',
  kyc_decided: 'market_decided',
  not_held: 'market_decided',
  not_late: 'market_decided',
  not_disputed: 'market_decided',
  not_disputable: 'market_not_disputable',
}

export function refusalFor(error: unknown): unknown {
  if (!(error instanceof MarketFailure)) return error
  const { outcome } = error
  if (outcome.kind === 'unreachable') return new Refusal('market_unreachable')
  if (outcome.kind === 'signedOut') return new Refusal('market_signed_out')
  const code = codes[outcome.code]
  return code === undefined ? new Refusal('market_refused', { said: outcome.said }) : new Refusal(code)
}
