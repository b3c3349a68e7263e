// What happens to a bill at a counter after it was offered reaches the marketplace; what is killed, doubled or put back
// changes nothing twice.
import { expect, test } from 'vitest'
import { deskOf, type ListingMarket, openListingMarket } from '../../support/api/open-listing-market.ts'

async function openFunded(market: ListingMarket) {
  const bill = await market.sell()
  const listingId = await market.ask(bill.id)
  await market.settle()
  const id = await market.marketId()
  await market.buyer.call('POST', `/api/invoices/${id}/confirm`, { confirmed: true })
  await market.settle()
  const { standing } = await market.counter.counter.listing.get({ id: listingId })
  await market.investor.call('POST', `/api/invoices/${id}/fund`, {
    amount: (standing?.figures.targetPaise ?? 0) / 100,
  })
  await market.settle()
  return { bill, listingId, id }
}

async function pay({ counter }: ListingMarket, invoiceId: string, amountPaise: number): Promise<void> {
  await counter.counter.payment.take({ id: counter.newId(), invoiceId, tender: 'upi', amountPaise, note: '' })
}

test('a payment at the counter lowers what is on offer', async () => {
  const market = await openListingMarket()
  const bill = await market.sell()
  const listingId = await market.ask(bill.id)
  await market.settle()
  await pay(market, bill.id, 25_000_00)
  await market.settle()
  const listing = await market.counter.counter.listing.get({ id: listingId })
  expect(listing.standing).toMatchObject({ state: 'waiting_buyer', figures: { facePaise: 75_000_00 } })
})

test('paid in full at the counter, the offer ends', async () => {
  const market = await openListingMarket()
  const bill = await market.sell()
  const listingId = await market.ask(bill.id)
  await market.settle()
  await pay(market, bill.id, 1_00_000_00)
  await market.settle()
  expect(await market.standing(listingId)).toMatchObject({ state: 'withdrawn', reason: 'paid_at_counter' })
})

test('what a buyer pays at the counter after it was settled, the shop gives back once', async () => {
  const market = await openListingMarket()
  const { bill, listingId, id } = await openFunded(market)
  const walletOf = async () => (await market.seller.call<{ balance: number }>('GET', '/api/wallet')).body.balance
  const before = await walletOf()
  await pay(market, bill.id, 30_000_00)
  await market.settle()
  await market.settle()
  expect(await walletOf()).toBe(before - 30_000)
  // The rest is the buyer's: his bill is paid by both, and each is in the books once.
  await market.buyer.call('POST', `/api/invoices/${id}/repay`)
  await market.settle()
  const invoice = await market.counter.counter.invoice.get({ id: bill.id })
  expect(invoice).toMatchObject({ state: 'paid', paidPaise: 1_00_000_00 })
  expect(invoice.payments.map(({ amountPaise }) => amountPaise)).toEqual([30_000_00, 70_000_00])
  expect(await market.standing(listingId)).toMatchObject({ state: 'repaid', figures: { receivedPaise: 70_000_00 } })
})

test('a push that is sent twice, and a desk that has its round twice, offer it once', async () => {
  const market = await openListingMarket()
  const bill = await market.sell()
  market.counter.line.state = 'answersLost'
  const listingId = await market.ask(bill.id)
  await expect.poll(async () => (await market.counter.counter.sync.status({})).state).toBe('offline')
  market.counter.line.state = 'up'
  await market.shop.reach(market.counter)
  await Promise.all([deskOf(market.shop), deskOf(market.shop), deskOf(market.shop)])
  await market.settle()
  const { steps } = await market.counter.counter.listing.get({ id: listingId })
  expect(steps.map(({ state }) => state)).toEqual(['waiting_buyer'])
  expect(await market.seller.call('GET', '/api/invoices')).toMatchObject({ body: { pagination: { totalItems: 1 } } })
})

test('a server that ends between request and answer answers when it is back', async () => {
  const market = await openListingMarket()
  const { counter, shop } = market
  const bill = await market.sell()
  const listingId = await market.ask(bill.id)
  await shop.exchange(counter)
  await shop.restart()
  await shop.reach(counter)
  const heard = async () => {
    await counter.counter.sync.tryNow({})
    return (await market.standing(listingId))?.state
  }
  await expect.poll(heard, { timeout: 10_000, interval: 100 }).toBe('waiting_buyer')
})

test('a store that was put back to before the request offers nothing twice', async () => {
  const market = await openListingMarket()
  const { counter, shop } = market
  const bill = await market.sell()
  await shop.exchange(counter)
  const goBack = await shop.remember()
  await shop.reach(counter)
  const listingId = await market.ask(bill.id)
  await market.settle()
  expect(await market.standing(listingId)).toMatchObject({ step: 1, state: 'waiting_buyer' })
  await goBack()
  await shop.reach(counter)
  await deskOf(shop)
  await market.settle()
  expect(await market.standing(listingId)).toMatchObject({ step: 1, state: 'waiting_buyer' })
  const offered = await shop.api.deps.store.transact(tx => tx.rows('select 1 from financed_invoice'))
  expect(offered).toEqual([])
  expect(counter.verify()).toMatchObject({ isWhole: true })
})
