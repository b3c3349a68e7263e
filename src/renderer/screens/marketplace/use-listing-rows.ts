// The rows of the marketplace pane: all that fit, in their order, and steady under the pointer and the keys.

import { useMemo, useRef, useSyncExternalStore } from 'react'
import type { ListingRow } from '../../../shared/contract/market/listing.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { useCore } from '../../core/core-context.tsx'
import { type ListingsFilter, orderedListings } from './listings-filter.ts'
import type { ListingsStore } from './listings-store.ts'
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
  const ordered = useMemo(
    () => orderedListings(listings?.rows.values() ?? [], filter, today),
    [listings, filter, today],
  )
  const last = useRef<{ steady: Steady; key: string }>({ steady: nothingShown, key: '' })
  const known = useRef(new Map<string, ListingRow>())
  // Another filter, and letting in, are asked for by hand.
  const key = `${JSON.stringify(filter)} ${letIn}`
  const before = last.current.key === key ? last.current.steady : nothingShown
  const steady = useMemo(() => steadyRows(before, ordered, isHeld), [before, ordered, isHeld])
  last.current = { steady, key }
  for (const id of ordered) {
    const row = listings?.rows.get(id)
    if (row !== undefined) known.current.set(id, row)
  }
  const rowAt = (index: number): ShownListing | undefined => {
    const id = steady.shown[index]
    const row = id === undefined ? undefined : (listings?.rows.get(id) ?? known.current.get(id))
    if (id === undefined || row === undefined) return undefined
    return { id, row, isGone: listings?.rows.has(id) !== true, isMoved: listings?.moved.has(id) === true }
  }
  return { listings, error, rowAt, total: steady.shown.length, waitingCount: steady.waiting.length }
}
