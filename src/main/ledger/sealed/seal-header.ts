// The head of a sealed file: everything that opening it needs besides the passphrase. See docs/decisions/0017.

import { hash } from 'node:crypto'
import { Refusal } from '../../../shared/kernel/refusal.ts'

/**
 * Bytes of the head, in order: magic 8, version 1, derivation 1 (1 = scrypt), log2 of scrypt's N 1, r 1, p 1, log2 of the
 * chunk's size 1, zero 2, salt 16, nonce of the wrapped key 12, wrapped key 32, its tag 16, salt of the file 32, and the
 * first 16 bytes of the SHA-256 of all that.
 */
export interface SealHeader {
  readonly wrapped: WrappedKey
  readonly fileSalt: Buffer
  readonly chunkLog2: number
}

/** The data key as the passphrase alone opens it. */
export interface WrappedKey {
  readonly cost: KeyCost
  readonly salt: Buffer
  readonly nonce: Buffer
  readonly key: Buffer
  readonly tag: Buffer
}

/** What deriving a key from a passphrase takes: 128 · 2^logN · r bytes of memory. */
export interface KeyCost {
  readonly logN: number
  readonly r: number
  readonly p: number
}

export const headerBytes = 140
const magic = Buffer.from('GALLASLD', 'latin1')
const version = 1
const scrypt = 1
const sumBytes = 16

export function writeSealHeader({ wrapped, fileSalt, chunkLog2 }: SealHeader): Buffer {
  const { cost, salt, nonce, key, tag } = wrapped
  const numbers = Buffer.from([version, scrypt, cost.logN, cost.r, cost.p, chunkLog2, 0, 0])
  const said = Buffer.concat([magic, numbers, salt, nonce, key, tag, fileSalt])
  return Buffer.concat([said, sumOf(said)])
}

/** Refuses `backup_damaged`, and `backup_newer` when a newer program sealed it. */
export function readSealHeader(bytes: Buffer): SealHeader {
  const said = bytes.subarray(0, headerBytes - sumBytes)
  if (bytes.length < headerBytes || !said.subarray(0, 8).equals(magic)) throw damaged('this is no sealed backup')
  if (!sumOf(said).equals(bytes.subarray(headerBytes - sumBytes, headerBytes))) throw damaged('its head is damaged')
  if (said[8] !== version || said[9] !== scrypt) throw new Refusal('backup_newer', { version: said[8] })
  const at = (start: number, length: number) => Buffer.from(said.subarray(start, start + length))
  const cost = { logN: said[10] ?? 0, r: said[11] ?? 0, p: said[12] ?? 0 }
  const chunkLog2 = said[13] ?? 0
  // So that no file can ask for more memory than a counter has.
  if (cost.logN > 20 || cost.r > 16 || cost.p > 4 || chunkLog2 > 24) throw damaged('its head asks for too much')
  return {
    wrapped: { cost, salt: at(16, 16), nonce: at(32, 12), key: at(44, 32), tag: at(76, 16) },
    fileSalt: at(92, 32),
    chunkLog2,
  }
}

function sumOf(bytes: Buffer): Buffer {
  return hash('sha256', bytes, 'buffer').subarray(0, sumBytes)
}

export function damaged(said: string): Refusal {
  return new Refusal('backup_damaged', { said })
}
