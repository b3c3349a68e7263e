// Files that entries speak of (proofs of payments, later others) lie beside the ledger under the SHA-256 of what is in
// them. A backup takes each along once: the same name is the same content, so nothing is ever copied twice.

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openSealed, sealFile } from '../sealed/seal-file.ts'
import type { SealKey } from '../sealed/seal-key.ts'
import { copyFile } from './copy-file.ts'
import { flushFolder, noPace, type Pace } from './pace.ts'

/** Folders of the data folder whose files are named by their hash. */
const attachmentFolders = ['proofs'] as const

export interface AttachmentsWay {
  /** Data folder, backup folder or second folder. */
  readonly from: string
  readonly to: string
  /** Seals on the way there. */
  readonly key?: SealKey | null
  readonly pace?: Pace
}

const hashName = /^[0-9a-f]{64}$/
const sealedName = /^([0-9a-f]{64})\.sealed$/

/** What is there already stays; what is not what its name says is left behind. Returns how many were copied. */
export function copyAttachments({ from, to, key = null, pace = noPace }: AttachmentsWay): number {
  return eachAttachment(from, to, hashName, (name, source, target) => {
    const sealed = key === null ? target : `${target}.sealed`
    if (existsSync(sealed)) return false
    return put(sealed, partial => {
      const read = key === null ? copyFile(source, partial, pace) : sealFile(source, partial, key, pace)
      return read.sha256 === name
    })
  })
}

/** The way back from a sealed folder. */
export function openAttachments({ from, to, key }: { from: string; to: string; key: SealKey }): number {
  return eachAttachment(from, to, sealedName, (sealed, source, target) => {
    const name = sealedName.exec(sealed)?.[1] ?? ''
    const plain = target.slice(0, -'.sealed'.length)
    if (existsSync(plain)) return false
    return put(plain, partial => openSealed(source, partial, key).sha256 === name)
  })
}

function eachAttachment(
  from: string,
  to: string,
  pattern: RegExp,
  copy: (name: string, source: string, target: string) => boolean,
): number {
  let count = 0
  for (const folder of attachmentFolders) {
    const source = join(from, folder)
    const names = existsSync(source) ? readdirSync(source).filter(name => pattern.test(name)) : []
    if (names.length > 0) mkdirSync(join(to, folder), { recursive: true })
    for (const name of names) if (copy(name, join(source, name), join(to, folder, name))) count += 1
    if (count > 0) flushFolder(join(to, folder))
  }
  return count
}

/** Under its name only once it is whole. */
function put(file: string, write: (partial: string) => boolean): boolean {
  const partial = `${file}.part`
  rmSync(partial, { force: true })
  const isWhole = write(partial)
  if (isWhole) renameSync(partial, file)
  else rmSync(partial, { force: true })
  return isWhole
}
