// From an unpaid invoice at a counter to money in the shop's wallet, and the buyer's payment in the shop's books: a real
// counter, the real API, its desk between.
import { expect, test } from 'vitest'
import { deskOf, openListingMarket } from '../../support/api/open-listing-market.ts'
import { joinAsAdmin } from '../../support/api/open-market.ts'
import { openNewCounter } from '../../support/sync/open-synced-shop.ts'
import { atRate, byAuction } from '../../support/trade/listings.ts'

test('asked for without a network it waits; sent later it is offered, and its buyer is asked', async () => {
  const market = await openListingMarket()
  const { counter, shop } = market
  const bill = await market.sell()
  counter.line.state = 'down'
  const listingId = await market.ask(bill.id)
  expect(await counter.counter.listing.get({ id: listingId })).toMatchObject({ isSent: false, standing: null })
  counter.line.state = 'up'
  await shop.reach(counter)
  await market.settle()
  const listing = await counter.counter.listing.get({ id: listingId })
  expect(listing).toMatchObject({ isSent: true, standing: { step: 1, state: 'waiting_buyer' } })
  expect(listing.standing?.figures).toMatchObject({ facePaise: 1_00_000_00, advancePaise: 90_000_00, fundedPaise: 0 })
  const { body } = await market.buyer.call('GET', '/api/invoices')
  expect(body).toMatchObject({ data: [{ invoiceNumber: bill.number, status: 'pending_buyer_confirmation' }] })
})

test('confirmed, funded, settled, repaid: the shop’s books follow, and the bill is paid exactly once', async () => {
  const market = await openListingMarket()
  const { counter, shop } = market
  const bill = await market.sell()
  const listingId = await market.ask(bill.id, atRate(1_500, 9_000))
  await market.settle()
  const id = await market.marketId()
  await market.buyer.call('POST', `/api/invoices/${id}/confirm`, { confirmed: true })
  await market.settle()
  const open = await market.standing(listingId)
  expect(open?.state).toBe('open')
  const target = (await counter.counter.listing.get({ id: listingId })).standing?.figures.targetPaise ?? 0
  const funded = await market.investor.call('POST', `/api/invoices/${id}/fund`, { amount: 40_000 })
  expect(funded).toMatchObject({ status: 200 })
  await market.settle()
  const part = await counter.counter.listing.get({ id: listingId })
  expect(part.standing).toMatchObject({ state: 'open', figures: { fundedPaise: 40_000_00, settledPaise: 0 } })
  await market.investor.call('POST', `/api/invoices/${id}/fund`, { amount: (target - 40_000_00) / 100 })
  await market.settle()
  const settled = await counter.counter.listing.get({ id: listingId })
  expect(settled.standing).toMatchObject({ state: 'settled', figures: { fundedPaise: target, settledPaise: target } })
  const before = await counter.counter.invoice.get({ id: bill.id })
  expect(before).toMatchObject({ paidPaise: 0, duePaise: 1_00_000_00 })
  await market.buyer.call('POST', `/api/invoices/${id}/repay`)
  await market.settle()
  await market.settle()
  const repaid = await counter.counter.listing.get({ id: listingId })
  expect(repaid.standing).toMatchObject({
    ...{ state: 'repaid', figures: { receivedPaise: 1_00_000_00, reservePaidPaise: 10_000_00 } },
  })
  const after = await counter.counter.invoice.get({ id: bill.id })
  expect(after).toMatchObject({ state: 'paid', paidPaise: 1_00_000_00, duePaise: 0 })
  expect(after.payments).toMatchObject([{ tender: 'bank', note: 'Marketplace', receivedBy: 'Marketplace' }])
  expect(await counter.counter.listing.find({})).toMatchObject({
    costs: { count: 1, settledPaise: target, reservePaidPaise: 10_000_00, discountPaise: 90_000_00 - target },
  })
  expect(counter.verify()).toMatchObject({ isWhole: true })
  const other = await openNewCounter(shop, 2)
  expect(await other.counter.listing.get({ id: listingId })).toMatchObject({ standing: { state: 'repaid' } })
  expect(await other.counter.invoice.get({ id: bill.id })).toMatchObject({ state: 'paid' })
})

test('a shop is told that its buyer objects, of what kind, what was decided, and what was given up', async () => {
  const market = await openListingMarket()
  const bill = await market.sell()
  const listingId = await market.ask(bill.id)
  await market.settle()
  const id = await market.marketId()
  await market.buyer.call('POST', `/api/invoices/${id}/confirm`, { confirmed: true })
  const { body } = await market.investor.call<{ targetPaise: number }>('GET', `/api/market/listings/${id}`)
  await market.investor.call('POST', `/api/invoices/${id}/fund`, { amount: body.targetPaise / 100 })
  const { call } = await joinAsAdmin({ api: market.shop.api })
  const dispute = () =>
    market.buyer.call('POST', `/api/market/buying/${id}/dispute`, { cause: 'goods_missing', words: 'Ten are missing' })
  const decide = (isRefunded: boolean) =>
    call('POST', `/api/market/admin/disputes/${id}`, { isRefunded, why: 'Looked at the delivery note' })
  const told: string[] = []
  for (const act of [dispute, () => decide(false), dispute, () => decide(true)]) {
    expect((await act()).status).toBe(200)
    await market.settle()
    const standing = await market.standing(listingId)
    told.push(`${standing?.state} ${standing?.reason}`)
  }
  const objects = 'disputed dispute_goods_missing'
  expect(told).toEqual([objects, 'settled dispute_dismissed', objects, 'refunded dispute_upheld'])
})

test('two counters that ask for one bill without knowing of each other: it is offered once', async () => {
  const market = await openListingMarket()
  const { counter, shop } = market
  const bill = await market.sell()
  await shop.exchange(counter)
  const other = await openNewCounter(shop, 2)
  const pricing = byAuction()
  const asked: string[] = []
  for (const each of [counter, other]) {
    const { quote } = await each.counter.listing.quote({ invoiceId: bill.id, pricing })
    const { id } = await each.counter.listing.request({ id: each.newId(), invoiceId: bill.id, pricing, quote })
    asked.push(id)
  }
  await shop.exchange(counter, other)
  await deskOf(shop)
  await shop.exchange(counter, other)
  // Each sends as soon as it is asked: whose request is there first is not said here.
  const standings = await Promise.all(asked.map(id => market.standing(id)))
  const told = standings.map(standing => `${standing?.state} ${standing?.reason}`.trim()).sort()
  expect(told).toEqual(['refused listed', 'waiting_buyer'])
})

test('the server believes its own books: what was paid at another counter meanwhile is not offered', async () => {
  const market = await openListingMarket()
  const { counter, shop } = market
  const bill = await market.sell()
  await shop.exchange(counter)
  const other = await openNewCounter(shop, 2)
  counter.line.state = 'down'
  const listingId = await market.ask(bill.id)
  const paid = { invoiceId: bill.id, tender: 'upi' as const, amountPaise: 5_000_00, note: '' }
  await other.counter.payment.take({ ...paid, id: other.newId() })
  await shop.exchange(other)
  counter.line.state = 'up'
  await shop.reach(counter)
  await market.settle()
  expect(await market.standing(listingId)).toMatchObject({ state: 'refused', reason: 'face_fell' })
})

test('taken back before it is funded it is no longer offered, and may be offered again', async () => {
  const market = await openListingMarket()
  const { counter } = market
  const bill = await market.sell()
  const listingId = await market.ask(bill.id)
  await market.settle()
  await counter.counter.listing.withdraw({ id: counter.newId(), listingId })
  await market.settle()
  expect(await market.standing(listingId)).toMatchObject({ state: 'withdrawn', reason: 'taken_back' })
  const again = await market.ask(bill.id)
  await market.settle()
  expect(await market.standing(again)).toMatchObject({ state: 'waiting_buyer' })
})

test('asked and taken back before the server heard of either, it is never offered', async () => {
  const market = await openListingMarket()
  const { counter } = market
  const bill = await market.sell()
  counter.line.state = 'down'
  const listingId = await market.ask(bill.id)
  await counter.counter.listing.withdraw({ id: counter.newId(), listingId })
  counter.line.state = 'up'
  await market.shop.reach(counter)
  await market.settle()
  expect(await market.standing(listingId)).toMatchObject({ step: 1, state: 'withdrawn', reason: 'taken_back' })
  expect(await market.seller.call('GET', '/api/invoices')).toMatchObject({ body: { data: [] } })
})

test('a buyer who says no is told to the shop', async () => {
  const market = await openListingMarket()
  const bill = await market.sell()
  const listingId = await market.ask(bill.id)
  await market.settle()
  await market.buyer.call('POST', `/api/invoices/${await market.marketId()}/confirm`, { confirmed: false })
  await market.settle()
  expect(await market.standing(listingId)).toMatchObject({ state: 'declined', reason: 'buyer_declined' })
})

test('the hours of an auction begin when its buyer has confirmed it, however long he was asked', async () => {
  const market = await openListingMarket()
  const bill = await market.sell()
  await market.ask(bill.id, byAuction(1_800, 24))
  await market.settle()
  const id = await market.marketId()
  const nowMs = () => market.shop.api.deps.clock.nowMs()
  market.shop.api.passTime(30 * 60 * 60 * 1000)
  await market.buyer.call('POST', `/api/invoices/${id}/confirm`, { confirmed: true })
  const { body } = await market.seller.call<{
    data: { status: string; financing: { pricing: { closesAt: string } } }
  }>('GET', `/api/invoices/${id}`)
  const openMs = Date.parse(body.data.financing.pricing.closesAt) - nowMs()
  expect(body.data.status).toBe('listed')
  // To the minute.
  expect(Math.abs(openMs - 24 * 60 * 60 * 1000)).toBeLessThanOrEqual(60_000)
})
