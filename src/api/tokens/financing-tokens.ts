// Tokens of the financing protocol (protocols/financing-realtime, section 1).

import { signedClaims, type TokenOptions } from './signed-claims.ts'

export interface FinancingClaims {
  readonly accountId: string
  /** The same as the protocol writes it. */
  readonly userId: string
  readonly email: string
  readonly role: string
}

export interface FinancingTokens {
  /** `forMs`: shorter than usual. */
  issue(claims: FinancingClaims, forMs?: number): Promise<string>
  /** The account's id. Undefined: forged, over, or made for something else. */
  read(token: string): Promise<string | undefined>
}

export function financingTokens(options: TokenOptions): FinancingTokens {
  const claims = signedClaims('financing', options)
  return {
    issue: ({ accountId, userId, email, role }, forMs) =>
      claims.issue(accountId, { userId, id: userId, email, role }, forMs),
    read: async token => (await claims.read(token))?.sub,
  }
}
