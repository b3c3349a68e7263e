// The files of a bundle while they are written: each for its owner alone, brought to the disk, and named in SHA256SUMS as
// `sha256sum -c` reads it. Written in steps with breaks, so that a sale never waits behind them.

import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { copyFile } from '../ledger/backup/copy-file.ts'
import type { Pace } from '../ledger/backup/pace.ts'

export interface OpenFile {
  write(text: string | Uint8Array): void
  end(): void
}

export interface BundleFiles {
  /** Names have `/` between folders, on every system. */
  begin(name: string): OpenFile
  put(name: string, content: string | Uint8Array): void
  copy(from: string, name: string): void
  /** Writes the sums; nothing is added afterwards. */
  finish(): { fileCount: number; sizeBytes: number }
}

const sumsName = 'SHA256SUMS'
const blockBytes = 256 * 1024

export function createBundleFiles(folder: string, pace: Pace): BundleFiles {
  const made = new Set<string>()
  const total = { fileCount: 0, sizeBytes: 0 }
  const pathOf = (name: string): string => {
    const path = join(folder, ...name.split('/'))
    const parent = dirname(path)
    if (!made.has(parent)) mkdirSync(parent, { recursive: true, mode: 0o700 })
    made.add(parent)
    return path
  }
  const note = (name: string, sizeBytes: number, sha256: string): void => {
    total.fileCount += 1
    total.sizeBytes += sizeBytes
    sums.write(`${sha256}  ${name}\n`)
  }
  const sums = openBlocks(pathOf(sumsName), pace, () => undefined)
  const begin = (name: string): OpenFile =>
    openBlocks(pathOf(name), pace, (sizeBytes, sha256) => note(name, sizeBytes, sha256))
  return {
    begin,
    put(name, content) {
      const file = begin(name)
      file.write(content)
      file.end()
    },
    copy(from, name) {
      const { sizeBytes, sha256 } = copyFile(from, pathOf(name), pace)
      note(name, sizeBytes, sha256)
    },
    finish() {
      sums.end()
      return { fileCount: total.fileCount + 1, sizeBytes: total.sizeBytes }
    },
  }
}

function openBlocks(path: string, pace: Pace, onEnd: (sizeBytes: number, sha256: string) => void): OpenFile {
  const file = openSync(path, 'wx', 0o600)
  const hash = createHash('sha256')
  const seen = { sizeBytes: 0, waiting: [] as Uint8Array[], waitingBytes: 0 }
  const flush = (): void => {
    const block = Buffer.concat(seen.waiting)
    writeFileSync(file, block)
    hash.update(block)
    seen.sizeBytes += block.length
    seen.waiting = []
    seen.waitingBytes = 0
    pace.moved(block.length, file)
  }
  return {
    write(text) {
      const bytes = typeof text === 'string' ? Buffer.from(text) : text
      seen.waiting.push(bytes)
      seen.waitingBytes += bytes.length
      if (seen.waitingBytes >= blockBytes) flush()
    },
    end() {
      try {
        flush()
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      onEnd(seen.sizeBytes, hash.digest('hex'))
    },
  }
}
