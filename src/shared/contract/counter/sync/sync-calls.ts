// What a screen may ask about sync: how it stands, joining a shop and leaving it.

import * as z from 'zod'
import { DocumentLink } from '../../../records/attention/document-link.ts'
import { idField, instantField, textField } from '../../../records/fields.ts'
import { counterCodeField } from '../../../records/shop.ts'
import { command, event, query } from '../../../rpc/contract.ts'
import { FileContent } from '../document-calls.ts'

export const syncStateNames = [
  /** No token: nobody joined here, or the owner signed this counter out. */
  'signedOut',
  /** The server could not be reached; it is tried again by itself. */
  'offline',
  'connecting',
  'pulling',
  'pushing',
  'live',
  /** The server answered that it wants to be left alone for a while. */
  'waiting',
  /** This program is too old to sync. Selling goes on. */
  'tooOld',
  /** The server holds another history of this counter than this file does. A person decides. */
  'parted',
] as const
export type SyncStateName = (typeof syncStateNames)[number]

export const keptReasons = [
  /** The server does not understand it; it is safe there and reaches no report. */
  'refused',
  /** Another entry stands in its place. */
  'forked',
  /** It came from another counter, and this program does not understand it: a newer one will. */
  'not_applied',
] as const
export type KeptReason = (typeof keptReasons)[number]

export const KeptEntryView = z.object({
  id: idField,
  counterId: idField,
  /** Null where it is a counter's first entry that was kept. */
  counterCode: counterCodeField.nullable(),
  number: z.int().min(1),
  reason: z.enum(keptReasons),
  code: z.string(),
  keptAt: instantField,
  /** Of the entry, also one that this program does not know. */
  kind: z.string(),
  /** What it is about, where that is to be seen here. */
  document: DocumentLink.nullable(),
})
export type KeptEntryView = z.output<typeof KeptEntryView>

/** A page shows no more; the number says how many there are. */
export const mostKeptTold = 50

/** Of the shop's changes. */
export const LogProgress = z.object({ done: z.int().min(0), total: z.int().min(0) })
export type LogProgress = z.output<typeof LogProgress>

export const SyncStatus = z.object({
  state: z.enum(syncStateNames),
  /** Null: no server was ever named. */
  address: z.string().nullable(),
  /** The shop's log is coming in; this counter sells once it is here, or once it has the catalogue of a long one. */
  isJoining: z.boolean(),
  /**
   * Null: the shop's books are here. Else this counter sells while they come in, and may give up while it has recorded
   * nothing of its own (`unsold`).
   */
  ahead: z.enum(['unsold', 'sold']).nullable(),
  /** Entries of this counter that the server does not have yet, and since when. */
  waiting: z.object({ count: z.int().min(0), since: instantField.nullable() }),
  /** Of the shop's changes; null before the server said how many there are. */
  progress: LogProgress.nullable(),
  /** While this machine joins anew: how far the log is in the file beside its own. */
  mending: LogProgress.nullable(),
  /** The first of those kept aside, and how many there are. */
  kept: z.array(KeptEntryView),
  keptCount: z.int().min(0),
  lastExchangeAt: instantField.nullable(),
  nextTryAt: instantField.nullable(),
  /** The server's own sentence, where it said no. */
  problem: z.string().nullable(),
})
export type SyncStatus = z.output<typeof SyncStatus>

const loopback = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/

/** `https://…`; without encryption only on this machine, since the token travels with every request. */
export const serverAddressField = z
  .url({ protocol: /^https?$/ })
  .max(300)
  .refine(text => text.startsWith('https://') || loopback.test(text), 'needs https')
  .transform(text => text.replace(/\/+$/, ''))

export const EnrolSync = z.object({
  address: serverAddressField,
  /** A code shown on a counter or phone of the shop, or a one-time code sent to the owner's phone. */
  by: z.union([
    z.object({ code: textField(40) }),
    z.object({ phoneNumber: z.string().regex(/^\d{10}$/), otp: textField(10) }),
  ]),
  /** What the owner's list calls this counter. */
  counterName: textField(60),
  /** Who sits here, where nobody has been named yet. */
  cashierName: textField(60).optional(),
  /** Yes to `sync_other_books`: the books of this counter and those of the shop become one, which nothing undoes. */
  bringsBooksTogether: z.boolean().optional(),
  /**
   * The answer to `sync_counter_elsewhere`: nobody else works as this counter any more (`itself`), or this machine joins as
   * `another`, as `sync.enrolAnew` has it. The latter answers `sync_code_taken` as well.
   */
  asCounter: z.enum(['itself', 'another']).optional(),
})
export type EnrolSync = z.output<typeof EnrolSync>

export const EnrolmentCode = z.object({
  code: z.string(),
  expiresAt: instantField,
  /** The same with the server's address, to be scanned by the counter that joins: an SVG. */
  qr: z.string(),
})
export type EnrolmentCode = z.output<typeof EnrolmentCode>

export const ShopCounter = z.object({
  id: idField,
  code: counterCodeField,
  /** What the owner's list calls it; null while the server has not said. */
  name: z.string().nullable(),
  branchName: z.string(),
  isHere: z.boolean(),
  /** It has introduced itself to this file; one that joined a moment ago may not have. */
  isKnown: z.boolean(),
  /** Nobody can exchange as this counter any more, unless it joins again. */
  isSignedOut: z.boolean(),
  /** When the server last heard of it; where the server is not reached, its last entry that is known here. */
  lastSeenAt: instantField.nullable(),
})
export type ShopCounter = z.output<typeof ShopCounter>

/** `isHeard`: the server was reached; else the list is what this counter knows by itself. */
export const ShopCounters = z.object({ counters: z.array(ShopCounter), isHeard: z.boolean() })
export type ShopCounters = z.output<typeof ShopCounters>

/** `isSignedOutThere`: false where the server was not reached; then the owner signs this counter out at another one. */
export const LeftShop = SyncStatus.extend({ isSignedOutThere: z.boolean() })
export type LeftShop = z.output<typeof LeftShop>

export const syncCalls = {
  status: query(z.object({}), SyncStatus),
  /** Sends a one-time code to the owner's phone. Refuses `sync_unreachable`, `sync_refused`. */
  sendOtp: command(
    z.object({ address: serverAddressField, phoneNumber: z.string().regex(/^\d{10}$/) }),
    z.object({ isSent: z.literal(true) }),
  ),
  /**
   * Joins a shop: with the books there are, or, on a machine without any, with those of the shop, which come in by and by.
   * Refuses `sync_joined`, `sync_unreachable`, `sync_code_wrong`, `sync_code_taken`, `sync_no_counter`, `sync_other_books`,
   * `sync_counter_elsewhere`, `sync_refused`; where it is not the code that is wrong, that is still good.
   */
  enrol: command(EnrolSync, SyncStatus),
  /** Does not wait for its turn. Refuses `sync_not_joined`. */
  tryNow: command(z.object({}), SyncStatus),
  /**
   * Where the server holds another history of this counter: the machine joins as another counter, with the shop's log and
   * with everything that only it has, whose papers keep their numbers. It sells on meanwhile, but for a moment at the end.
   * Refuses `sync_not_joined`, `sync_not_parted`, `sync_unreachable`, `sync_refused`.
   */
  enrolAnew: command(z.object({}), SyncStatus),
  /** This machine has another network than before, or woke up: what waits for its turn is tried at once. */
  noteNetwork: command(z.object({}), z.object({})),
  /** Signs this counter out at the server, if that is reached, and forgets it; the books stay. Refuses `sync_not_joined`. */
  leave: command(z.object({}), LeftShop),
  /** With which another counter joins. Refuses `sync_not_joined`, `sync_unreachable`, `sync_refused`. */
  newCode: command(z.object({}), EnrolmentCode),
  /** The counters of the shop, by their codes. */
  findCounters: query(z.object({}), ShopCounters),
  /** What the owner's list calls a counter. Refuses `sync_not_joined`, `sync_unreachable`, `sync_refused`. */
  renameCounter: command(z.object({ id: idField, name: textField(60) }), ShopCounters),
  /**
   * Signs another counter out: one that was lost or sold. What it sold and sent stays; what it did not send stays with it.
   * Refuses `sync_not_joined`, `sync_unreachable`, `sync_refused`.
   */
  revokeCounter: command(z.object({ id: idField }), ShopCounters),
  /**
   * While the log comes in to a machine without books: leaves the shop, and the machine is as it was at its first start.
   * Refuses `already_set_up`.
   */
  giveUp: command(z.object({}), SyncStatus),
  /** What the server does not have, and what was kept aside, as one file to take away. */
  makeFile: query(z.object({}), FileContent),
  changed: event(SyncStatus),
}
