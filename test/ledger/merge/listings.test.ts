// How a listing stands does not depend on the order in which its steps are heard: a later step never goes back.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { transact } from '../../../src/main/ledger/transact.ts'
import { present } from '../../../src/shared/kernel/assert.ts'
import type { ListingMove } from '../../../src/shared/records/listing.ts'
import { openOwedShop, postHere } from '../../operations/listing/listing-shop.ts'
import { ledgerThatHeard, logOf } from '../../support/merging/counters.ts'
import { listingMove, madeListing } from '../../support/trade/listings.ts'

const states = ['waiting_buyer', 'open', 'settled', 'repaid'] as const

test('in any order of the steps the highest stands, and of two of one number the same everywhere', async () => {
  const { shop, sell } = await openOwedShop()
  const { invoice } = await sell('trader', { soap: 250 })
  const listing = madeListing({ id: shop.newId(), invoiceId: invoice.id })
  postHere(shop.file, listing.id, shop.clock.nowMs(), { kind: 'listing.requested', body: { listing } })
  const before = logOf(shop)
  const standingAfter = (moves: readonly (readonly [id: string, move: ListingMove])[]) => {
    const ledger = ledgerThatHeard(before.entries)
    const { counterId } = before
    const poster = { counterNo: present(ledger.rows.shops.numberOf(counterId), 'counter'), counterId, by: 'test' }
    transact(ledger, tx => {
      for (const [id, body] of moves) tx.post(poster, { id, kind: 'listing.moved', body }, shop.clock.nowMs())
    })
    const standing = ledger.rows.listings.standing(present(ledger.rows.entries.seqOfId(listing.id), 'listing'))
    ledger.close()
    return { step: standing?.step, state: standing?.state, fundedPaise: standing?.fundedPaise }
  }
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 }), steps => {
      const moves = steps.map((step, at) => {
        const said = { listingId: listing.id, invoiceId: invoice.id, step, fundedPaise: at, state: states[step - 1] }
        return [shop.newId(), listingMove({ ...said, state: said.state ?? 'open' })] as const
      })
      const forwards = standingAfter(moves)
      expect(forwards).toMatchObject({ step: Math.max(...steps), state: states[Math.max(...steps) - 1] })
      expect(standingAfter(moves.toReversed())).toEqual(forwards)
    }),
    { numRuns: 25 },
  )
})
