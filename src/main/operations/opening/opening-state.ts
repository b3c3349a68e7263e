// The openings of a party, and whether one can still be undone.

import type { OpeningView, Party } from '../../../shared/contract/counter/account/opening-calls.ts'
import { present } from '../../../shared/kernel/assert.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { requireCustomer } from '../account-state.ts'
import { requireDealer } from '../require-dealer.ts'

/** Those that stand, in the order they were posted. Refuses `not_found`. */
export function standingOpenings(rows: LedgerRows, { kind, id }: Party): OpeningView[] {
  if (kind === 'customer') {
    const { creditPaise } = requireCustomer(rows, id)
    return rows.openings.standingOf(id).map(({ duePaise, customerId: _, isReversed: __, ...opening }) => ({
      ...opening,
      isUntouched: isCustomerOpeningUntouched(opening.amountPaise, duePaise, creditPaise),
    }))
  }
  requireDealer(rows, id)
  const dealerNo = present(rows.dealers.numberOf(id), 'dealer')
  return rows.dealerAccounts
    .openingsOf(dealerNo)
    .map(({ seq, ...opening }) => ({ ...opening, isUntouched: !rows.dealerAccounts.isPaidSince(seq) }))
}

/** A due of which nothing was paid; money paid ahead that he still has. */
export function isCustomerOpeningUntouched(amountPaise: number, duePaise: number, creditPaise: number): boolean {
  return amountPaise > 0 ? duePaise === amountPaise : creditPaise + amountPaise >= 0
}
