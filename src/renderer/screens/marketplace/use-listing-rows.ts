// The rows of the marketplace pane: all that fit, in their order, and steady under the pointer and the keys.

import { useMemo, useRef, useSyncExternalStore } from 'react'
import type { ListingRow } from '../../../shared/contract/market/listing.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { useCore } from '../../core/core-context.tsx'
import { type ListingsFilter, sortedListings, wantedListings } from './listings-filter.ts'
import type { Listings, ListingsStore } from './listings-store.ts'
import { nothingShown, type Steady, steadyRows } from './steady-rows.ts'

export interface ShownListing {
  readonly id: string
  readonly row: ListingRow
  /** It is not on offer any more. */
  readonly isGone: boolean
  readonly isMoved: boolean
}

interface Asked {
  readonly store: ListingsStore
  readonly filter: ListingsFilter
  readonly isHeld: boolean
  /** Another number lets in what waits. */
  readonly letIn: number
}

export function useListingRows({ filter, isHeld, letIn, store }: Asked) {
  const { nowMs } = useCore()
  const listings = useSyncExternalStore(store.subscribe, store.get)
  const error = useSyncExternalStore(store.subscribe, store.error)
  const today = dayInIndia(nowMs())
  const sorted = useSorted(listings?.rows, filter.sort)
  const ordered = useMemo(() => wantedListings(sorted, filter, today), [sorted, filter, today])
  const last = useRef<{ steady: Steady; key: string }>({ steady: nothingShown, key: '' })
  // Another filter, and letting in, are asked for by hand.
  const key = `${JSON.stringify(filter)} ${letIn}`
  const before = last.current.key === key ? last.current.steady : nothingShown
  const steady = useMemo(() => steadyRows(before, ordered, isHeld), [before, ordered, isHeld])
  last.current = { steady, key }
  const rowAt = (index: number): ShownListing | undefined => {
    const id = steady.shown[index]
    return id === undefined || listings === undefined ? undefined : shownOf(listings, id)
  }
  return { listings, error, rowAt, total: steady.shown.length, waitingCount: steady.waiting.length }
}

const none: ReadonlyMap<string, ListingRow> = new Map()

function useSorted(rows: Listings['rows'] = none, sort: ListingsFilter['sort']): readonly ListingRow[] {
  const before = useRef<readonly ListingRow[]>([])
  const sorted = useMemo(() => sortedListings(rows, sort, before.current), [rows, sort])
  before.current = sorted
  return sorted
}

const drawn = { still: new WeakMap<ListingRow, ShownListing>(), gone: new WeakMap<ListingRow, ShownListing>() }

/** The same object as long as nothing of it is another, so that its row is not drawn again. */
function shownOf({ gone, moved, rows }: Listings, id: string): ShownListing | undefined {
  const standing = rows.get(id)
  const row = standing ?? gone.get(id)
  if (row === undefined) return undefined
  const isGone = standing === undefined
  if (moved.has(id)) return { id, row, isGone, isMoved: true }
  const known = drawn[isGone ? 'gone' : 'still']
  const shown = known.get(row) ?? { id, row, isGone, isMoved: false }
  known.set(row, shown)
  return shown
}
