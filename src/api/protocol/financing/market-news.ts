// What can happen on the marketplace that somebody is told of.

import type { FinancedState } from '../../../shared/domain/finance/financed-states.ts'
import type { AuctionBook } from '../../../shared/domain/finance/stand-bids.ts'
import type { PartFigures } from '../../store/market/account-figures.ts'
import type { AuctionBid } from '../../store/market/auction/auction-bid-rows.ts'
import type { FinancedInvoice } from '../../store/market/financed-invoice-rows.ts'
import type { FinancedMessage } from '../../store/market/financed-message-rows.ts'
import type { FinancedPart } from '../../store/market/financed-part-rows.ts'
import type { FinancedView } from '../../store/market/financed-view.ts'
import type { KycStatus } from '../../store/market/financing-account-rows.ts'
import type { BankPayout } from '../../store/market/money/bank-payout-rows.ts'
import type { WalletTransaction } from '../../store/market/transaction-rows.ts'

/** An invoice as one of its parties may see it. */
export interface PartyView {
  readonly accountId: string
  readonly view: FinancedView
}

/** `outbid`: it wins less than before; the others: it is over. */
export type BidOutcome = 'outbid' | 'won' | 'lost' | 'refunded'

export type MarketNews =
  | { readonly kind: 'offered'; readonly invoice: FinancedInvoice; readonly parties: readonly PartyView[] }
  | { readonly kind: 'asked'; readonly invoice: FinancedInvoice }
  | {
      readonly kind: 'stepped'
      readonly from: FinancedState
      /** What was said with the step; empty: nothing. */
      readonly said: string
      readonly invoice: FinancedInvoice
      readonly parties: readonly PartyView[]
      readonly parts: readonly FinancedPart[]
    }
  | {
      /** How an auction stands. */
      readonly kind: 'book'
      readonly invoice: FinancedInvoice
      readonly book: AuctionBook
      readonly bidCount: number
    }
  | {
      /** What has become of a bid. */
      readonly kind: 'bid'
      readonly invoice: FinancedInvoice
      readonly bid: AuctionBid
      readonly outcome: BidOutcome
      /** Of its slice. */
      readonly wonPaise: number
    }
  | { readonly kind: 'priced'; readonly invoice: FinancedInvoice; readonly parties: readonly PartyView[] }
  /** Its documents were read, and something on them is odd. */
  | { readonly kind: 'checked'; readonly parties: readonly PartyView[] }
  | {
      readonly kind: 'part_funded'
      readonly invoice: FinancedInvoice
      readonly parties: readonly PartyView[]
      readonly part: Omit<FinancedPart, 'returnedPaise' | 'state'>
      readonly investorName: string
      readonly sellerBalancePaise: number
      readonly investorBalancePaise: number
    }
  | { readonly kind: 'portfolio'; readonly investorId: string; readonly figures: PartFigures }
  | { readonly kind: 'transaction'; readonly accountId: string; readonly transaction: WalletTransaction }
  | { readonly kind: 'payout'; readonly payout: BankPayout }
  | { readonly kind: 'preferences'; readonly accountId: string }
  | { readonly kind: 'kyc'; readonly accountId: string; readonly status: KycStatus; readonly why: string }
  /** By the platform itself, to everybody. */
  | { readonly kind: 'announced'; readonly message: string }
  | { readonly kind: 'message'; readonly message: FinancedMessage; readonly from: string; readonly number: string }
