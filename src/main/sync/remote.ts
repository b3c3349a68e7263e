// The hosted API as a counter sees it, whatever carries it.

import type { Catalogue } from '../../shared/contract/sync/catalogue.ts'
import type {
  BuyerLinkAnswer,
  LinkShopAccount,
  ShopAccountAnswer,
  ShopAccountToken,
} from '../../shared/contract/sync/shop-account.ts'
import type {
  EnrolledCounter,
  ListedCounter,
  NewCounter,
  PullAnswer,
  PushAnswer,
  RenewToken,
  SyncState,
} from '../../shared/contract/sync/sync-calls.ts'
import type { SyncEntry } from '../../shared/contract/sync/sync-entry.ts'

/** By a code that a counter or the owner's phone shows, or by a one-time code sent to that phone. */
export type Enrolment = ({ readonly code: string } | { readonly phoneNumber: string; readonly otp: string }) & {
  readonly counter: NewCounter
}

export interface PullPlace {
  readonly cursor: number
  /** Of the entry at the cursor. */
  readonly after: string | undefined
}

/** Every call rejects with a `RemoteFailure` when there is no usable answer. */
export interface Remote {
  /** A one-time code to the owner's phone, with which a counter joins. */
  sendOtp(phoneNumber: string): Promise<void>
  enrol(asked: Enrolment, signal?: AbortSignal): Promise<EnrolledCounter>
  state(signal?: AbortSignal): Promise<SyncState>
  pull(place: PullPlace, signal?: AbortSignal): Promise<PullAnswer>
  /** The packed volume that holds what comes next; undefined: there is none. */
  volume(place: PullPlace, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** What a machine without books sells by; undefined: the server gives none. */
  catalogue(signal?: AbortSignal): Promise<Catalogue | undefined>
  /** `types`: in which the server takes it, besides JSON. */
  push(entries: readonly SyncEntry[], signal?: AbortSignal, types?: readonly string[]): Promise<PushAnswer>
  /** With which another counter joins. */
  newCode(signal?: AbortSignal): Promise<{ code: string; expiresAt: string }>
  renewToken(asked: RenewToken, signal?: AbortSignal): Promise<void>
  counters(signal?: AbortSignal): Promise<ListedCounter[]>
  /** These two answer with the list as it is then. */
  renameCounter(id: string, name: string): Promise<ListedCounter[]>
  revokeCounter(id: string, signal?: AbortSignal): Promise<ListedCounter[]>
  /** By which the shop sells on the marketplace. */
  shopAccount(signal?: AbortSignal): Promise<ShopAccountAnswer>
  linkShopAccount(asked: LinkShopAccount): Promise<ShopAccountAnswer>
  shopToken(signal?: AbortSignal): Promise<ShopAccountToken>
  buyerLink(listingId: string, signal?: AbortSignal): Promise<BuyerLinkAnswer>
}

export type RemoteOutcome =
  /** No answer, or none that this server would give: try again. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signedOut' | 'tooOld' | 'startOver' }
  /** `ms` null: it did not say how long. */
  | { readonly kind: 'toldToWait'; readonly ms: number | null }
  /** Any other *no*; `said` is the server's own sentence. */
  | { readonly kind: 'refused'; readonly status: number; readonly said: string; readonly code?: string | undefined }

export class RemoteFailure extends Error {
  readonly outcome: RemoteOutcome

  constructor(outcome: RemoteOutcome, cause?: unknown) {
    super(`the server: ${outcome.kind}`, { cause })
    this.name = 'RemoteFailure'
    this.outcome = outcome
  }
}
