// Requests that the marketplace refuses, with the reason that reaches the counter.
import { expect, test } from 'vitest'
import { meera, registerAccount } from '../../support/api/financing-account.ts'
import { type ListingMarket, openListingMarket } from '../../support/api/open-listing-market.ts'
import { offered } from '../../support/api/open-market.ts'
import { shopFields } from '../../support/goods.ts'

async function refusedFor({ ask, settle, standing }: ListingMarket, invoiceId: string): Promise<string | undefined> {
  const listingId = await ask(invoiceId)
  await settle()
  const told = await standing(listingId)
  expect(told?.state).toBe('refused')
  return told?.reason
}

test('what the market allows no more of is refused with that reason', async () => {
  const limits = { sellerPaise: 50_000_00, buyerPaise: 10_00_000_00, pairPaise: 10_00_000_00 }
  const market = await openListingMarket({ market: { limits } })
  expect(await refusedFor(market, (await market.sell()).id)).toBe('limit_reached')
})

test('so is what is too small for it', async () => {
  const market = await openListingMarket({ market: { smallestPaise: 2_00_000_00 } })
  expect(await refusedFor(market, (await market.sell()).id)).toBe('too_small')
})

test('and what another account of the same GSTIN has offered already', async () => {
  const market = await openListingMarket()
  const bill = await market.sell()
  const profile = { ...meera.profile, gstNumber: shopFields().gstin }
  const other = await registerAccount(market.shop.api, { ...meera, email: 'other@shop.example', profile })
  await other.call('POST', '/api/auth/kyc', { status: 'verified' })
  const fields = { ...offered, invoiceNumber: bill.number, buyerEmail: 'buyer@pune.example' }
  expect(await other.call('POST', '/api/invoices/create', fields)).toMatchObject({ status: 201 })
  expect(await refusedFor(market, bill.id)).toBe('duplicate')
})

test('and what brings less than was consented to, because the fee rose while the counter was offline', async () => {
  const market = await openListingMarket()
  const { counter, shop } = market
  const bill = await market.sell()
  await shop.exchange(counter)
  counter.line.state = 'down'
  const listingId = await market.ask(bill.id)
  await shop.restart({ market: { feeBps: 100 } })
  counter.line.state = 'up'
  await shop.reach(counter)
  await market.settle()
  expect(await market.standing(listingId)).toMatchObject({ state: 'refused', reason: 'terms_changed' })
  // Of the terms that hold by now the counter hears, and its owner may consent to them.
  await counter.counter.financeAccount.get({})
  const again = await market.ask(bill.id)
  await market.settle()
  expect(await market.standing(again)).toMatchObject({ state: 'waiting_buyer' })
})
