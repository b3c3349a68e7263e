// Unpaid invoices that could be offered today, the soonest due first, with what the usual terms would bring.

import type { EligibleInvoice } from '../../../shared/contract/counter/finance/listing-calls.ts'
import { minDaysToDue } from '../../../shared/domain/finance/eligibility.ts'
import { usualAsk } from '../../../shared/domain/finance/quote-listing.ts'
import { addDays, dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { Deps } from '../deps.ts'
import { listedInvoice, quotedFor, readOffered } from './listing-state.ts'

export function eligibleListing(
  { clock, ledger: { rows } }: Deps,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): { rows: EligibleInvoice[]; total: number; duePaise: number } {
  const dueFrom = addDays(dayInIndia(clock.nowMs()), minDaysToDue)
  const found = rows.listingList.eligible(dueFrom, limit, offset).flatMap(({ id }) => {
    const { ineligibilities, today, view } = readOffered(rows, clock, id)
    if (ineligibilities.length > 0) return []
    const of = { facePaise: view.duePaise, dueOn: view.invoice.dueOn, today }
    return [{ id, invoice: listedInvoice(view), ...quotedFor(rows, usualAsk, of) }]
  })
  return { rows: found, ...rows.listingList.eligibleTotal(dueFrom) }
}
