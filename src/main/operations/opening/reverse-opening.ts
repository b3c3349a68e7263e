// Undoes an opening that was written down wrongly, by hand or in a file; both stay on the account.

import type { OpeningView, Party } from '../../../shared/contract/counter/account/opening-calls.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { EntryBody, NewEntry } from '../../../shared/records/entry.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { requireShop } from '../shop-state.ts'
import { standingOpenings } from './opening-state.ts'

export function reverseOpening(
  { ledger, clock, session }: Deps,
  { id, openingId }: { id: string; openingId: string },
): OpeningView[] {
  return transact(ledger, tx => {
    const { poster } = requireShop(tx.rows, session)
    const posted = requireOpening(tx.rows, openingId)
    const { party } = posted
    const known = tx.rows.entries.byId(id)
    if (known !== undefined) {
      const reversed = JSON.parse(known.body) as { opening?: { id?: string } }
      if (known.kind !== `${party.kind}_opening.reversed` || reversed.opening?.id !== openingId)
        throw new Refusal('entry_conflict')
      return standingOpenings(tx.rows, party)
    }
    const opening = standingOpenings(tx.rows, party).find(each => each.id === openingId)
    if (opening === undefined) throw new Refusal('already_reversed')
    if (!opening.isUntouched) throw new Refusal('opening_used', { amountPaise: Math.abs(opening.amountPaise) })
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    tx.post(poster, posted.reversalOn(id, dayInIndia(atMs)), atMs)
    tx.changed(party.kind, party.id)
    return standingOpenings(tx.rows, party)
  })
}

interface Posted {
  readonly party: Party
  readonly reversalOn: (id: string, reversedOn: string) => NewEntry
}

function requireOpening(rows: LedgerRows, openingId: string): Posted {
  const entry = rows.entries.byId(openingId)
  if (entry?.kind === 'customer_opening.posted') {
    const { opening } = JSON.parse(entry.body) as EntryBody<'customer_opening.posted'>
    return {
      party: { kind: 'customer', id: opening.customerId },
      reversalOn: id => ({ id, kind: 'customer_opening.reversed', body: { opening } }),
    }
  }
  if (entry?.kind === 'dealer_opening.posted') {
    const { opening } = JSON.parse(entry.body) as EntryBody<'dealer_opening.posted'>
    return {
      party: { kind: 'dealer', id: opening.dealerId },
      reversalOn: (id, reversedOn) => ({ id, kind: 'dealer_opening.reversed', body: { opening, reversedOn } }),
    }
  }
  throw new Refusal('not_found', { record: 'opening', id: openingId })
}
