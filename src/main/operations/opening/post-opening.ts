// Writes down what a customer owed, or a dealer was owed, before Galla: the same fact as a list from a file posts.

import type { OpeningView, PostOpening } from '../../../shared/contract/counter/account/opening-calls.ts'
import { addDays, dayInIndia } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { NewEntry } from '../../../shared/records/entry.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { transact } from '../../ledger/transact.ts'
import { requireCustomer } from '../account-state.ts'
import type { Deps } from '../deps.ts'
import { requireDealer } from '../require-dealer.ts'
import { requireShop } from '../shop-state.ts'
import { standingOpenings } from './opening-state.ts'

export function postOpening({ ledger, clock, session }: Deps, input: PostOpening): OpeningView[] {
  return transact(ledger, tx => {
    const { party } = input
    const { shop, poster } = requireShop(tx.rows, session)
    const known = tx.rows.entries.byId(input.id)
    if (known !== undefined && known.kind !== `${party.kind}_opening.posted`) throw new Refusal('entry_conflict')
    const standing = standingOpenings(tx.rows, party)
    if (known !== undefined) return standing
    const entry = openingEntry(tx.rows, input, shop.dueDays)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    if (input.billedOn > dayInIndia(atMs)) throw new Refusal('opening_after_today')
    const first = standing[0]
    if (first !== undefined) throw new Refusal('opening_stands', { amountPaise: Math.abs(first.amountPaise) })
    tx.post(poster, entry, atMs)
    tx.changed(party.kind, party.id)
    return standingOpenings(tx.rows, party)
  })
}

function openingEntry(
  rows: LedgerRows,
  { id, party, reference, billedOn, amountPaise }: PostOpening,
  dueDays: number,
): NewEntry {
  const said = { id, reference, billedOn, amountPaise }
  if (party.kind === 'customer') {
    requireCustomer(rows, party.id)
    const opening = { ...said, customerId: party.id, dueOn: addDays(billedOn, dueDays) }
    return { id, kind: 'customer_opening.posted', body: { opening } }
  }
  const { name, paymentDays } = requireDealer(rows, party.id)
  const opening = { ...said, dealerId: party.id, dealerName: name, dueOn: addDays(billedOn, paymentDays) }
  return { id, kind: 'dealer_opening.posted', body: { opening } }
}
