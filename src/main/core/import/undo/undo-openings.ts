// Openings that an import posted: each is reversed, unless money was taken against it since.

import type { Day } from '../../../../shared/kernel/calendar.ts'
import type { LedgerRows } from '../../../ledger/rows/ledger-rows.ts'
import type { ImportedFact } from '../import-kind.ts'
import type { OwnEntry } from './record-histories.ts'

export interface UndoneOpenings {
  readonly facts: ImportedFact[]
  /** Parties some of whose openings stay. */
  readonly keptPartyIds: Set<string>
  keptCount: number
}

export function undoOpenings(
  rows: LedgerRows,
  own: readonly OwnEntry[],
  undoneImportId: string,
  reversedOn: Day,
): UndoneOpenings {
  const undone: UndoneOpenings = { facts: [], keptPartyIds: new Set(), keptCount: 0 }
  const creditLeft = new Map<string, number>()
  const keep = (partyId: string) => {
    undone.keptPartyIds.add(partyId)
    undone.keptCount += 1
  }
  for (const { seq, entry } of own) {
    if (entry.kind === 'customer_opening.posted') {
      const { opening } = entry.body
      if (rows.openings.get(seq)?.isReversed === true) continue
      if (isUntouched(seq, opening)) {
        undone.facts.push({ kind: 'customer_opening.reversed', body: { opening, undoneImportId } })
      } else keep(opening.customerId)
    }
    if (entry.kind === 'dealer_opening.posted') {
      const { opening } = entry.body
      if (rows.dealerAccounts.isReversed(seq)) continue
      if (rows.dealerAccounts.isPaidSince(seq)) keep(opening.dealerId)
      else undone.facts.push({ kind: 'dealer_opening.reversed', body: { opening, reversedOn, undoneImportId } })
    }
  }
  return undone

  /** A due of which nothing was paid; money paid ahead that he still has. */
  function isUntouched(seq: number, { customerId, amountPaise }: { customerId: string; amountPaise: number }): boolean {
    if (amountPaise > 0) return rows.openings.get(seq)?.duePaise === amountPaise
    const left = creditLeft.get(customerId) ?? rows.customers.get(customerId)?.creditPaise ?? 0
    creditLeft.set(customerId, left + amountPaise)
    return left + amountPaise >= 0
  }
}
