// A request of a shop that the marketplace does not know yet waits, and is answered when that is decided: nobody asks again.
import { expect, test } from 'vitest'
import { type ListingMarket, linkShop, openListingMarket } from '../../support/api/open-listing-market.ts'

async function askedEarly(market: ListingMarket) {
  const bill = await market.sell()
  const listingId = await market.ask(bill.id)
  await market.settle()
  return { bill, listingId }
}

const decide = ({ seller }: ListingMarket, status: 'verified' | 'rejected') =>
  seller.call('POST', '/api/auth/kyc', { status })

async function stepsOf({ counter }: ListingMarket, id: string): Promise<string[]> {
  const { steps } = await counter.counter.listing.get({ id })
  return steps.map(({ reason, state }) => `${state} ${reason}`.trim())
}

test('a request made before the shop is verified waits, and is offered when it is', async () => {
  const market = await openListingMarket({ isVerified: false })
  const { listingId } = await askedEarly(market)
  await market.settle()
  expect(await stepsOf(market, listingId)).toEqual(['waiting_shop kyc_missing'])
  await decide(market, 'verified')
  await market.settle()
  expect(await stepsOf(market, listingId)).toEqual(['waiting_shop kyc_missing', 'waiting_buyer'])
  expect(await market.seller.call('GET', '/api/invoices')).toMatchObject({ body: { pagination: { totalItems: 1 } } })
})

test('refused papers refuse what waited for them, and better ones let it be asked for again', async () => {
  const market = await openListingMarket({ isVerified: false })
  const { bill, listingId } = await askedEarly(market)
  await decide(market, 'rejected')
  await market.settle()
  expect(await stepsOf(market, listingId)).toEqual(['waiting_shop kyc_missing', 'refused kyc_rejected'])
  await decide(market, 'verified')
  const again = await market.ask(bill.id)
  await market.settle()
  expect(await stepsOf(market, again)).toEqual(['waiting_buyer'])
})

test('taken back while it waits it is never offered, though the shop is verified later', async () => {
  const market = await openListingMarket({ isVerified: false })
  const { counter } = market
  const { bill, listingId } = await askedEarly(market)
  await counter.counter.listing.withdraw({ id: counter.newId(), listingId })
  await market.settle()
  await decide(market, 'verified')
  await market.settle()
  expect(await stepsOf(market, listingId)).toEqual(['waiting_shop kyc_missing', 'withdrawn taken_back'])
  expect(await market.seller.call('GET', '/api/invoices')).toMatchObject({ body: { data: [] } })
  expect((await counter.counter.listing.ofInvoice({ invoiceId: bill.id })).ineligibilities).toEqual([])
})

test('what is paid at the counter while it waits is not offered', async () => {
  const market = await openListingMarket({ isVerified: false })
  const { counter } = market
  const { bill, listingId } = await askedEarly(market)
  const paid = { invoiceId: bill.id, tender: 'upi' as const, amountPaise: 1_00_000_00, note: '' }
  await counter.counter.payment.take({ ...paid, id: counter.newId() })
  await market.settle()
  await decide(market, 'verified')
  await market.settle()
  expect(await stepsOf(market, listingId)).toEqual(['waiting_shop kyc_missing', 'refused paid'])
})

test('without an account it waits for that first', async () => {
  const market = await openListingMarket({ isLinked: false })
  const { listingId } = await askedEarly(market)
  const seller = await linkShop(market.shop, market.counter, false)
  await market.settle()
  await seller.call('POST', '/api/auth/kyc', { status: 'verified' })
  await market.settle()
  const waited = ['waiting_shop account_missing', 'waiting_shop kyc_missing']
  expect(await stepsOf(market, listingId)).toEqual([...waited, 'waiting_buyer'])
})
