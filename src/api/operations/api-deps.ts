// What the API's operations are given.

import type { Clock } from '../../shared/kernel/calendar.ts'
import type { BankPort } from '../bank/bank-port.ts'
import type { PaperReader } from '../reading/open-paper-reader.ts'
import type { Fingerprints } from '../secrets/fingerprints.ts'
import type { LinkSeals } from '../secrets/link-seals.ts'
import type { SlowHasher } from '../secrets/slow-hash.ts'
import type { TokenSecrets } from '../secrets/token-secrets.ts'
import type { SmsSender } from '../sms/sms-sender.ts'
import type { Store } from '../store/open-store.ts'
import type { BillingTokens } from '../tokens/billing-tokens.ts'
import type { FinancingTokens } from '../tokens/financing-tokens.ts'

/** How the marketplace is run. */
export interface MarketTerms {
  /** An offer in the form that lists at once does so (F-R06). */
  readonly listsQuickly: boolean
  /** Of what investors are owed; taken when it is settled (F5, F-R11). */
  readonly feeBps: number
  /** What a bank signs with: two while one takes the place of the other. */
  readonly webhookSecrets: readonly string[]
  /** So long after it is due an invoice is not yet lost. */
  readonly graceDays: number
  /** Yearly, of what investors are owed, from the day after it was due (F11). */
  readonly lateBps: number
  /** No invoice on which less is left to pay. */
  readonly smallestPaise: number
  /** What may be out at a time, of all that investors are owed: to one seller, of one buyer, between the two. */
  readonly limits: { readonly sellerPaise: number; readonly buyerPaise: number; readonly pairPaise: number }
  readonly auction: AuctionTerms
  /** By which the platform's own programs call; undefined: none does. */
  readonly adminToken: string | undefined
}

export interface AuctionTerms {
  /** It is open at least so long. */
  readonly openMinutes: number
  /** A bid in the last minutes moves the close so far from itself … */
  readonly extendMinutes: number
  /** … but never further than this from where it was set. */
  readonly extendAtMostMinutes: number
  /** So long before it closes bids cannot be taken back any more. */
  readonly bindingMinutes: number
}

export interface ApiDeps {
  readonly store: Store
  readonly clock: Clock
  /** A new UUIDv7. */
  readonly newId: () => string
  readonly isProduction: boolean
  readonly slowHash: SlowHasher
  /** A one-time code of four random digits. */
  readonly newCode: () => string
  readonly secrets: TokenSecrets
  readonly fingerprints: Fingerprints
  readonly linkSeals: LinkSeals
  readonly paperReader: PaperReader
  readonly sms: SmsSender
  readonly billingTokens: BillingTokens
  readonly financingTokens: FinancingTokens
  readonly market: MarketTerms
  /** By which money leaves for bank accounts; undefined: there is none. */
  readonly bank: BankPort | undefined
  /** Tells a shop's counters that its log has grown to this sequence. */
  readonly poke: (shopId: string, sequence: number) => void
  /** Ends the line of a counter whose token is of no use any more. */
  readonly hangUp: (counterId: string) => void
  /** There are documents that nobody has read. */
  readonly wakeReader: () => void
  /** There is news on the marketplace to be read. */
  readonly pokeMarket: () => void
  /** Something may wait for the desk. */
  readonly pokeDesk: () => void
  /** Sends figures to those who listen now. */
  readonly showMarket: (to: 'everybody' | { readonly accountId: string }, name: string, payload: object) => void
}

/** Without what only a server that listens has. */
export type SilentDeps = Omit<ApiDeps, 'poke' | 'hangUp' | 'pokeMarket' | 'pokeDesk' | 'showMarket' | 'wakeReader'>
