// The one way by which something is told on the marketplace: written by the transaction that it is true by, sent once that
// is committed, and never without it.

import { eventsOf } from '../protocol/financing/market-events.ts'
import type { MarketNews } from '../protocol/financing/market-news.ts'
import { marketEventRows } from '../store/market/market-event-rows.ts'
import { transactionRows } from '../store/market/transaction-rows.ts'
import type { Tx } from '../store/open-store.ts'
import type { ApiDeps } from './api-deps.ts'

type TellDeps = Pick<ApiDeps, 'clock' | 'pokeMarket'>

export function tellMarket({ clock, pokeMarket }: TellDeps, tx: Tx, news: readonly MarketNews[]): void {
  const now = new Date(clock.nowMs())
  tx.gather(
    'market events',
    news.flatMap(each => eventsOf(each, now)),
    all => marketEventRows(tx).insert(all, now),
  )
  tx.afterCommit(pokeMarket)
}

export type ToldMovement = Awaited<ReturnType<ReturnType<typeof transactionRows>['ofEntries']>>[number]

/** Movements of wallets for an invoice. */
export function movementsOf(tx: Tx, entryIds: readonly string[]): Promise<ToldMovement[]> {
  return transactionRows(tx).ofEntries(entryIds)
}

/** Each to whose wallet it is, as his own list shows it. */
export function tellMovements(deps: TellDeps, tx: Tx, movements: readonly ToldMovement[]): void {
  if (movements.length === 0) return
  const news = movements.map(({ ownerId: accountId, ...transaction }) => ({
    ...{ kind: 'transaction' as const, accountId, transaction },
  }))
  tellMarket(deps, tx, news)
}
