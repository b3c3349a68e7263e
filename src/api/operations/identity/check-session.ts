// Who is calling: the token's word, and whether its session still stands.

import { deviceRows, liveSession } from '../../store/shop-rows.ts'
import type { BillingClaims } from '../../tokens/billing-tokens.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'

/** A session's last sign of life is written at most this often: a read must not cost a write. */
const seenEveryMs = 10_000

export async function checkSession(deps: ApiDeps, token: string): Promise<BillingClaims> {
  const claims = await deps.billingTokens.read(token)
  if (claims === undefined) throw new ApiRefusal('token_unusable')
  const now = deps.clock.nowMs()
  const live = await liveSession(deps.store, claims.sessionId, claims.shopId)
  if (live === undefined) throw new ApiRefusal('session_over')
  if (!live.isShopActive) throw new ApiRefusal('client_inactive')
  if (now - live.lastSeenAt.getTime() > seenEveryMs)
    await deps.store.transact(tx => deviceRows(tx).see(claims.sessionId, new Date(now)))
  return claims
}
