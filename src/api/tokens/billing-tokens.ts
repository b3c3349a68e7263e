// Tokens of the mobile protocol: JWT, HS256, marked for this protocol so that one of another is no use here.

import { errors, jwtVerify, SignJWT } from 'jose'
import type { Clock } from '../../shared/kernel/calendar.ts'

export interface BillingClaims {
  readonly shopId: string
  /** The shop's id as the mobile protocol writes it. */
  readonly clientId: string
  readonly phoneNumber: string
  /** The device session's; the protocol calls its object id `deviceSessionId`. */
  readonly sessionId: string
}

export interface Tokens {
  issue(claims: BillingClaims): Promise<string>
  /** Undefined: forged, over, or made for something else. */
  read(token: string): Promise<BillingClaims | undefined>
}

const audience = 'billing'
const algorithm = 'HS256'

/** `secret`: at least 32 characters. */
export function createTokens(secret: string, days: number, clock: Clock): Tokens {
  const key = new TextEncoder().encode(secret)
  const now = () => Math.floor(clock.nowMs() / 1000)
  return {
    issue: ({ shopId, clientId, phoneNumber, sessionId }) =>
      new SignJWT({ clientId, phoneNumber, deviceSessionId: sessionId })
        .setProtectedHeader({ alg: algorithm })
        .setSubject(shopId)
        .setAudience(audience)
        .setIssuedAt(now())
        .setExpirationTime(now() + days * 24 * 60 * 60)
        .sign(key),
    async read(token) {
      try {
        const options = { audience, algorithms: [algorithm], currentDate: new Date(clock.nowMs()) }
        const { payload } = await jwtVerify(token, key, options)
        const { sub, clientId, phoneNumber, deviceSessionId } = payload
        const texts = [sub, clientId, phoneNumber, deviceSessionId]
        if (!texts.every(text => typeof text === 'string')) return undefined
        const [shopId, client, phone, session] = texts as [string, string, string, string]
        return { shopId, clientId: client, phoneNumber: phone, sessionId: session }
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined
        throw error
      }
    },
  }
}
