// The one way by which money moves on the marketplace: a balanced entry, once for each cause, inside the transaction that
// changes what it is for. No account but the outside world goes below zero.

import {
  type LockedAccount,
  locksOf,
  type MoneyAccount,
  type MoneyEntryKind,
  moneyRows,
  type NewMoneyEntry,
} from '../store/market/money-rows.ts'
import type { Tx } from '../store/open-store.ts'
import type { ApiDeps } from './api-deps.ts'
import { ApiRefusal } from './api-refusal.ts'
import { movementsOf, type ToldMovement, tellMovements } from './tell-market.ts'

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
  readonly ahead?: AheadOfHold
}

/** What who holds money for an invoice has in hand: then it is not asked for again, and nobody waits for the entry. */
export interface AheadOfHold {
  /** Both accounts, locked. */
  readonly locked: readonly LockedAccount[]
  readonly parties: { readonly sellerId: string; readonly buyerId: string | null }
}

export interface PostedMoney {
  readonly id: string
  readonly at: Date
  /** What is in the wallets that it moved, by owner. */
  readonly wallets: ReadonlyMap<string, number>
}

/** A hold as each whose wallet it leaves is told of it. */
function holdsTold(
  { at, id, invoiceId, method }: NewMoneyEntry,
  moved: readonly MoneyLeg[],
  { parties: { buyerId, sellerId } }: AheadOfHold,
): ToldMovement[] {
  if (invoiceId === null) throw new Error('money is held for an invoice')
  return moved.flatMap(({ account: { kind, ownerId }, amountPaise }) =>
    kind !== 'wallet' || ownerId === undefined
      ? []
      : {
          ...{ ownerId, entryId: id, kind: 'hold', type: 'funding', status: 'pending', invoiceId, sellerId, buyerId },
          ...{ investorId: ownerId, amountPaise: Math.abs(amountPaise), method, at },
        },
  )
}

/** Undefined: it was posted already for this cause. Refuses `wallet_short`. Legs of nothing are left out. */
export async function postMoney(deps: ApiDeps, tx: Tx, movement: Movement): Promise<PostedMoney | undefined> {
  const { ahead, kind, cause, invoiceId = null, endsId = null, method = 'wallet', byId = null } = movement
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
  const accounts = moved.map(({ account }) => account)
  const locked =
    (ahead === undefined ? undefined : locksOf(ahead.locked, accounts)) ?? (await rows.lock(accounts, deps.newId))
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
  if (ahead === undefined) {
    const ids = endsId === null ? [id] : [id, endsId]
    // The second is asked for behind the first, and answered with it.
    const [isPosted, movements] = await Promise.all([
      rows.post(entry, postings),
      invoiceId === null ? [] : movementsOf(tx, ids),
    ])
    if (!isPosted) return undefined
    tellMovements(deps, tx, movements)
  } else {
    rows.postNew(entry, postings)
    tellMovements(deps, tx, holdsTold(entry, moved, ahead))
  }
  const wallets = locked.flatMap(({ ownerId }, index) =>
    ownerId == null ? [] : [[ownerId, postings[index]?.balancePaise ?? 0] as const],
  )
  return { id, at, wallets: new Map(wallets) }
}
