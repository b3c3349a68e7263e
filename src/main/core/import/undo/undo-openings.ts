// Openings that an import posted: each is reversed, unless money was taken against it since.

import type { Day } from '../../../../shared/kernel/calendar.ts'
import type { LedgerRows } from '../../../ledger/rows/ledger-rows.ts'
import { isCustomerOpeningUntouched } from '../../../operations/opening/opening-state.ts'
import type { ImportedFact } from '../import-kind.ts'
import type { OwnEntry } from './record-histories.ts'

const openingReversals = { customer: 'customer_opening.reversed', dealer: 'dealer_opening.reversed' } as const

export interface UndoneOpenings {
  /** What is left to post. */
  readonly factsOfParty: Map<string, ImportedFact[]>
  /** All that are reversed, those included that are already. */
  count: number
  /** Parties some of whose openings stay. */
  readonly keptPartyIds: Set<string>
  keptCount: number
}

interface OpeningsToUndo {
  readonly own: readonly OwnEntry[]
  /** What this undoing posted so far. */
  readonly undone: readonly OwnEntry[]
  readonly undoneImportId: string
  readonly reversedOn: Day
}

export function undoOpenings(
  rows: LedgerRows,
  { own, undone: before, undoneImportId, reversedOn }: OpeningsToUndo,
): UndoneOpenings {
  const done = before.filter(
    ({ entry: { kind } }) => kind === openingReversals.customer || kind === openingReversals.dealer,
  )
  const undone: UndoneOpenings = {
    factsOfParty: new Map(),
    count: done.length,
    keptPartyIds: new Set(),
    keptCount: 0,
  }
  const reverse = (partyId: string, fact: ImportedFact) => {
    undone.count += 1
    undone.factsOfParty.set(partyId, [...(undone.factsOfParty.get(partyId) ?? []), fact])
  }
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
        reverse(opening.customerId, { kind: openingReversals.customer, body: { opening, undoneImportId } })
      } else keep(opening.customerId)
    }
    if (entry.kind === 'dealer_opening.posted') {
      const { opening } = entry.body
      if (rows.dealerAccounts.isReversed(seq)) continue
      if (rows.dealerAccounts.isPaidSince(seq)) keep(opening.dealerId)
      else reverse(opening.dealerId, { kind: openingReversals.dealer, body: { opening, reversedOn, undoneImportId } })
    }
  }
  return undone

  /** Of several that were paid ahead, each needs its own part of what he still has. */
  function isUntouched(seq: number, { customerId, amountPaise }: { customerId: string; amountPaise: number }): boolean {
    const left = creditLeft.get(customerId) ?? rows.customers.get(customerId)?.creditPaise ?? 0
    if (amountPaise < 0) creditLeft.set(customerId, left + amountPaise)
    return isCustomerOpeningUntouched(amountPaise, rows.openings.get(seq)?.duePaise ?? 0, left)
  }
}
