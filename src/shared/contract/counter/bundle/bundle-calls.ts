// What a screen may ask about taking everything away: begin, look how far it is, stop.

import * as z from 'zod'
import { dayField } from '../../../records/fields.ts'
import { command, event, query } from '../../../rpc/contract.ts'

export const BundleAsked = z.object({
  /** Where the bundle's own folder is made; null: in `exports` beside the shop's file. */
  folder: z.string().trim().min(1).max(1000).nullable(),
  /** Every invoice, credit note, receipt, order and Z report as PDF. */
  hasPapers: z.boolean(),
  /** Facts of these days alone, both included; null: from the first on, to the last. */
  fromOn: dayField.nullable(),
  toOn: dayField.nullable(),
})
export type BundleAsked = z.output<typeof BundleAsked>

export const BundleResult = z.object({
  folder: z.string(),
  fileCount: z.int(),
  sizeBytes: z.int(),
  rowCount: z.int(),
  paperCount: z.int(),
  /** Papers that could not be drawn; they are listed in the bundle. */
  undrawnCount: z.int(),
})
export type BundleResult = z.output<typeof BundleResult>

/** In this order. Done so far of how many: rows have no total. */
export const BundleStage = z.enum(['copy', 'tables', 'log', 'papers', 'proofs'])
export const BundleProgress = z.object({ stage: BundleStage, done: z.int(), total: z.int().nullable() })
export type BundleProgress = z.output<typeof BundleProgress>

export const BundleState = z.object({
  /** Where it goes when no folder is named. */
  usualFolder: z.string(),
  /** Null: none is being written. */
  running: BundleProgress.nullable(),
  /** How the last one since the start ended. */
  last: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('done'), result: BundleResult }),
      z.object({ kind: z.literal('cancelled') }),
      z.object({ kind: z.literal('refused'), code: z.string(), details: z.record(z.string(), z.unknown()) }),
    ])
    .nullable(),
})
export type BundleState = z.output<typeof BundleState>

export const bundleCalls = {
  /** Answers once the folder is found good; the rest goes on by itself. Refuses `backup_folder_unfit`, `bundle_running`, `period_backwards`. */
  begin: command(BundleAsked, BundleState),
  state: query(z.object({}), BundleState),
  /** Nothing half is left behind. */
  cancel: command(z.object({}), BundleState),
  /** Each step forward, and the end. */
  changed: event(BundleState),
}
