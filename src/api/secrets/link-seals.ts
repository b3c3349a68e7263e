// Links that a buyer opens: short enough for a QR code, and made by nobody but this server.

import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { uuidOfHex } from '../../shared/kernel/uuid-text.ts'

export interface LinkFacts {
  /** A UUID. */
  readonly invoiceId: string
  readonly untilMs: number
}

export interface LinkSeals {
  /** 48 characters of base64url. */
  seal(facts: LinkFacts): string
  /** Undefined: made by somebody else, or altered. */
  open(link: string): LinkFacts | undefined
}

const [idBytes, timeBytes, sealBytes] = [16, 4, 16]

/** `secret` may be of use for other things too: the key is made from it. */
export function createLinkSeals(secret: string): LinkSeals {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'galla links of buyers', 32))
  const sealOf = (said: Buffer) => createHmac('sha256', key).update(said).digest().subarray(0, sealBytes)
  return {
    seal({ invoiceId, untilMs }) {
      const said = Buffer.alloc(idBytes + timeBytes)
      said.write(invoiceId.replaceAll('-', ''), 'hex')
      said.writeUInt32BE(Math.floor(untilMs / 1000), idBytes)
      return Buffer.concat([said, sealOf(said)]).toString('base64url')
    },
    open(link) {
      const bytes = Buffer.from(link, 'base64url')
      if (bytes.length !== idBytes + timeBytes + sealBytes || bytes.toString('base64url') !== link) return undefined
      const [said, seal] = [bytes.subarray(0, idBytes + timeBytes), bytes.subarray(idBytes + timeBytes)]
      if (!timingSafeEqual(seal, sealOf(said))) return undefined
      return { invoiceId: uuidOfHex(said.toString('hex', 0, idBytes)), untilMs: said.readUInt32BE(idBytes) * 1000 }
    },
  }
}
