// An unpaid invoice is asked to be funded: the request waits until it is sent and answered.
import { expect, test } from 'vitest'
import { takeBack } from '../../support/returns.ts'
import { atRate, byAuction } from '../../support/trade/listings.ts'
import { expectNoTrace } from '../expect-no-trace.ts'
import { openOwedShop } from './listing-shop.ts'

const lakh = { soap: { quantity: 2_500, pricePaise: 40_00 } } as const

test('a request waits here until it is sent and answered; asked with the same id again it is the same', async () => {
  const { counter, sell, ask } = await openOwedShop()
  const { invoice } = await sell('trader', lakh)
  const input = await ask(invoice.id, byAuction())
  const asked = await counter.listing.request(input)
  expect(asked).toMatchObject({ id: input.id, isSent: false, standing: null, withdrawalAskedAt: null })
  expect(asked).toMatchObject({ invoice: { number: invoice.number, buyerName: 'Pune Traders', duePaise: 1_00_000_00 } })
  expect(await counter.listing.request(input)).toEqual(asked)
  await expect(counter.listing.request({ ...input, invoiceId: input.id })).toBeRefused('entry_conflict')
  expect(await counter.listing.get({ id: input.id })).toMatchObject({ steps: [] })
  expect(await counter.listing.find({})).toMatchObject({ total: 1, costs: { count: 0 } })
})

test('the face is what is still owed, after payments and credit notes', async () => {
  const { shop, counter, sell, ask } = await openOwedShop()
  const { invoice } = await sell('trader', lakh, 10_000_00)
  await counter.creditNote.issue(await takeBack(shop as never, invoice.id, { of: { 1: 250 } }))
  const asked = await counter.listing.request(await ask(invoice.id))
  expect(asked.quote.facePaise).toBe(80_000_00)
})

test('figures that have changed since they were shown are shown again', async () => {
  const { shop, counter, sell, ask } = await openOwedShop()
  const { invoice } = await sell('trader', lakh)
  const input = await ask(invoice.id)
  const paid = { id: shop.newId(), invoiceId: invoice.id, tender: 'upi' as const, amountPaise: 1_000_00, note: '' }
  await counter.payment.take(paid)
  await expectNoTrace(shop, () => counter.listing.request(input), 'listing_quote_changed')
})

test('what was taken back or refused may be asked for again', async () => {
  const { shop, sell, ask, hear } = await openOwedShop()
  const { invoice } = await sell('trader', lakh)
  const { id: listingId } = await shop.counter.listing.request(await ask(invoice.id))
  hear({ listingId, invoiceId: invoice.id, state: 'refused', reason: 'kyc_missing' })
  await shop.reopen()
  expect(await shop.counter.listing.ofInvoice({ invoiceId: invoice.id })).toMatchObject({
    ineligibilities: [],
    listings: [{ standing: { state: 'refused', reason: 'kyc_missing' } }],
  })
  const { quote } = await shop.counter.listing.quote({ invoiceId: invoice.id, pricing: atRate() })
  await shop.counter.listing.request({ id: shop.newId(), invoiceId: invoice.id, pricing: atRate(), quote })
})
