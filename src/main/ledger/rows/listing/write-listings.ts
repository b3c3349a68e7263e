// Writes what requests to the marketplace and its answers add to the ledger.

import { present } from '../../../../shared/kernel/assert.ts'
import type { PostedRows } from '../../../../shared/posting/posted-rows.ts'
import type { LedgerRows } from '../ledger-rows.ts'

export function writeListings(rows: LedgerRows, seq: number, posted: PostedRows): void {
  const { listing, listingMove, listingWithdrawal } = posted
  const seqOf = (id: string) => present(rows.entries.seqOfId(id), `entry ${id}`)
  if (listing !== undefined) rows.listings.insert(listing, { seq, invoiceSeq: seqOf(listing.invoiceId) })
  if (listingWithdrawal !== undefined) rows.listings.insertWithdrawal(seq, seqOf(listingWithdrawal.listingId))
  if (listingMove !== undefined) rows.listings.insertStep(seq, seqOf(listingMove.listingId), listingMove)
}
