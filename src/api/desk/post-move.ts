// The server's word about a listing, as an entry of the shop's cloud counter; and with it, once, what its buyer paid to the
// marketplace, as a payment of his invoice.

import type { NewEntry } from '../../shared/records/entry.ts'
import type { ListingMove } from '../../shared/records/listing.ts'
import type { ApiDeps } from '../operations/api-deps.ts'
import { makeLaterPayment } from '../operations/make-later-payment.ts'
import { postFacts } from '../operations/post-facts.ts'
import { invoiceRows } from '../store/invoice/invoice-rows.ts'
import { isUndecided, listingRows, type StoredListing } from '../store/listing/listing-rows.ts'
import type { ShopTx } from '../store/open-store.ts'
import { sequenceRows } from '../store/sequence-rows.ts'

/** As the shop's papers name who did it. */
export const marketName = 'Marketplace'

export type Told = Omit<ListingMove, 'listingId' | 'invoiceId' | 'step'>

/** Somebody else answered first; what this transaction did is undone. */
export class AnsweredMeanwhile extends Error {}

/** The first answer to a request, or the first after it waited for its shop's account. */
export async function postAnswer(deps: ApiDeps, tx: ShopTx, listingId: string, told: Told): Promise<void> {
  const before = await lockedListing(tx, listingId)
  if (before === undefined || !isUndecided(before)) throw new AnsweredMeanwhile('a request is answered once')
  if (before.move === null || !isSame(before.move, told)) await post(deps, tx, before, told)
}

/** Whatever it was told before; nothing where that says the same. The number of a step is one more than the last that is here. */
export async function postMove(deps: ApiDeps, tx: ShopTx, listingId: string, told: Told): Promise<void> {
  const before = await lockedListing(tx, listingId)
  if (before === undefined) return
  const said = { ...told, receivedPaise: Math.max(told.receivedPaise, before.postedPaise) }
  if (before.move !== null && isSame(before.move, said)) return
  await post(deps, tx, before, said)
}

/** Nobody else posts for the shop until the transaction ends. */
async function lockedListing(tx: ShopTx, listingId: string): Promise<StoredListing | undefined> {
  await sequenceRows(tx).lock()
  return listingRows(tx).byId(listingId)
}

async function post(deps: ApiDeps, tx: ShopTx, before: StoredListing, told: Told): Promise<void> {
  const { id: listingId, invoiceId, postedPaise, step } = before
  const facts: NewEntry[] = []
  const paidPaise = told.receivedPaise - postedPaise
  if (paidPaise > 0) {
    const [invoice] = await invoiceRows(tx).these([invoiceId])
    const paid = { invoiceId, customerId: invoice?.customerId ?? null, amountPaise: paidPaise, tender: 'bank' as const }
    const payment = await makeLaterPayment(deps, tx, marketName, { ...paid, note: marketName })
    facts.push({ id: payment.id, kind: 'payment.taken', body: { payment } })
  }
  facts.push({
    id: deps.newId(),
    kind: 'listing.moved',
    body: { ...told, listingId, invoiceId, step: step + 1 },
  })
  await postFacts(deps, tx, marketName, facts)
}

function isSame(before: ListingMove, told: Told): boolean {
  return Object.entries(told).every(([name, value]) => before[name as keyof Told] === value)
}
