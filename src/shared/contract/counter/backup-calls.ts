// What a screen may ask about backups: where second copies go, whether they are encrypted, how it stands with them.

import * as z from 'zod'
import { backupReasons } from '../../domain/backup/kept-by-age.ts'
import { instantField } from '../../records/fields.ts'
import { command, query } from '../../rpc/contract.ts'

export const BackupFile = z.object({
  name: z.string(),
  takenAt: instantField,
  reason: z.enum(backupReasons),
  sizeBytes: z.int(),
  /** The copy that is spoken of is encrypted; another may not be. */
  isSealed: z.boolean(),
  needsPassphrase: z.boolean(),
  /** Null: never checked, or not as it was checked. */
  verifiedAt: instantField.nullable(),
  entryCount: z.int().nullable(),
  invoiceCount: z.int().nullable(),
  /** None where a person named the place himself. */
  places: z.array(z.enum(['here', 'folder'])),
})
export type BackupFile = z.output<typeof BackupFile>

/** A passphrase of four words is better than one of eight signs. */
export const minPassphraseLength = 10
export const passphraseField = z.string().max(200)

/** Why the second folder could not be written, as `backup_folder_unfit` says it. */
export const FolderTrouble = z.object({ reason: z.string(), folder: z.string() })
export type FolderTrouble = z.output<typeof FolderTrouble>

export const BackupState = z.object({
  /** Where backups always go. */
  backupFolder: z.string(),
  /** Where a second copy of each goes; null: nowhere. */
  folder: z.string().nullable(),
  isSameDisk: z.boolean(),
  /** A passphrase is set: second copies are encrypted. */
  isSealing: z.boolean(),
  /** As it was at the last try. */
  folderTrouble: FolderTrouble.nullable(),
  lastFolderCopyAt: instantField.nullable(),
})
export type BackupState = z.output<typeof BackupState>

export const backupCalls = {
  state: query(z.object({}), BackupState),
  /** Refuses `backup_folder_unfit`. Null: no second copies from now on; those there stay. */
  chooseFolder: command(z.object({ folder: z.string().trim().min(1).max(1000).nullable() }), BackupState),
  /** Null: second copies from now on are not encrypted. Those there open with the passphrase of their time. */
  setPassphrase: command(z.object({ passphrase: passphraseField.min(minPassphraseLength).nullable() }), BackupState),
}
