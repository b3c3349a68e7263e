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
const dayMs = 24 * 60 * 60 * 1000
/** What a token says never changes, and its signature costs more to look at than all else of a request. */
const rememberedTokens = 10_000

export function signedClaims(audience: Audience, { secret, days, clock }: TokenOptions) {
  const key = new TextEncoder().encode(secret)
  const now = () => Math.floor(clock.nowMs() / 1000)
  const verified = new Map<string, JWTPayload>()
  const keep = (token: string, payload: JWTPayload) => {
    if (verified.size >= rememberedTokens) verified.clear()
    verified.set(token, payload)
    return payload
  }
  return {
    issue: (subject: string, claims: Readonly<Record<string, string>>, forMs = days * dayMs): Promise<string> =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: algorithm })
        .setSubject(subject)
        .setAudience(audience)
        .setIssuedAt(now())
        .setExpirationTime(now() + Math.floor(forMs / 1000))
        .sign(key),
    /** Undefined: forged, over, or made for something else. */
    async read(token: string): Promise<JWTPayload | undefined> {
      const known = verified.get(token)
      if (known !== undefined) return (known.exp ?? 0) > now() ? known : undefined
      try {
        const options = { audience, algorithms: [algorithm], currentDate: new Date(clock.nowMs()) }
        return keep(token, (await jwtVerify(token, key, options)).payload)
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined
        throw error
      }
    },
  }
}
