// Posts cash put into the drawer or taken out of it by hand, with its reason.

import type { MoveCash } from '../../../shared/contract/counter/shift-calls.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { CashMove } from '../../../shared/records/shift.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { kickDrawerForCash } from '../kick-drawer.ts'
import { requireShiftIfWanted } from '../shift-state.ts'
import { requireShop, stateShop } from '../shop-state.ts'

export function moveCashShift(deps: Deps, { id, ...move }: MoveCash): CashMove {
  const { ledger, clock, session } = deps
  const moved = transact(ledger, tx => {
    const postedSeq = tx.rows.entries.seqOfId(id)
    if (postedSeq !== undefined) return movedBefore(tx.rows, postedSeq, move)
    const { shop, poster } = requireShop(tx.rows, session)
    requireShiftIfWanted(tx.rows, shop, poster.counterNo)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    stateShop(tx, deps, poster, atMs)
    tx.post(poster, { id, kind: 'cash.moved', body: move }, atMs)
    tx.changed('shift', id)
    return move
  })
  kickDrawerForCash(deps, { id, tenders: ['cash'] })
  return moved
}

/** The same id again is the same move; another way, or another amount, is not. */
function movedBefore(rows: LedgerRows, seq: number, move: CashMove): CashMove {
  const entry = rows.entries.bySeq(seq)
  if (entry?.kind !== 'cash.moved') throw new Refusal('entry_conflict')
  const posted = JSON.parse(entry.body) as CashMove
  if (posted.direction !== move.direction || posted.amountPaise !== move.amountPaise)
    throw new Refusal('entry_conflict', { amountPaise: posted.amountPaise })
  return posted
}
