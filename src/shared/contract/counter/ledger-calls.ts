// What a screen may ask about the shop's file itself.

import * as z from 'zod'
import { AttentionView } from '../../records/attention/attention.ts'
import { instantField } from '../../records/fields.ts'
import { command, event, query } from '../../rpc/contract.ts'
import { BackupFile, FolderTrouble, passphraseField } from './backup-calls.ts'

export const LedgerStatus = z.object({
  state: z.enum(['open', 'refused']),
  /** Refusal code and details when the file could not be opened. */
  code: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  file: z.string(),
  version: z.string(),
  /** Invoices durably in the ledger. */
  invoiceCount: z.int(),
  entryCount: z.int(),
  waitingPrintCount: z.int(),
  failedPrintCount: z.int(),
  /** The last backup that was opened and found whole. */
  lastBackupAt: instantField.nullable(),
  /** Older than a day, although it was tried. */
  isBackupOld: z.boolean(),
  /** Why the second copy is missing; null while all is well. */
  folderTrouble: FolderTrouble.nullable(),
})
export type LedgerStatus = z.output<typeof LedgerStatus>

export const VerifyReport = z.object({
  isWhole: z.boolean(),
  entryCount: z.int(),
  checks: z.array(z.object({ name: z.string(), isGood: z.boolean(), detail: z.string() })),
  tookMs: z.int(),
})
export type VerifyReport = z.output<typeof VerifyReport>

export const ledgerCalls = {
  status: query(z.object({}), LedgerStatus),
  /** Tries to open the file again after a refusal. */
  reopen: command(z.object({}), LedgerStatus),
  /** Integrity, chain, sums, and a replay of all entries into an empty ledger. */
  verify: query(z.object({}), VerifyReport),
  backUp: command(z.object({}), BackupFile),
  /** Where counters met that did not know of each other: what a person should look at. */
  findAttention: query(z.object({}), z.array(AttentionView)),
  findBackups: query(z.object({}), z.array(BackupFile)),
  /** Puts a backup in place; the present file becomes a backup itself, or stays beside it when it is damaged. */
  restore: command(z.object({ name: z.string().max(200), passphrase: passphraseField.optional() }), LedgerStatus),
  /** Backups in a folder, or the one a path names, for a machine without a shop. Refuses `already_set_up`, `backup_folder_unfit`. */
  lookForBackups: query(z.object({ path: z.string().trim().min(1).max(1000) }), z.array(BackupFile)),
  /** Begins this machine with one of them. Refuses `already_set_up`, `not_found`, and what a restore refuses. */
  beginWith: command(
    z.object({
      path: z.string().trim().min(1).max(1000),
      name: z.string().max(255),
      passphrase: passphraseField.optional(),
    }),
    LedgerStatus,
  ),
  /** After `clock_went_back`: a person says that the clock is right now. */
  acceptClock: command(z.object({}), LedgerStatus),
  /** Records of this kind changed: those shown should be asked for again. `ids` empty: any of them. */
  changed: event(z.object({ record: z.string(), ids: z.array(z.string()) })),
}
