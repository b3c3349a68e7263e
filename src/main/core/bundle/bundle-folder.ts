// Where a bundle is written: a folder of its own under the one a person named, `.part` until it is whole, never over
// another. What a power cut left of one is removed before the next.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Day } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { refuseUnfit, requireFit } from '../../ledger/backup/backup-folder.ts'
import { flushFolder } from '../../ledger/backup/pace.ts'
import { refusalOf } from '../../ledger/sqlite-refusal.ts'

export const usualFolderOf = (dataFolder: string) => join(dataFolder, 'exports')
export const momentFolderOf = (dataFolder: string) => join(dataFolder, 'bundle-moment')
const remainsFileOf = (dataFolder: string) => join(dataFolder, 'bundle-remains')

const partEnding = '.part'
const partName = /^galla-export-.+\.part$/
/** A drawn page is a quarter of it; some have several. */
const bytesPerPaper = 64 * 1024

export interface Room {
  /** The shop's file. */
  readonly file: string
  readonly paperCount: number
}

/**
 * The folder a bundle is made in, found writable and roomy; `named: null` is the usual one, which is made. Refuses
 * `backup_folder_unfit`. The copy of the moment lies beside the shop's file, so there must be room there too.
 */
export function requireBundleFolder(named: string | null, dataFolder: string, { file, paperCount }: Room): string {
  const fileBytes = statSync(file).size + (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0)
  const bundleBytes = fileBytes + paperCount * bytesPerPaper
  const usual = usualFolderOf(dataFolder)
  if (named === null || named === usual) {
    mkdirSync(usual, { recursive: true, mode: 0o700 })
    refuseUnfit(usual, fileBytes + bundleBytes)
    return usual
  }
  const fit = requireFit(named, dataFolder, bundleBytes)
  refuseUnfit(dataFolder, fileBytes)
  return fit
}

/** `galla-export-Sri-Murugan-Stores-2026-11-21`, and `-2` where that is there already. */
export function freeBundleFolder(parent: string, shopName: string, day: Day): string {
  const words = shopName.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  const short = words.replace(/^-+|-+$/g, '').slice(0, 40) || 'shop'
  const first = join(parent, `galla-export-${short}-${day}`)
  for (let count = 1; ; count += 1) {
    const folder = count === 1 ? first : `${first}-${count}`
    if (!existsSync(folder) && !existsSync(folder + partEnding)) return folder
  }
}

/** Returns the folder to write into; where it lies is noted first, so that a power cut leaves nothing for good. */
export function makePart(folder: string, dataFolder: string): string {
  const part = folder + partEnding
  writeFileSync(remainsFileOf(dataFolder), part, { mode: 0o600 })
  mkdirSync(part, { mode: 0o700 })
  return part
}

/** From here on it is a bundle. */
export function finishPart(part: string, folder: string, dataFolder: string): void {
  renameSync(part, folder)
  flushFolder(join(folder, '..'))
  rmSync(remainsFileOf(dataFolder), { force: true })
}

/** Of one that was stopped or cut off: the part, and the copy it was read from. */
export function removeRemains(dataFolder: string): void {
  rmSync(momentFolderOf(dataFolder), { recursive: true, force: true })
  const noted = remainsFileOf(dataFolder)
  if (statSync(noted, { throwIfNoEntry: false })?.isFile() !== true) return
  const part = readFileSync(noted, 'utf8')
  if (partName.test(basename(part))) rmSync(part, { recursive: true, force: true })
  rmSync(noted, { force: true })
}

/**
 * What went wrong as a refusal: the shop's own file as always; a folder that is full or takes nothing as
 * `backup_folder_unfit`; whatever else the system says as `bundle_failed`. A bug stays one.
 */
export function bundleFailure(error: unknown, folder: string): unknown {
  const said = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  const refusal = refusalOf(error, folder)
  if (error instanceof Refusal || said.startsWith('SQLITE_')) return refusal
  if (refusal instanceof Refusal) return new Refusal('backup_folder_unfit', { folder, reason: refusal.code })
  return /^E[A-Z]+$/.test(said) ? new Refusal('bundle_failed', { folder, said }) : error
}
