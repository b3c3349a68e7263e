// What can be said only once: that a sale is void, that something is reversed. Of two counters that say it, the earlier
// stands, wherever it is heard first; the other is kept aside for a person to see, with the money that it handed out.

import type { PostedRows } from '../../../../shared/posting/posted-rows.ts'
import type { StoredEntry } from '../entry-rows.ts'
import type { LedgerRows } from '../ledger-rows.ts'

/** The sequence of the entry that says so already. */
export function standingClaim(rows: LedgerRows, posted: PostedRows): number | undefined {
  const { invoiceVoid, customerOpeningReversal, dealers, shiftClosing } = posted
  const seqOf = (id: string) => rows.entries.seqOfId(id) ?? 0
  if (invoiceVoid !== undefined) return rows.creditNotes.voidSeqOf(seqOf(invoiceVoid.invoiceId))
  if (customerOpeningReversal !== undefined) return rows.openings.reversalSeqOf(seqOf(customerOpeningReversal.id))
  if (shiftClosing !== undefined) return rows.shifts.bySeq(seqOf(shiftClosing.shiftId))?.closingSeq ?? undefined
  const reversesId = dealers?.account?.reversesId ?? null
  return reversesId === null ? undefined : rows.dealerAccounts.reversalSeqOf(seqOf(reversesId))
}

/** By their clocks; at the same moment by their ids. */
export function isEarlier(one: Pick<StoredEntry, 'atMs' | 'id'>, other: Pick<StoredEntry, 'atMs' | 'id'>): boolean {
  return one.atMs < other.atMs || (one.atMs === other.atMs && one.id < other.id)
}

/** What happened all the same: cash left the drawer; and what is merged by its stamp. */
export function leftOfSecond({ refunds, items, dealers }: PostedRows): PostedRows {
  return {
    ...(refunds === undefined ? {} : { refunds }),
    ...(items === undefined ? {} : { items }),
    ...(dealers?.standing === undefined ? {} : { dealers: { standing: dealers.standing } }),
  }
}
