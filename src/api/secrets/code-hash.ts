// A slow hash of one-time codes: four digits would be found in no time from a fast one.

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

export interface CodeHasher {
  /** Salt and hash as text. */
  hash(code: string): Promise<string>
  verify(codeHash: string, code: string): Promise<boolean>
}

/** scrypt's own figures: memory and time grow with `N` and `r`, time alone with `p`. */
export interface HashCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** 16 MiB and some 50 ms on a small server: what OWASP names for scrypt where memory is dear. */
export const fullCost: HashCost = { N: 16_384, r: 8, p: 5 }

export function createCodeHasher(cost: HashCost): CodeHasher {
  const slowHash = (code: string, salt: Buffer) =>
    new Promise<Buffer>((resolve, reject) => {
      scrypt(code, salt, 32, cost, (error, key) => (error === null ? resolve(key) : reject(error)))
    })
  return {
    async hash(code) {
      const salt = randomBytes(16)
      return `${salt.toString('hex')}:${(await slowHash(code, salt)).toString('hex')}`
    },
    async verify(codeHash, code) {
      const [salt = '', hash = ''] = codeHash.split(':')
      const known = Buffer.from(hash, 'hex')
      const tried = await slowHash(code, Buffer.from(salt, 'hex'))
      return known.length === tried.length && timingSafeEqual(known, tried)
    },
  }
}
