// Backups for the command line, where no core may be open on the shop: taken, checked whole, put in place, found by moment.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { BackupFile } from '../../shared/contract/counter/backup-calls.ts'
import type { VerifyReport } from '../../shared/contract/counter/ledger-calls.ts'
import { dayInIndia } from '../../shared/kernel/calendar.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { copyAttachments } from '../ledger/backup/attachments.ts'
import { backUpLedger } from '../ledger/backup/back-up-ledger.ts'
import { requireUsable } from '../ledger/backup/check-backup.ts'
import { readKeeping } from '../ledger/backup/keeping-file.ts'
import { listBackups } from '../ledger/backup/list-backups.ts'
import { type BackupSource, bringCopy, type Restored, restoreLedger } from '../ledger/backup/restore-ledger.ts'
import { copyToFolder } from '../ledger/backup/second-copy.ts'
import { type LedgerOptions, openLedger } from '../ledger/open-ledger.ts'
import { createSealKey } from '../ledger/sealed/seal-key.ts'
import { verifyLedger } from '../ledger/verify/verify-ledger.ts'
import type { CoreOptions } from './open-core.ts'

/** A backup here and, with `to`, a copy in that folder: encrypted when there is a passphrase. Returns where they lie. */
export function backUpShop(options: CoreOptions, to: string | undefined, passphrase: string | undefined): string[] {
  const ledger = openLedger(ledgerOptions(options))
  const { file, backupFolder, clock } = ledgerOptions(options)
  try {
    const backup = backUpLedger(ledger.db, backupFolder, clock, 'copy')
    copyAttachments({ from: dirname(file), to: backupFolder })
    const made = [join(backupFolder, backup.name)]
    if (to === undefined) return made
    const key = passphrase === undefined ? null : createSealKey(passphrase)
    const copied = copyToFolder(backup, { backupFolder, folder: resolve(to), key, nowMs: clock.nowMs() })
    return [...made, join(resolve(to), copied.name)]
  } finally {
    ledger.close()
  }
}

/** The whole check of a backup on its own, in a folder that is gone afterwards. Refuses as a restore does. */
export function verifyBackup(options: CoreOptions, source: BackupSource, nowMs: () => number): VerifyReport {
  const folder = mkdtempSync(join(tmpdir(), 'galla-verify-'))
  try {
    const file = join(folder, 'shop.galla')
    const { migrationsFolder, clock } = ledgerOptions(options)
    bringCopy(source, file, ledgerOptions(options).file)
    requireUsable(file, migrationsFolder)
    const ledger = openLedger({ file, migrationsFolder, clock, backupFolder: join(folder, 'backups') })
    try {
      return verifyLedger(ledger, migrationsFolder, nowMs)
    } finally {
      ledger.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Also where there is no shop yet: a new machine begins with a backup. */
export function restoreShop(options: CoreOptions, source: BackupSource): Restored {
  mkdirSync(options.dataFolder, { recursive: true })
  return restoreLedger(ledgerOptions(options), source)
}

/** The backup of that name, or the last one taken up to a moment; refuses `not_found`. */
export function fileOfBackup(options: CoreOptions, nameOrMoment: string): string {
  const { file, backupFolder } = ledgerOptions(options)
  const listed = listBackups(backupFolder, readKeeping(file))
  const found = listed.find(({ name }) => name === nameOrMoment) ?? lastUpTo(listed, nameOrMoment)
  if (found === undefined) throw new Refusal('not_found', { record: 'backup', id: nameOrMoment })
  return found.file
}

/** `2026-11-20` is the end of that day in India, `2026-11-20T18:30` the wall clock there. The newest come first. */
function lastUpTo<T extends Pick<BackupFile, 'takenAt'>>(newestFirst: readonly T[], moment: string): T | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(moment))
    return newestFirst.find(({ takenAt }) => dayInIndia(Date.parse(takenAt)) <= moment)
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$/.test(moment)) return undefined
  const ms = Date.parse(`${moment.replace(' ', 'T')}+05:30`)
  // To the minute or second that was named, to its end.
  const endMs = ms + (moment.length > 16 ? 1000 : 60_000)
  return newestFirst.find(({ takenAt }) => Date.parse(takenAt) < endMs)
}

function ledgerOptions({ dataFolder, clock, resources }: CoreOptions): LedgerOptions {
  return {
    file: join(dataFolder, 'shop.galla'),
    backupFolder: join(dataFolder, 'backups'),
    migrationsFolder: resources.migrationsFolder,
    clock,
  }
}
