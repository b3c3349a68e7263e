// Everything on offer as this window has it: read once, then row by row as the core says that they moved.

import type { ListingRow } from '../../../shared/contract/market/listing.ts'
import type { CoreClient } from '../../core/core-client.ts'

export interface Listings {
  readonly rows: ReadonlyMap<string, ListingRow>
  /** Those whose money moved with the last news. */
  readonly moved: ReadonlySet<string>
  readonly asOf: string
  readonly isFresh: boolean
}

export interface ListingsStore {
  /** Undefined before the first answer. */
  get(): Listings | undefined
  error(): Error | null
  subscribe(tell: () => void): () => void
  readAll(): Promise<void>
  close(): void
}

export function createListingsStore(client: Pick<CoreClient, 'market' | 'on'>): ListingsStore {
  const now: { listings: Listings | undefined; error: Error | null } = { listings: undefined, error: null }
  const listeners = new Set<() => void>()
  const tell = (listings: Listings | undefined, error: Error | null) => {
    Object.assign(now, { listings, error })
    for (const listener of listeners) listener()
  }
  const readAll = async () => {
    try {
      const { asOf, isFresh, value } = await client.market.listings({})
      tell({ rows: new Map(value.map(row => [row.id, row])), moved: new Set(), asOf, isFresh }, null)
    } catch (error) {
      tell(now.listings, error instanceof Error ? error : new Error(String(error)))
    }
  }
  const readAgain = async (ids: readonly string[]) => {
    const found = await client.market.listingsOf({ ids: [...ids] })
    if (now.listings !== undefined) tell(withRows(now.listings, ids, found), null)
  }
  const stops = [
    client.on('market.moved', ({ ids, isAll }) => {
      if (isAll || ids.length > 1_000) void readAll()
      else if (ids.length > 0) void readAgain(ids).catch(readAll)
    }),
    client.on('market.changed', ({ line }) => {
      const { listings } = now
      if (listings === undefined || (line === 'live') === listings.isFresh) return
      if (line === 'live') void readAll()
      else tell({ ...listings, isFresh: false, moved: new Set() }, now.error)
    }),
  ]
  void readAll()
  return {
    get: () => now.listings,
    error: () => now.error,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    readAll,
    close() {
      for (const stop of stops) stop()
    },
  }
}

/** What was asked again and is not among the found is gone. */
export function withRows(known: Listings, ids: readonly string[], found: readonly ListingRow[]): Listings {
  const rows = new Map(known.rows)
  const moved = new Set<string>()
  for (const id of ids) rows.delete(id)
  for (const row of found) {
    const before = known.rows.get(row.id)
    if (before !== undefined && before.fundedPaise !== row.fundedPaise) moved.add(row.id)
    rows.set(row.id, row)
  }
  return { ...known, rows, moved }
}
