// Ids are 16 bytes in the ledger and text everywhere else.

import type { Id } from '../../../shared/kernel/id.ts'

export function blobOfId(id: Id): Buffer {
  const hex = id.slice(0, 8) + id.slice(9, 13) + id.slice(14, 18) + id.slice(19, 23) + id.slice(24)
  return Buffer.from(hex, 'hex')
}

export function idOfBlob(blob: Buffer): Id {
  return idOfHex(blob.toString('hex'))
}

/** From 32 lower-case digits. */
export function idOfHex(hex: string): Id {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
