// Tokens that carry what they say: JWT, HS256, each marked for the one protocol it is of any use in.

import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import type { Clock } from '../../shared/kernel/calendar.ts'

export type Audience = 'billing' | 'financing'

export interface TokenOptions {
  /** At least 32 characters. */
  readonly secret: string
  readonly days: number
  readonly clock: Clock
}

const algorithm = 'HS256'

export function signedClaims(audience: Audience, { secret, days, clock }: TokenOptions) {
  const key = new TextEncoder().encode(secret)
  const now = () => Math.floor(clock.nowMs() / 1000)
  return {
    issue: (subject: string, claims: Readonly<Record<string, string>>): Promise<string> =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: algorithm })
        .setSubject(subject)
        .setAudience(audience)
        .setIssuedAt(now())
        .setExpirationTime(now() + days * 24 * 60 * 60)
        .sign(key),
    /** Undefined: forged, over, or made for something else. */
    async read(token: string): Promise<JWTPayload | undefined> {
      try {
        const options = { audience, algorithms: [algorithm], currentDate: new Date(clock.nowMs()) }
        return (await jwtVerify(token, key, options)).payload
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined
        throw error
      }
    },
  }
}
