// Which counter is calling.

import { counterTokenRows } from '../../store/counter-rows.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'

export interface CallingCounter {
  readonly shopId: string
  readonly counterId: string
}

/** As for phones: a read must not cost a write. */
const seenEveryMs = 60_000

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
  const now = deps.clock.nowMs()
  return deps.store.transact(async tx => {
    const rows = counterTokenRows(tx)
    const owner = await rows.ownerOf(deps.secrets.hash(token))
    if (owner === undefined) throw new ApiRefusal('counter_signed_out')
    if (!owner.isShopActive) throw new ApiRefusal('client_inactive')
    const { shopId, counterId, lastSeenAt } = owner
    if (now - lastSeenAt.getTime() > seenEveryMs) await rows.see(shopId, counterId, new Date(now))
    return { shopId, counterId }
  })
}
