// What requests to the marketplace and its answers add to a ledger; rows-of-entry.test.ts checks them.
import type { NewEntry } from '../../src/shared/records/entry.ts'
import { listingMove, madeListing } from '../support/trade/listings.ts'
import { id } from './dealer-facts.ts'

type Row = [kind: NewEntry['kind'], what: string, body: NewEntry['body'], rows: object]

const listing = madeListing({ id: id(50), invoiceId: id(4) })
const withdrawal = { listingId: id(50), invoiceId: id(4) }
const move = listingMove({ ...withdrawal, step: 3, state: 'settled', settledPaise: 900 })

export const listingFacts: Row[] = [
  ['listing.requested', 'what was asked and agreed to; no money', { listing }, { listing }],
  ['listing.withdrawn', 'the wish to have it back', withdrawal, { listingWithdrawal: withdrawal }],
  ['listing.moved', 'how it stands; no money', move, { listingMove: move }],
]
