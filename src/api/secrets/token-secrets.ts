// Secrets that a machine keeps: long and random, so a fast hash of them is enough.

import { hash, randomBytes } from 'node:crypto'

export interface TokenSecrets {
  /** 256 random bits. */
  newToken(): string
  /** Ten letters and digits that nobody takes for one another: 50 random bits, for what is good for minutes. */
  newSpokenCode(): string
  hash(secret: string): Buffer
}

const codeAlphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

export const tokenSecrets: TokenSecrets = {
  newToken: () => randomBytes(32).toString('base64url'),
  newSpokenCode: () => [...randomBytes(10)].map(byte => codeAlphabet[byte % codeAlphabet.length]).join(''),
  hash: secret => Buffer.from(hash('sha256', secret, 'hex'), 'hex'),
}
