// What became of one invoice on the marketplace, for whoever sees the invoice.
import { expect, test } from 'vitest'
import { openOwedShop } from './listing-shop.ts'

test('every try is there, the newest first, with why it may not be offered now', async () => {
  const { shop, sell, ask, hear } = await openOwedShop()
  const { invoice } = await sell('trader', { soap: 2_500 })
  const first = await shop.counter.listing.request(await ask(invoice.id))
  hear({ listingId: first.id, invoiceId: invoice.id, state: 'expired', reason: 'not_funded' })
  await shop.reopen()
  const input = await ask(invoice.id)
  const second = await shop.counter.listing.request({ ...input, id: shop.newId() })
  const found = await shop.counter.listing.ofInvoice({ invoiceId: invoice.id })
  expect(found.listings.map(({ id }) => id)).toEqual([second.id, first.id])
  expect(found.ineligibilities).toEqual(['listed'])
})

test('of an invoice that is not there nothing is said', async () => {
  const { shop, counter } = await openOwedShop()
  await expect(counter.listing.ofInvoice({ invoiceId: shop.newId() })).toBeRefused('not_found', { record: 'invoice' })
})
