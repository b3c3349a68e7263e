// A slow hash of what people remember: four digits, or a password, would be found in no time from a fast one.

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

export interface SlowHasher {
  /** Salt and hash as text. */
  hash(word: string): Promise<string>
  verify(wordHash: string, word: string): Promise<boolean>
}

/** scrypt's own figures: memory and time grow with `N` and `r`, time alone with `p`. */
export interface HashCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** 16 MiB and some 50 ms on a small server: what OWASP names for scrypt where memory is dear. */
export const fullCost: HashCost = { N: 16_384, r: 8, p: 5 }

export function createSlowHasher(cost: HashCost): SlowHasher {
  const slowHash = (word: string, salt: Buffer) =>
    new Promise<Buffer>((resolve, reject) => {
      scrypt(word, salt, 32, cost, (error, key) => (error === null ? resolve(key) : reject(error)))
    })
  return {
    async hash(word) {
      const salt = randomBytes(16)
      return `${salt.toString('hex')}:${(await slowHash(word, salt)).toString('hex')}`
    },
    async verify(wordHash, word) {
      const [salt = '', hash = ''] = wordHash.split(':')
      const known = Buffer.from(hash, 'hex')
      const tried = await slowHash(word, Buffer.from(salt, 'hex'))
      return known.length === tried.length && timingSafeEqual(known, tried)
    },
  }
}
