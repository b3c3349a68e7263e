// Fingerprints of papers. With a key: who has the table but not the key cannot try out GSTINs and numbers (domain.md 1.4.3).

import { createHmac, hash, hkdfSync } from 'node:crypto'

export interface Fingerprints {
  /** HMAC-SHA256. */
  keyed(text: string): Buffer
  /** SHA-256, lower-case hex: what everybody can reckon, such as an IRN. */
  open(text: string): string
}

/** `secret` may be of use for other things too: the key is made from it. */
export function createFingerprints(secret: string): Fingerprints {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'galla fingerprints of papers', 32))
  return {
    keyed: text => createHmac('sha256', key).update(text).digest(),
    open: text => hash('sha256', text, 'hex'),
  }
}
