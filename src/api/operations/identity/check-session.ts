// Who is calling: the token's word, and whether its session still stands.

import type { RowReader, ShopTx } from '../../store/open-store.ts'
import { deviceRows, type LiveSession, liveSession } from '../../store/shop-rows.ts'
import type { BillingClaims } from '../../tokens/billing-tokens.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'

/** A session's last sign of life is written at most this often: a read must not cost a write. */
const seenEveryMs = 10_000

type SessionDeps = Pick<ApiDeps, 'clock' | 'store'>

/** What the token says. Whether its session still stands is asked when something is done by it. */
export async function readToken(deps: Pick<ApiDeps, 'billingTokens'>, token: string): Promise<BillingClaims> {
  const claims = await deps.billingTokens.read(token)
  if (claims === undefined) throw new ApiRefusal('token_unusable')
  return claims
}

/** Refuses `session_over` and `client_inactive`. */
export async function checkSession(deps: SessionDeps, claims: BillingClaims): Promise<void> {
  await see(deps, claims, await standing(deps.store, claims))
}

/**
 * Acts for the caller in one transaction of his shop. The session is asked for together with the first thing that is done,
 * and nothing that was done by one that is over is kept or answered.
 */
export async function actInSession<T>(
  deps: SessionDeps,
  claims: BillingClaims,
  act: (tx: ShopTx) => Promise<T>,
): Promise<T> {
  const asked: { session?: Promise<LiveSession> } = {}
  const done = await deps.store.transactForFound<{ answer: T; session: LiveSession }, never>(
    tx => {
      asked.session = standing(tx, claims)
      asked.session.catch(() => undefined)
      return claims.shopId
    },
    async tx => {
      const acting = act(tx)
      acting.catch(() => undefined)
      if (asked.session === undefined) throw new Error('the session was asked for first')
      const session = await asked.session
      return { session, answer: await acting }
    },
  )
  await see(deps, claims, done.session)
  return done.answer
}

async function standing(reader: RowReader, { sessionId, shopId }: BillingClaims): Promise<LiveSession> {
  const live = await liveSession(reader, sessionId, shopId)
  if (live === undefined) throw new ApiRefusal('session_over')
  if (!live.isShopActive) throw new ApiRefusal('client_inactive')
  return live
}

async function see({ clock, store }: SessionDeps, { sessionId }: BillingClaims, { lastSeenAt }: LiveSession) {
  const now = clock.nowMs()
  if (now - lastSeenAt.getTime() <= seenEveryMs) return
  await store.transact(tx => deviceRows(tx).see(sessionId, new Date(now)))
}
