// The keys of sealed files: a passphrase opens the data key, the data key gives each file a key of its own.

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scryptSync } from 'node:crypto'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { KeyCost, WrappedKey } from './seal-header.ts'

/** Seals without a passphrase: the key itself, and what a passphrase needs to get at it. */
export interface SealKey {
  readonly key: Buffer
  readonly wrapped: WrappedKey
}

/** 128 MB and a third of a second for each guess. */
export const fullCost: KeyCost = { logN: 17, r: 8, p: 1 }
const wrapPurpose = Buffer.from('galla sealed backup: data key', 'latin1')
const filePurpose = Buffer.from('galla sealed backup: file key', 'latin1')

/** A new random data key under this passphrase. What was sealed before opens with the passphrase of its time. */
export function createSealKey(passphrase: string, cost: KeyCost = fullCost): SealKey {
  const key = randomBytes(32)
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', derive(passphrase, salt, cost), nonce).setAAD(wrapPurpose)
  const sealed = Buffer.concat([cipher.update(key), cipher.final()])
  return { key, wrapped: { cost, salt, nonce, key: sealed, tag: cipher.getAuthTag() } }
}

/** Refuses `passphrase_wrong`. */
export function openSealKey(passphrase: string, wrapped: WrappedKey): SealKey {
  const { cost, salt, nonce, key, tag } = wrapped
  const decipher = createDecipheriv('aes-256-gcm', derive(passphrase, salt, cost), nonce).setAAD(wrapPurpose)
  decipher.setAuthTag(tag)
  try {
    return { key: Buffer.concat([decipher.update(key), decipher.final()]), wrapped }
  } catch {
    throw new Refusal('passphrase_wrong')
  }
}

/** The same data key, known on this machine, needs no passphrase. */
export function isKeyOf({ wrapped }: SealKey, other: WrappedKey): boolean {
  return wrapped.key.equals(other.key) && wrapped.salt.equals(other.salt) && wrapped.tag.equals(other.tag)
}

/** No two files share a key, so that their counters may both begin at nought. */
export function fileKeyOf({ key }: SealKey, fileSalt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, fileSalt, filePurpose, 32))
}

/** As typed on any keyboard: the same letters in one form. */
function derive(passphrase: string, salt: Buffer, { logN, r, p }: KeyCost): Buffer {
  const cost = 2 ** logN
  return scryptSync(passphrase.normalize('NFC'), salt, 32, { N: cost, r, p, maxmem: 256 * cost * r })
}
