// Keeps what the screens show as fresh as the ledger: asks again for what the core says has changed, and for everything
// after the wire was gone.

import type { DefaultOptions, QueryClient } from '@tanstack/react-query'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { putAnswer } from './ask.ts'
import { isTouched } from './changed-queries.ts'
import type { CoreConnection } from './core-client.ts'

export const queryDefaults: DefaultOptions = {
  queries: {
    // The core is on this machine: being offline says nothing about it.
    networkMode: 'always',
    retry: false,
    staleTime: 60_000,
    gcTime: 5 * 60_000,
    refetchOnWindowFocus: false,
  },
  mutations: { networkMode: 'always', retry: false },
}

/** Changes that come together (an import, a busy neighbour window) are answered together. */
const gatherMs = 30

export function keepAnswersFresh(connection: CoreConnection, queries: QueryClient): void {
  const changed = new Set<string>()
  const askAgain = () => {
    const records = [...changed]
    changed.clear()
    void queries.invalidateQueries({
      predicate: ({ queryKey: [question] }) => records.some(record => isTouched(record, String(question))),
    })
  }
  connection.client.on('ledger.changed', ({ record }) => {
    if (changed.size === 0) setTimeout(askAgain, gatherMs)
    changed.add(record)
  })
  connection.client.on('sync.changed', status => putAnswer(queries, 'sync.status', {}, status))
  connection.client.on('market.changed', status => putAnswer(queries, 'market.status', {}, status))
  connection.client.on('market.moved', moved => askMarketAgain(queries, moved))
  connection.onState(state => {
    if (state === 'open') void queries.invalidateQueries()
  })
  forgetForbidden(queries)
}

/** How it stands comes by itself; everything on offer is kept row by row. */
const toldOfMarket = new Set([
  'market.status',
  'market.listings',
  'market.listingsOf',
  'market.document',
  'market.kycPaper',
])

/** On a market that moves many times a second, what does not concern the account is asked for what is open alone. */
function askMarketAgain(
  queries: QueryClient,
  { ids, isAll, isOwn }: { readonly ids: readonly string[]; readonly isAll: boolean; readonly isOwn: boolean },
): void {
  const moved = new Set(ids)
  const isTold = (question: string) => !question.startsWith('market.') || toldOfMarket.has(question)
  const isOpen = (question: string, asked: unknown) => question === 'market.listing' && moved.has(idOf(asked))
  void queries.invalidateQueries({
    predicate: ({ queryKey: [question, asked] }) =>
      !isTold(String(question)) && (isAll || isOwn || isOpen(String(question), asked)),
  })
}

const idOf = (asked: unknown): string =>
  typeof asked === 'object' && asked !== null && 'id' in asked ? String(asked.id) : ''

/** What whoever sits here now may not see is not shown from memory. */
function forgetForbidden(queries: QueryClient): void {
  queries.getQueryCache().subscribe(event => {
    if (event.type !== 'updated' || event.action.type !== 'error') return
    const { error } = event.query.state
    const isForbidden = error instanceof Refusal && error.code === 'not_permitted'
    if (isForbidden && event.query.state.data !== undefined) event.query.setState({ data: undefined })
  })
}
