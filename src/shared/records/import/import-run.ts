// A list brought in from a file: what it was, what it came to, and whether it was taken back.

import * as z from 'zod'
import { idField, instantField } from '../fields.ts'

/** What a file can hold. Opening balances are columns of customers and dealers. */
export const ImportKind = z.enum(['items', 'stock', 'customers', 'dealers', 'sales'])
export type ImportKind = z.output<typeof ImportKind>

/** Rows of the file, each counted once. */
export const ImportCounts = z.object({
  createCount: z.int(),
  updateCount: z.int(),
  unchangedCount: z.int(),
  refusedCount: z.int(),
})
export type ImportCounts = z.output<typeof ImportCounts>

/** What taking an import back comes to. */
export const UndoCounts = z.object({
  /** Records that came by it and go. */
  takenBackCount: z.int(),
  /** Records whose fields go back to what they were. */
  restoredCount: z.int(),
  /** Records that stay, since somebody used or changed them. */
  keptCount: z.int(),
  /** Openings reversed, and those that stay since money was taken against them. */
  openingCount: z.int(),
  openingKeptCount: z.int(),
  /** Items whose opening stock goes. */
  stockCount: z.int(),
})
export type UndoCounts = z.output<typeof UndoCounts>

/**
 * `unfinished`: it was posted, or taken back, in part, and the rest could not be written. The counter takes it back at its
 * next start, a person whenever he wants.
 */
export const ImportRunState = z.enum(['running', 'finished', 'undoing', 'unfinished', 'undone'])
export type ImportRunState = z.output<typeof ImportRunState>

export const ImportRun = z.object({
  id: idField,
  kind: ImportKind,
  fileName: z.string(),
  rowCount: z.int(),
  state: ImportRunState,
  startedAt: instantField,
  startedBy: z.string(),
  finishedAt: instantField.nullable(),
  /** Null while it is not finished. */
  counts: ImportCounts.nullable(),
  undoneAt: instantField.nullable(),
  undoneBy: z.string().nullable(),
  undoCounts: UndoCounts.nullable(),
})
export type ImportRun = z.output<typeof ImportRun>
