// An entry as it travels: exactly as its counter hashed it.

import * as z from 'zod'
import { idField, instantField } from '../../records/fields.ts'

export const sha256Field = z.string().regex(/^[0-9a-f]{64}$/)

/** Text that every database keeps as it is: no NUL, no half of an emoji. */
const storedText = (max: number) =>
  z
    .string()
    .max(max)
    .refine(text => text.isWellFormed() && !text.includes('\0'), 'holds characters that cannot be kept')

/** What the store's whole numbers hold: one entry a second for sixty-eight years. */
const maxEntryNumber = 2_147_483_647

/** `kind` is any text: a server may know kinds that a counter does not, and the other way round. */
export const SyncEntry = z.object({
  id: idField,
  counterId: idField,
  /** Without gaps for each counter, from 1. */
  number: z.int().min(1).max(maxEntryNumber),
  kind: storedText(60).min(1),
  at: instantField,
  by: storedText(400),
  /** JSON text as it was hashed. */
  body: storedText(4_000_000),
  /** SHA-256 over the counter's previous hash and the entry's content. */
  hash: sha256Field,
})
export type SyncEntry = z.output<typeof SyncEntry>

/** An entry as the server numbered it for the shop. */
export const SyncChange = SyncEntry.extend({ sequence: z.int().min(1) })
export type SyncChange = z.output<typeof SyncChange>
