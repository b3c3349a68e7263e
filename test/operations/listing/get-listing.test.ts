// One listing with each step of its way.
import { expect, test } from 'vitest'
import { openOwedShop } from './listing-shop.ts'

test('each step stands in its order, and the last is how it stands', async () => {
  const { shop, sell, ask, hear } = await openOwedShop()
  const { invoice } = await sell('trader', { soap: 2_500 })
  const { id } = await shop.counter.listing.request(await ask(invoice.id))
  const about = { listingId: id, invoiceId: invoice.id }
  hear({ ...about, step: 1, state: 'waiting_buyer' })
  hear({ ...about, step: 3, state: 'settled', settledPaise: 88_890_41 })
  hear({ ...about, step: 2, state: 'open', fundedPaise: 40_000_00 })
  await shop.reopen()
  const listing = await shop.counter.listing.get({ id })
  expect(listing.steps.map(({ state, step }) => [step, state])).toEqual([
    [1, 'waiting_buyer'],
    [2, 'open'],
    [3, 'settled'],
  ])
  expect(listing.standing).toEqual(listing.steps[2])
})

test('of an id that is none of a listing there is none', async () => {
  const { counter, sell } = await openOwedShop()
  const { invoice } = await sell('trader', { soap: 1 })
  await expect(counter.listing.get({ id: invoice.id })).toBeRefused('not_found', { record: 'listing' })
})
