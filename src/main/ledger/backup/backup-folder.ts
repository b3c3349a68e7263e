// Whether a folder can hold backups: there, ours to write, roomy enough, and not the data folder itself.

import { closeSync, openSync, realpathSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { Refusal } from '../../../shared/kernel/refusal.ts'

export type UnfitReason = 'not_absolute' | 'missing' | 'not_a_folder' | 'in_data_folder' | 'not_writable' | 'no_room'

const spareBytes = 16 * 1024 * 1024

/** For a folder that a person names now; refuses `backup_folder_unfit` with the reason. Returns it as it will be kept. */
export function requireFit(folder: string, dataFolder: string, sizeBytes: number): string {
  if (!isAbsolute(folder)) throw unfit(folder, 'not_absolute')
  const named = resolve(folder)
  refuseUnfit(named, sizeBytes)
  const way = relative(realpathSync(dataFolder), realpathSync(named))
  if (way === '' || (!way.startsWith('..') && !isAbsolute(way))) throw unfit(named, 'in_data_folder')
  return named
}

/** Before each copy: a stick may be pulled out, a disk may be full. Never made: a missing disk is no reason to fill another. */
export function refuseUnfit(folder: string, sizeBytes: number): void {
  const found = attempt(() => statSync(folder))
  if (found === undefined) throw unfit(folder, 'missing')
  if (!found.isDirectory()) throw unfit(folder, 'not_a_folder')
  // Asked first: a disk that is full to the brim takes no trial either.
  const room = attempt(() => statfsSync(folder, { bigint: true }))
  if (room !== undefined && room.bavail * room.bsize < BigInt(sizeBytes + spareBytes)) throw unfit(folder, 'no_room')
  const trouble = troubleOfWriting(folder)
  if (trouble !== undefined) throw unfit(folder, trouble)
}

/** A copy on the same disk is lost with it. */
export function isSameDisk(folder: string, other: string): boolean {
  return attempt(() => statSync(folder).dev === statSync(other).dev) ?? false
}

function troubleOfWriting(folder: string): UnfitReason | undefined {
  const trial = join(folder, '.galla-trial')
  try {
    const file = openSync(trial, 'w')
    try {
      writeFileSync(file, 'trial')
    } finally {
      closeSync(file)
      rmSync(trial, { force: true })
    }
    return undefined
  } catch (error) {
    const isFull = error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
    return isFull ? 'no_room' : 'not_writable'
  }
}

function unfit(folder: string, reason: UnfitReason): Refusal {
  return new Refusal('backup_folder_unfit', { folder, reason })
}

/** Undefined where the system says no. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
