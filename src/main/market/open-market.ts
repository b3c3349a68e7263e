// This machine's place at the marketplace: who is signed in, one line for news, what was said last, and everything on offer.

import type {
  Known,
  MarketStatus,
  RegisterAtMarket,
  SignInToMarket,
} from '../../shared/contract/counter/market/market-calls.ts'
import type { ListingPage, ListingRow } from '../../shared/contract/market/listing.ts'
import { instantOf } from '../../shared/kernel/calendar.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { openKeptListings } from './kept-listings.ts'
import { type KnownAnswers, openKnownAnswers } from './known-answers.ts'
import { createMarketHttp, MarketFailure, type MarketHttp } from './market-http.ts'
import type { MarketOptions } from './market-options.ts'
import { refusalFor } from './market-refusals.ts'
import { enterByToken, type MarketSignIn, readSignIn, register, signIn } from './market-sign-in.ts'
import { type MarketVisit, openVisit } from './market-visit.ts'

export interface OpenMarket {
  status(): MarketStatus
  signIn(asked: SignInToMarket): Promise<MarketStatus>
  register(asked: RegisterAtMarket): Promise<MarketStatus>
  enterByToken(entrance: Pick<MarketSignIn, 'address' | 'token'>): Promise<MarketStatus>
  signOut(): Promise<MarketStatus>
  /** Of everything on offer the page behind this place. */
  listings(after: string | undefined): Promise<Known<ListingPage>>
  listingsOf(ids: readonly string[]): ListingRow[]
  /** What the server says; where it is not reached, what it said last, with its age. Refuses `market_unreachable`. */
  known<T>(name: string, question: (http: MarketHttp) => Promise<T>): Promise<Known<T>>
  /** What only the server can do. */
  act<T>(deed: (http: MarketHttp) => Promise<T>): Promise<T>
  /** Notices count as looked at up to here. */
  noteSeen(cursor: string): MarketStatus
  /** What is known is on the disk when it resolves. */
  close(): Promise<void>
}

const signedOutStatus: MarketStatus = {
  ...{ line: 'signedOut', address: null, account: null, walletPaise: null, heardAt: null, unreadCount: 0 },
}

export function openMarket(options: MarketOptions): OpenMarket {
  const { clock, fetch, knownFile, listingsFile, onStatus, secrets } = options
  const httpAt = (address: string, token: string | undefined) => createMarketHttp({ address, token, fetch })
  const now: { visit: MarketVisit | undefined } = { visit: undefined }
  const visitOf = (entered: MarketSignIn): MarketVisit => {
    const known: KnownAnswers = openKnownAnswers(knownFile, entered.account.id)
    const kept = openKeptListings(listingsFile, entered.account.id)
    return openVisit({ ...options, entered, kept, known, http: httpAt(entered.address, entered.token) })
  }
  const enter = async (entering: Promise<MarketSignIn>): Promise<MarketStatus> => {
    const entered = await entering.catch(error => {
      throw refusalFor(error)
    })
    await now.visit?.close()
    secrets.save(entered)
    now.visit = visitOf(entered)
    return status()
  }
  const status = () => now.visit?.status() ?? signedOutStatus
  const here = (): MarketVisit => {
    if (now.visit === undefined) throw new Refusal('market_signed_out')
    return now.visit
  }
  const kept = readSignIn(secrets)
  if (kept !== undefined) now.visit = visitOf(kept)
  return {
    status,
    signIn: asked => enter(signIn(httpAt, asked)),
    register: asked => enter(register(httpAt, asked)),
    enterByToken: entrance => enter(enterByToken(httpAt, entrance)),
    async signOut() {
      await now.visit?.forget()
      now.visit = undefined
      secrets.forget()
      onStatus(status())
      return status()
    },
    listings: async after => here().listings(after),
    listingsOf: ids => here().listingsOf(ids),
    ...asking(here, () => instantOf(clock.nowMs())),
    noteSeen: cursor => here().noteSeen(cursor),
    close: async () => now.visit?.close(),
  }
}

function asking(here: () => MarketVisit, now: () => string): Pick<OpenMarket, 'known' | 'act'> {
  return {
    async known(name, question) {
      const { http, known, noteFailure } = here()
      try {
        const value = await question(http)
        const asOf = now()
        known.put(name, value, asOf)
        return { value, asOf, isFresh: true }
      } catch (error) {
        noteFailure(error)
        const last = known.get<Awaited<ReturnType<typeof question>>>(name)
        const isAway = error instanceof MarketFailure && error.outcome.kind !== 'refused'
        if (isAway && last !== undefined) return { ...last, isFresh: false }
        throw refusalFor(error)
      }
    },
    async act(deed) {
      const { http, noteFailure } = here()
      try {
        return await deed(http)
      } catch (error) {
        noteFailure(error)
        throw refusalFor(error)
      }
    },
  }
}
