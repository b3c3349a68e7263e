// Where tests keep their shops: in memory where there is plenty, since thousands of small files that are each flushed to
// a disk are most of what a run waits for.
import { chmodSync, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memoryDisk = '/dev/shm'
/** What a run may need at its widest, many times over. */
const wantedBytes = 8 * 1024 ** 3

/** A new folder, for the caller to remove. `TMPDIR` says where, when it is set. @param {NodeJS.ProcessEnv} env */
export function makeScratchFolder(env) {
  const place = env.TMPDIR === undefined && hasRoom(memoryDisk) ? memoryDisk : tmpdir()
  const folder = mkdtempSync(join(place, 'galla-tests-'))
  // PostgreSQL's own user walks through it to its folder.
  chmodSync(folder, 0o711)
  return folder
}

/** @param {string} folder */
function hasRoom(folder) {
  if (process.platform !== 'linux') return false
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize >= wantedBytes
  } catch {
    return false
  }
}
