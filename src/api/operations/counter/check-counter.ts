// Which counter is calling. Whose a token is never changes, so that is remembered; whether it still counts is asked in
// every transaction that is opened with it, beside the first thing it is opened for.

import { ownerOfToken, seeCounter } from '../../store/counter-rows.ts'
import type { RowReader, ShopTx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'

export interface CallingCounter {
  readonly shopId: string
  readonly counterId: string
  readonly tokenHash: Buffer
}

/** As for phones: a read must not cost a write. */
const seenEveryMs = 60_000
const rememberedTokens = 10_000

type CheckDeps = Pick<ApiDeps, 'clock' | 'secrets' | 'store'>

/** For one that listens: undefined where the token is not valid. */
export async function callingCounter(deps: CheckDeps, token: string): Promise<CallingCounter | undefined> {
  try {
    return await checkCounter(deps, token)
  } catch (error) {
    if (error instanceof ApiRefusal) return undefined
    throw error
  }
}

/** Refuses `counter_signed_out` and `client_inactive`. */
export async function checkCounter(deps: CheckDeps, token: string): Promise<CallingCounter> {
  const tokenHash = deps.secrets.hash(token)
  const { shopId, counterId } = await standingOf(deps.store, tokenHash)
  return { shopId, counterId, tokenHash }
}

export function callingCounters(deps: CheckDeps) {
  const known = new Map<string, CallingCounter>()
  return {
    /** Who it was that this token was given to; refuses it when nobody was. */
    async find(token: string): Promise<CallingCounter> {
      const remembered = known.get(token)
      if (remembered !== undefined) return remembered
      const counter = await checkCounter(deps, token)
      if (known.size >= rememberedTokens) known.clear()
      known.set(token, counter)
      return counter
    },
    /** Acts for a counter that has not been signed out; nothing that was done for one that has is kept. */
    async actFor<T>(tx: ShopTx, caller: CallingCounter, act: () => Promise<T>): Promise<T> {
      const standing = standingOf(tx, caller.tokenHash)
      const acted = act()
      acted.catch(() => undefined)
      const { lastSeenAt } = await standing
      const now = deps.clock.nowMs()
      const answer = await acted
      if (now - lastSeenAt.getTime() > seenEveryMs) seeCounter(tx, caller.counterId, new Date(now))
      return answer
    },
  }
}

async function standingOf(reader: RowReader, tokenHash: Buffer) {
  const owner = await ownerOfToken(reader, tokenHash)
  if (owner === undefined) throw new ApiRefusal('counter_signed_out')
  if (!owner.isShopActive) throw new ApiRefusal('client_inactive')
  return owner
}
