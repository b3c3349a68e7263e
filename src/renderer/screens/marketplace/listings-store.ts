// Everything on offer as this window has it: read once, then row by row as the core says that they moved.

import type { ListingRow } from '../../../shared/contract/market/listing.ts'
import type { CoreClient } from '../../core/core-client.ts'

export interface Listings {
  readonly rows: ReadonlyMap<string, ListingRow>
  /** As they were last, of those that went since everything was read. */
  readonly gone: ReadonlyMap<string, ListingRow>
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

type Client = Pick<CoreClient, 'market' | 'on'>

export function createListingsStore(client: Client): ListingsStore {
  const now: { listings: Listings | undefined; error: Error | null } = { listings: undefined, error: null }
  /** What moved while everything is read. */
  const reading: { moved: Set<string> | undefined } = { moved: undefined }
  const listeners = new Set<() => void>()
  const tell = (listings: Listings | undefined, error: Error | null) => {
    Object.assign(now, { listings, error })
    for (const listener of listeners) listener()
  }
  const readAgain = async (ids: readonly string[]) => {
    const found = await client.market.listingsOf({ ids: [...ids] })
    if (now.listings !== undefined) tell(withRows(now.listings, ids, found), null)
  }
  const readAll = async () => {
    const moved = new Set<string>()
    reading.moved = moved
    try {
      const read = await readPages(client)
      // Somebody else has begun anew.
      if (reading.moved !== moved) return
      tell({ ...read, gone: goneOf(now.listings, read.rows), moved: new Set() }, null)
      reading.moved = undefined
      if (moved.size > 0) await readAgain([...moved])
    } catch (error) {
      if (reading.moved === moved) reading.moved = undefined
      tell(now.listings, error instanceof Error ? error : new Error(String(error)))
    }
  }
  const stops = [
    client.on('market.moved', ({ ids, isAll }) => {
      if (isAll || ids.length > 1_000) return void readAll()
      for (const id of ids) reading.moved?.add(id)
      if (reading.moved === undefined && ids.length > 0) void readAgain(ids).catch(readAll)
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

/** Page by page, so that neither the core nor the window is held by thousands of rows at once. */
async function readPages({ market }: Client): Promise<Pick<Listings, 'rows' | 'asOf' | 'isFresh'>> {
  const rows = new Map<string, ListingRow>()
  for (let after: string | undefined; ; ) {
    const { asOf, isFresh, value }: Awaited<ReturnType<typeof market.listings>> = await market.listings(
      after === undefined ? {} : { after },
    )
    for (const row of value.rows) rows.set(row.id, row)
    if (value.next === null) return { rows, asOf, isFresh }
    after = value.next
  }
}

function goneOf(known: Listings | undefined, rows: Listings['rows']): Listings['gone'] {
  const before = [...(known?.gone ?? []), ...(known?.rows ?? [])]
  return new Map(before.filter(([id]) => !rows.has(id)))
}

/** What was asked again and is not among the found is gone. */
export function withRows(known: Listings, ids: readonly string[], found: readonly ListingRow[]): Listings {
  const rows = new Map(known.rows)
  const gone = new Map(known.gone)
  const moved = new Set<string>()
  for (const id of ids) {
    const before = rows.get(id)
    if (before !== undefined) gone.set(id, before)
    rows.delete(id)
  }
  for (const row of found) {
    const before = known.rows.get(row.id)
    if (before !== undefined && before.fundedPaise !== row.fundedPaise) moved.add(row.id)
    gone.delete(row.id)
    rows.set(row.id, row)
  }
  return { ...known, rows, gone, moved }
}
