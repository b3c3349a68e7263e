// The one way by which money moves on the marketplace: a balanced entry, once for each cause, inside the transaction that
// changes what it is for. No account but the outside world goes below zero.

import { type MoneyAccount, type MoneyEntryKind, moneyRows } from '../store/market/money-rows.ts'
import type { Tx } from '../store/open-store.ts'
import type { ApiDeps } from './api-deps.ts'
import { ApiRefusal } from './api-refusal.ts'
import { movementsOf, tellMovements } from './tell-market.ts'

export interface MoneyLeg {
  readonly account: MoneyAccount
  /** Above zero: the account gets it. */
  readonly amountPaise: number
}

export interface Movement {
  readonly kind: MoneyEntryKind
  readonly cause: string
  readonly legs: readonly MoneyLeg[]
  readonly invoiceId?: string
  /** The pending entry that this one posts or voids. */
  readonly endsId?: string
  readonly method?: string
  /** Whose doing it is; the platform's own where nobody is named. */
  readonly byId?: string
}

export interface PostedMoney {
  readonly id: string
  readonly at: Date
  /** What is in the wallets that it moved, by owner. */
  readonly wallets: ReadonlyMap<string, number>
}

/** Undefined: it was posted already for this cause. Refuses `wallet_short`. Legs of nothing are left out. */
export async function postMoney(deps: ApiDeps, tx: Tx, movement: Movement): Promise<PostedMoney | undefined> {
  const { kind, cause, invoiceId = null, endsId = null, method = 'wallet', byId = null } = movement
  const legs = movement.legs.filter(({ amountPaise }) => amountPaise !== 0)
  if (legs.length === 0 || legs.reduce((sum, { amountPaise }) => sum + amountPaise, 0) !== 0)
    throw new Error(`${kind} does not balance`)
  const rows = moneyRows(tx)
  const moves = new Map<string, MoneyLeg>()
  for (const { account, amountPaise } of legs) {
    const key = [account.kind, account.ownerId, account.invoiceId].join(' ')
    moves.set(key, { account, amountPaise: amountPaise + (moves.get(key)?.amountPaise ?? 0) })
  }
  const moved = [...moves.values()].filter(({ amountPaise }) => amountPaise !== 0)
  const locked = await rows.lock(
    moved.map(({ account }) => account),
    deps.newId,
  )
  const postings = locked.map(({ balancePaise, id: accountId }, index) => {
    const amountPaise = moved[index]?.amountPaise ?? 0
    return { accountId, amountPaise, balancePaise: balancePaise + amountPaise }
  })
  const short = locked.find(({ kind: of }, index) => of === 'wallet' && (postings[index]?.balancePaise ?? 0) < 0)
  if (short !== undefined) {
    if (await rows.isPosted(cause)) return undefined
    throw new ApiRefusal('wallet_short')
  }
  const [id, at] = [deps.newId(), new Date(deps.clock.nowMs())]
  const entry = { id, kind, cause, invoiceId, endsId, method, at, byId }
  const ids = endsId === null ? [id] : [id, endsId]
  // The second is asked for behind the first, and answered with it.
  const [isPosted, movements] = await Promise.all([
    rows.post(entry, postings),
    invoiceId === null ? [] : movementsOf(tx, ids),
  ])
  if (!isPosted) return undefined
  tellMovements(deps, tx, movements)
  const wallets = locked.flatMap(({ ownerId }, index) =>
    ownerId == null ? [] : [[ownerId, postings[index]?.balancePaise ?? 0] as const],
  )
  return { id, at, wallets: new Map(wallets) }
}
