// An invoice is asked back from the marketplace.
import { expect, test } from 'vitest'
import { expectNoTrace, expectUnchanged } from '../expect-no-trace.ts'
import { openOwedShop } from './listing-shop.ts'

const lakh = { soap: { quantity: 2_500, pricePaise: 40_00 } } as const

test('it can be asked back until it is funded; asked twice it is asked once', async () => {
  const { shop, counter, sell, ask, hear } = await openOwedShop()
  const { invoice } = await sell('trader', lakh)
  const { id: listingId } = await counter.listing.request(await ask(invoice.id))
  const withdrawn = await counter.listing.withdraw({ id: shop.newId(), listingId })
  expect(withdrawn.withdrawalAskedAt).not.toBeNull()
  await expectUnchanged(shop, async () => {
    expect(await counter.listing.withdraw({ id: shop.newId(), listingId })).toEqual(withdrawn)
  })
  const other = await sell('trader', lakh)
  const { id } = await counter.listing.request(await ask(other.invoice.id))
  hear({ listingId: id, invoiceId: other.invoice.id, state: 'settled', settledPaise: 88_890_41 })
  await shop.reopen()
  const late = () => shop.counter.listing.withdraw({ id: shop.newId(), listingId: id })
  await expectNoTrace(shop, late, 'listing_ended', { state: 'settled' })
  await expect(late).toBeRefused('listing_ended')
})
