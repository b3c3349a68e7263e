// Argon2id for PINs, off the main thread. A PIN has few digits, so its hash is slow to try and tries are counted.

import { hash, verify } from '@node-rs/argon2'

/** OWASP's second choice of parameters for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export interface PinHasher {
  /** A PHC string with its own salt. */
  hash(pin: string): Promise<string>
  verify(pinHash: string, pin: string): Promise<boolean>
}

export const pinHasher: PinHasher = {
  hash: pin => hash(pin, cost),
  verify: (pinHash, pin) => verify(pinHash, pin),
}
