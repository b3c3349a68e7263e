// The buyer of a shop's offered invoice says his word by a link that the shop shows him, and a code on his own phone.
import { expect, test } from 'vitest'
import { openListingMarket } from '../../support/api/open-listing-market.ts'
import { trader } from '../../support/goods.ts'

test('the counter shows a link, and by it and his code the buyer confirms what is then on offer', async () => {
  const market = await openListingMarket()
  const { counter } = market.counter
  const bill = await market.sell()
  const listingId = await market.ask(bill.id)
  await market.settle()
  const { phoneEnd, qr, url } = await counter.listing.buyerLink({ id: listingId })
  expect([url.startsWith('http://127.0.0.1:'), qr.startsWith('<svg')]).toEqual([true, true])
  const page = await fetch(url)
  expect([page.status, (await page.text()).includes(bill.number)]).toEqual([200, true])
  const post = (address: string, fields: Record<string, string>) =>
    fetch(address, { method: 'POST', body: new URLSearchParams(fields) })
  await post(`${url}/code`, {})
  expect(market.shop.api.texts.at(-1)?.phone.slice(-2)).toBe(phoneEnd)
  const said = await post(url, { otp: '1234', answer: 'yes', notes: '' })
  expect([said.status, (await said.text()).includes('You confirmed')]).toEqual([200, true])
  await market.settle()
  expect(await market.standing(listingId)).toMatchObject({ state: 'open' })
  await expect(counter.listing.buyerLink({ id: listingId })).toBeRefused('listing_answered')
})

test('what was never asked for has no link, and without a network none is made', async () => {
  const market = await openListingMarket()
  const { counter } = market.counter
  await expect(counter.listing.buyerLink({ id: market.counter.newId() })).toBeRefused('not_found')
  await market.shop.api.close()
  await expect(counter.listing.buyerLink({ id: market.counter.newId() })).toBeRefused('sync_unreachable')
})

test.each([
  [null, 'listing_phone_missing'],
  ['9876543210', 'listing_phone_own'],
] as const)(
  'a buyer without an account, whose phone on the bill is %s, cannot be asked by a link',
  async (phone, code) => {
    const market = await openListingMarket()
    const { counter } = market.counter
    const { rows } = await counter.customer.find({ text: trader().name, limit: 1 })
    await counter.customer.save({
      id: rows[0]?.id ?? '',
      fields: { phone, gstin: '29AAGCB7383J1Z4', stateCode: '29' },
    })
    const bill = await market.sell()
    const listingId = await market.ask(bill.id)
    await market.settle()
    await expect(counter.listing.buyerLink({ id: listingId })).toBeRefused(code)
  },
)
