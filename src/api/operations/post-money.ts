// The one way by which money moves on the marketplace: a balanced entry, once for each cause, inside the transaction that
// changes what it is for. No account but the outside world goes below zero.

import { type MoneyAccount, type MoneyEntryKind, moneyRows } from '../store/market/money-rows.ts'
import type { Tx } from '../store/open-store.ts'
import type { ApiDeps } from './api-deps.ts'
import { ApiRefusal } from './api-refusal.ts'
import { tellMoney } from './tell-market.ts'

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
}

/** Undefined: it was posted already for this cause. Refuses `wallet_short`. Legs of nothing are left out. */
export async function postMoney(deps: ApiDeps, tx: Tx, movement: Movement): Promise<PostedMoney | undefined> {
  const { kind, cause, invoiceId = null, endsId = null, method = 'wallet', byId = null } = movement
  const legs = movement.legs.filter(({ amountPaise }) => amountPaise !== 0)
  if (legs.reduce((sum, { amountPaise }) => sum + amountPaise, 0) !== 0) throw new Error(`${kind} does not balance`)
  const rows = moneyRows(tx)
  const [id, at] = [deps.newId(), new Date(deps.clock.nowMs())]
  if (!(await rows.insertEntry({ id, kind, cause, invoiceId, endsId, method, at, byId }))) return undefined
  const moves = new Map<string, { account: MoneyAccount; amountPaise: number }>()
  for (const { account, amountPaise } of legs) {
    const accountId = await rows.accountId(account, deps.newId)
    moves.set(accountId, { account, amountPaise: amountPaise + (moves.get(accountId)?.amountPaise ?? 0) })
  }
  const balances = await rows.lock([...moves.keys()])
  const postings = [...moves].map(([accountId, { account, amountPaise }]) => {
    const balancePaise = (balances.get(accountId) ?? 0) + amountPaise
    if (balancePaise < 0 && account.kind === 'wallet') throw new ApiRefusal('wallet_short')
    return { accountId, amountPaise, balancePaise }
  })
  await rows.insertPostings(id, postings)
  if (invoiceId !== null) await tellMoney(deps, tx, endsId === null ? [id] : [id, endsId])
  return { id, at }
}
