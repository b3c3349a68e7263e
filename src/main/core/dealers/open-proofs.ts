// Proofs of payments as files beside the ledger, named by their SHA-256: a file once written never changes, and the
// same picture twice is kept once.

import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { flushFolder } from '../../ledger/backup/pace.ts'
import { refusalOf } from '../../ledger/sqlite-refusal.ts'
import type { ProofFiles } from '../../operations/deps.ts'

export function openProofs(folder: string): ProofFiles {
  const fileOf = (sha256: string) => join(folder, sha256)
  const read = async (sha256: string): Promise<Buffer | undefined> => {
    try {
      const bytes = await readFile(fileOf(sha256))
      return hashOf(bytes) === sha256 ? bytes : undefined
    } catch (error) {
      if (isCode(error, 'ENOENT')) return undefined
      throw error
    }
  }
  return {
    read,
    async keep(bytes) {
      const sha256 = hashOf(bytes)
      if ((await read(sha256)) !== undefined) return sha256
      const partial = `${fileOf(sha256)}.part`
      try {
        await mkdir(folder, { recursive: true })
        await writeThrough(partial, bytes)
        await rename(partial, fileOf(sha256))
        flushFolder(folder)
      } catch (error) {
        await rm(partial, { force: true })
        throw refusalOf(error, partial)
      }
      return sha256
    },
  }
}

async function writeThrough(file: string, bytes: Buffer): Promise<void> {
  const opened = await open(file, 'w')
  try {
    await opened.writeFile(bytes)
    await opened.sync()
  } finally {
    await opened.close()
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
