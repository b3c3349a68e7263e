// Seals a file and opens it again, chunk by chunk, in the memory of one chunk. Each chunk is bound to its place, the last
// one to being the last: what is missing, moved or added is noticed as what was changed.

import { createCipheriv, createDecipheriv, createHash, hash, randomBytes } from 'node:crypto'
import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeFileSync } from 'node:fs'
import { noPace, type Pace } from '../backup/pace.ts'
import { damaged, headerBytes, readSealHeader, type SealHeader, writeSealHeader } from './seal-header.ts'
import { fileKeyOf, type SealKey } from './seal-key.ts'

export interface Read {
  readonly sizeBytes: number
  /** In hex, of what is inside. */
  readonly sha256: string
}

const tagBytes = 16
const usualChunkLog2 = 20

/** Writes `to`, which must not be there yet, and brings it to the disk. */
export function sealFile(from: string, to: string, key: SealKey, pace: Pace = noPace): Read {
  const header: SealHeader = { wrapped: key.wrapped, fileSalt: randomBytes(32), chunkLog2: usualChunkLog2 }
  const head = writeSealHeader(header)
  const sealer = chunkSealer(fileKeyOf(key, header.fileSalt), head)
  const [source, target] = [openSync(from, 'r'), openSync(to, 'wx')]
  try {
    const { size } = fstatSync(source)
    const seen = createHash('sha256')
    const plain = Buffer.alloc(2 ** header.chunkLog2)
    writeFileSync(target, head)
    const chunks = Math.max(1, Math.ceil(size / plain.length))
    for (let index = 0; index < chunks; index += 1) {
      const read = readFully(source, plain)
      seen.update(read)
      writeFileSync(target, sealer.seal(read, index, index === chunks - 1))
      pace.moved(read.length, target)
    }
    fsyncSync(target)
    return { sizeBytes: size, sha256: seen.digest('hex') }
  } finally {
    closeSync(source)
    closeSync(target)
  }
}

/** The head alone. Refuses `backup_damaged`, `backup_newer`. */
export function headerOf(file: string): SealHeader {
  const source = openSync(file, 'r')
  try {
    return readSealHeader(readFully(source, Buffer.alloc(headerBytes)))
  } finally {
    closeSync(source)
  }
}

/** Reads all of it; writes it out when `to` is given. Refuses `backup_damaged` at the first chunk that is not as sealed. */
export function openSealed(from: string, to: string | null, key: SealKey, pace: Pace = noPace): Read {
  const source = openSync(from, 'r')
  const target = to === null ? undefined : openSync(to, 'wx')
  try {
    const head = readFully(source, Buffer.alloc(headerBytes))
    const { fileSalt, chunkLog2 } = readSealHeader(head)
    const sealer = chunkSealer(fileKeyOf(key, fileSalt), head)
    const sealed = Buffer.alloc(2 ** chunkLog2 + tagBytes)
    const seen = createHash('sha256')
    let left = fstatSync(source).size - headerBytes
    let sizeBytes = 0
    for (let index = 0; index === 0 || left > 0; index += 1) {
      const read = readFully(source, sealed)
      left -= read.length
      const plain = sealer.open(read, index, left <= 0)
      seen.update(plain)
      sizeBytes += plain.length
      if (target !== undefined) writeFileSync(target, plain)
      pace.moved(plain.length, target)
    }
    if (target !== undefined) fsyncSync(target)
    return { sizeBytes, sha256: seen.digest('hex') }
  } finally {
    closeSync(source)
    if (target !== undefined) closeSync(target)
  }
}

function chunkSealer(fileKey: Buffer, head: Buffer) {
  const bound = hash('sha256', head, 'buffer')
  const nonceOf = (index: number, isLast: boolean): Buffer => {
    const nonce = Buffer.alloc(12)
    nonce.writeUInt32BE(index, 7)
    nonce[11] = isLast ? 1 : 0
    return nonce
  }
  return {
    seal(plain: Buffer, index: number, isLast: boolean): Buffer {
      const cipher = createCipheriv('aes-256-gcm', fileKey, nonceOf(index, isLast)).setAAD(bound)
      return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    },
    open(sealed: Buffer, index: number, isLast: boolean): Buffer {
      if (sealed.length < tagBytes) throw damaged('it ends before its time')
      const decipher = createDecipheriv('aes-256-gcm', fileKey, nonceOf(index, isLast)).setAAD(bound)
      decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
      try {
        return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagBytes)), decipher.final()])
      } catch {
        throw damaged(`part ${index + 1} is not as it was sealed`)
      }
    },
  }
}

/** As much as there is, up to the buffer's length. */
function readFully(file: number, into: Buffer): Buffer {
  let at = 0
  while (at < into.length) {
    const count = readSync(file, into, at, into.length - at, null)
    if (count === 0) break
    at += count
  }
  return into.subarray(0, at)
}
