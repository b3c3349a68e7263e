// Tokens of the mobile protocol.

import { signedClaims, type TokenOptions } from './signed-claims.ts'

export interface BillingClaims {
  readonly shopId: string
  /** The shop's id as the mobile protocol writes it. */
  readonly clientId: string
  readonly phoneNumber: string
  /** The device session's; the protocol calls its object id `deviceSessionId`. */
  readonly sessionId: string
}

export interface BillingTokens {
  issue(claims: BillingClaims): Promise<string>
  /** Undefined: forged, over, or made for something else. */
  read(token: string): Promise<BillingClaims | undefined>
}

export function billingTokens(options: TokenOptions): BillingTokens {
  const claims = signedClaims('billing', options)
  return {
    issue: ({ shopId, clientId, phoneNumber, sessionId }) =>
      claims.issue(shopId, { clientId, phoneNumber, deviceSessionId: sessionId }),
    async read(token) {
      const { sub, clientId, phoneNumber, deviceSessionId } = (await claims.read(token)) ?? {}
      const texts = [sub, clientId, phoneNumber, deviceSessionId]
      if (!texts.every(text => typeof text === 'string')) return undefined
      const [shopId, client, phone, session] = texts as [string, string, string, string]
      return { shopId, clientId: client, phoneNumber: phone, sessionId: session }
    },
  }
}
