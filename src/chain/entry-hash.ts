// The chain: what an entry says is hashed, and that hash is bound to everything the counter said before it.

import { hash } from 'node:crypto'

export interface HashedEntry {
  readonly id: string
  readonly counterId: string
  readonly number: number
  readonly kind: string
  /** ISO instant. */
  readonly at: string
  readonly by: string
  /** JSON text exactly as stored. */
  readonly body: string
}

/** Previous hash of a counter's first entry. */
export const chainStart: Buffer = Buffer.alloc(32)

/** SHA-256 over a JSON array of the head and, on the next line, the body. */
export function contentHashOf(entry: HashedEntry): Buffer {
  return Buffer.from(contentHexOf(entry), 'hex')
}

/** The same in hex. A hash asked for as a buffer takes longer to wrap up than to reckon; one made of its hex does not. */
export function contentHexOf(entry: HashedEntry): string {
  return hash('sha256', hashedText(entry), 'hex')
}

function hashedText(entry: HashedEntry): string {
  const head = JSON.stringify([entry.id, entry.counterId, entry.number, entry.kind, entry.at, entry.by])
  return `${head}\n${entry.body}`
}

/** Short checksum of a text that is no entry. */
export function checksumOf(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16)
}

/** SHA-256 over previous hash ‖ content hash. */
export function linkHashOf(previousHash: Buffer, contentHash: Buffer): Buffer {
  const link = Buffer.allocUnsafe(64)
  previousHash.copy(link, 0)
  contentHash.copy(link, 32)
  return Buffer.from(hash('sha256', link, 'hex'), 'hex')
}

/** The same, from hex to hex. */
export function linkHexOf(previousHash: string, contentHash: string): string {
  return hash('sha256', Buffer.from(previousHash + contentHash, 'hex'), 'hex')
}
