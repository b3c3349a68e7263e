// Copies and reads whole files in steps, with the hash of what went through.

import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, writeFileSync } from 'node:fs'
import type { Pace } from './pace.ts'

export interface ReadThrough {
  readonly sizeBytes: number
  /** In hex. */
  readonly sha256: string
}

const blockBytes = 1024 * 1024

export function hashFile(file: string, pace: Pace): ReadThrough {
  return readThrough(file, undefined, pace)
}

/** `to` must not be there yet; it is on the disk when this returns. */
export function copyFile(from: string, to: string, pace: Pace): ReadThrough {
  const target = openSync(to, 'wx')
  try {
    const read = readThrough(from, target, pace)
    fsyncSync(target)
    return read
  } finally {
    closeSync(target)
  }
}

function readThrough(file: string, target: number | undefined, pace: Pace): ReadThrough {
  const source = openSync(file, 'r')
  try {
    const seen = createHash('sha256')
    const block = Buffer.alloc(blockBytes)
    let sizeBytes = 0
    for (;;) {
      const count = readSync(source, block, 0, block.length, null)
      if (count === 0) return { sizeBytes, sha256: seen.digest('hex') }
      const bytes = block.subarray(0, count)
      seen.update(bytes)
      // All of it: a disk that is nearly full takes a part and says nothing.
      if (target !== undefined) writeFileSync(target, bytes)
      sizeBytes += count
      pace.moved(count, target)
    }
  } finally {
    closeSync(source)
  }
}
