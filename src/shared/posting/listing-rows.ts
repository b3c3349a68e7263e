// What requests to the marketplace and its answers add to a ledger. Money comes as payments of their own.

import { unreachable } from '../kernel/assert.ts'
import type { NewEntry } from '../records/entry.ts'
import type { listingBodies } from '../records/listing.ts'
import type { PostedRows } from './posted-rows.ts'

type ListingEntry = Extract<NewEntry, { kind: keyof typeof listingBodies }>

const kinds: readonly string[] = [
  'listing.requested',
  'listing.withdrawn',
  'listing.moved',
] satisfies ListingEntry['kind'][]

export function isListingEntry(entry: NewEntry): entry is ListingEntry {
  return kinds.includes(entry.kind)
}

export function rowsOfListingEntry(posted: ListingEntry): PostedRows {
  switch (posted.kind) {
    case 'listing.requested':
      return { listing: posted.body.listing }
    case 'listing.withdrawn':
      return { listingWithdrawal: posted.body }
    case 'listing.moved':
      return { listingMove: posted.body }
    default:
      return unreachable(posted)
  }
}
