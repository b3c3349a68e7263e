// What this counter has heard of the account by which the shop sells on the marketplace. Kept here, so that it is known
// without a network; it is no entry: the server may say something else tomorrow.

import type { FinanceAccountState } from '../../../shared/contract/counter/finance/finance-account-calls.ts'
import type { ShopAccountAnswer } from '../../../shared/contract/sync/shop-account.ts'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import { type KeptMarket, keepMarket, keptMarket } from '../../ledger/rows/listing/kept-market.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'

/** As it was heard last. */
export function keptAccount({ ledger: { rows }, sync }: Deps): FinanceAccountState {
  const kept = keptMarket(rows)
  const { account = null, heardAt = null, terms = null } = kept ?? {}
  const isJoined = sync.status().address !== null
  const link = !isJoined ? 'notJoined' : kept === undefined ? 'unknown' : account === null ? 'none' : 'linked'
  return { link, account, terms, heardAt, isHeard: false }
}

/** Keeps what the server said just now. */
export function heardAccount(deps: Deps, said: ShopAccountAnswer): FinanceAccountState {
  const { account, terms } = said
  const kept: KeptMarket = { account, terms, heardAt: instantOf(deps.clock.nowMs()) }
  transact(deps.ledger, tx => {
    const before = keptMarket(tx.rows)
    keepMarket(tx.rows, kept)
    if (JSON.stringify([before?.account, before?.terms]) !== JSON.stringify([account, terms])) tx.changed('listing')
  })
  return { ...keptAccount(deps), isHeard: true }
}
