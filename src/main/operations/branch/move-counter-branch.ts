// Moves a counter to another branch. Its papers say so from when it has heard of it; its code, its numbers and its drawer stay.

import type { ShopBranches } from '../../../shared/contract/counter/shop/branch-calls.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { requireShop } from '../shop-state.ts'
import { readBranches } from './read-branches.ts'

interface Move {
  readonly counterId: string
  readonly branchId: string
}

export function moveCounterBranch(
  { ledger, clock, newId, session }: Deps,
  { branchId, counterId }: Move,
): ShopBranches {
  return transact(ledger, tx => {
    const { poster } = requireShop(tx.rows, session)
    const { shifts, shops } = tx.rows
    const places = new Set(shops.branches().map(({ id }) => id))
    if (!places.has(branchId)) throw new Refusal('not_found', { record: 'branch', id: branchId })
    const counter = shops.counters().find(({ id, branchId }) => id === counterId && places.has(branchId))
    if (counter === undefined) throw new Refusal('not_found', { record: 'counter', id: counterId })
    if (counter.branchId === branchId) return readBranches(tx.rows)
    // One report says what one branch took.
    if (shifts.open(counter.counterNo) !== null) throw new Refusal('branch_shift_open', { code: counter.code })
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    tx.post(poster, { id: newId(), kind: 'counter.moved', body: { counterId, branchId } }, atMs)
    tx.changed('shop')
    return readBranches(tx.rows)
  })
}
