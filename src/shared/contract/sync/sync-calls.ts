// What a counter and the hosted API say to each other. See docs/SYNC.md.

import * as z from 'zod'
import { idField, instantField, textField } from '../../records/fields.ts'
import { Branch, counterCodeField } from '../../records/shop.ts'
import { SyncChange, SyncEntry } from './sync-entry.ts'

/** More entries than this are refused; a counter sends fewer when they are large. */
export const maxPushEntries = 500
export const maxPullEntries = 1000

export const Push = z.object({
  protocol: z.int().min(1),
  entries: z.array(SyncEntry).min(1).max(maxPushEntries),
})
export type Push = z.output<typeof Push>

/** Why the server keeps an entry aside. It is stored, so that the chain goes on, and reaches no other counter. */
export const entryRefusals = ['entry_unknown_kind', 'entry_invalid'] as const
export type EntryRefusal = (typeof entryRefusals)[number]

export const PushAnswer = z.object({
  /** Where the server stands with each counter that the push named: everything up to this number is safe there. */
  heads: z.array(z.object({ counterId: idField, number: z.int().min(0) })),
  /** Kept, but not understood. Sending them again changes nothing. */
  refused: z.array(z.object({ id: idField, counterId: idField, number: z.int(), code: z.enum(entryRefusals) })),
  /**
   * Numbers that the server holds with other content, or that do not follow from what it holds: this counter's history
   * and the server's have parted. `knownId` is what the server has in its place.
   */
  forks: z.array(z.object({ counterId: idField, number: z.int(), id: idField, knownId: idField.nullable() })),
  /** Of the last change of the shop. */
  sequence: z.int().min(0),
  /** Id of the change before the last so many of the log as were sent; null: it begins with them. */
  behind: idField.nullable().optional(),
})
export type PushAnswer = z.output<typeof PushAnswer>

/** `after` names the entry at `cursor`: a server that was put back to an earlier day would otherwise skip some. */
export const Pull = z.object({
  protocol: z.coerce.number().int().min(1),
  cursor: z.coerce.number().int().min(0),
  after: idField.optional(),
  limit: z.coerce.number().int().min(1).max(maxPullEntries).default(200),
})
export type Pull = z.output<typeof Pull>

/** A place in the log, for a counter that wants a whole volume from there. */
export const PullVolume = Pull.omit({ limit: true })
export type PullVolume = z.output<typeof PullVolume>

export const PullAnswer = z.object({
  changes: z.array(SyncChange),
  /** Whether there are more behind these. */
  hasMore: z.boolean(),
})
export type PullAnswer = z.output<typeof PullAnswer>

/** Where the server stands with every counter of the shop: what it lacks, whoever has it may push. */
export const SyncState = z.object({
  sequence: z.int().min(0),
  heads: z.array(z.object({ counterId: idField, number: z.int().min(0) })),
  /** Content types in which it takes a push, besides JSON. */
  pushTypes: z.array(z.string()).default([]),
})
export type SyncState = z.output<typeof SyncState>

/** A new counter introduces itself. Its chain may already hold entries. */
export const NewCounter = z.object({
  id: idField,
  /** Left out by one without books of its own: it is given a free one. */
  code: counterCodeField.optional(),
  name: textField(60),
  /** Left out: that of the shop's first counter. */
  branch: Branch.optional(),
  /** The shop whose log the books of this counter have taken already. */
  belongsTo: idField.optional(),
  /** A person wants its books and those of the shop brought together for good. */
  bringsBooksTogether: z.boolean().optional(),
  /** Yes to `counter_at_work`: no other machine works as this counter any more. */
  takesOver: z.boolean().optional(),
  /** The counter that this machine was, where it joins as another one and brings those books. */
  insteadOf: idField.optional(),
  /** Ed25519, raw, base64url: with its other half the counter proves that it is itself who asks for another token. */
  publicKey: z.string().regex(/^[\w-]{43}$/),
})
export type NewCounter = z.output<typeof NewCounter>

/** Another token in place of the one it is sent with: made by the counter, and signed with its key. */
export const RenewToken = z.object({
  token: z.string().regex(/^[\w-]{43}$/),
  proof: z.string().regex(/^[\w-]{86}$/),
})
export type RenewToken = z.output<typeof RenewToken>

export const EnrolledCounter = z.object({
  shopId: idField,
  counterId: idField,
  code: counterCodeField,
  branch: Branch,
  /** Known to the counter alone; the server keeps a hash of it. */
  token: z.string(),
  /** Where the server stands with this counter, and with the shop. */
  number: z.int().min(0),
  sequence: z.int().min(0),
})
export type EnrolledCounter = z.output<typeof EnrolledCounter>

/** A counter as the owner's list shows it. */
export const ListedCounter = z.object({
  id: idField,
  code: counterCodeField,
  name: z.string(),
  branch: Branch,
  enrolledAt: instantField,
  /** Null while its token is good. */
  revokedAt: instantField.nullable(),
  lastSeenAt: instantField,
  entryCount: z.int().min(0),
})
export type ListedCounter = z.output<typeof ListedCounter>

/** A branch as the owner's list shows it, with the codes of its counters. */
export const ListedBranch = Branch.extend({ counters: z.array(counterCodeField) })
export type ListedBranch = z.output<typeof ListedBranch>

/** An enrolment code opens once, and for so long. */
export const enrolmentCodeLifeMs = 10 * 60 * 1000
