// What an unpaid invoice would bring, said before anybody agrees; what may not be offered is refused with its reasons.
import { expect, test } from 'vitest'
import { addPeople } from '../../support/people.ts'
import { atRate } from '../../support/trade/listings.ts'
import { expectNoTrace, expectUnchanged } from '../expect-no-trace.ts'
import { openOwedShop } from './listing-shop.ts'

const lakh = { soap: { quantity: 2_500, pricePaise: 40_00 } } as const

test('what it would bring and cost is said before anybody agrees, and nothing is written', async () => {
  const { shop, counter, sell } = await openOwedShop()
  const { invoice } = await sell('trader', lakh)
  await expectUnchanged(shop, async () => {
    const { cost, quote } = await counter.listing.quote({ invoiceId: invoice.id, pricing: atRate(1_500, 9_000) })
    expect(quote).toMatchObject({ facePaise: 1_00_000_00, advancePaise: 90_000_00, days: 30, reservePaise: 10_000_00 })
    expect(quote).toMatchObject({ discountPaise: 1_109_59, settlementPaise: 88_890_41 })
    expect(cost).toEqual({ costPaise: 1_109_59, perDayPaise: 36_99, yearlyBps: 1_519 })
  })
})

test('an invoice that may not be offered is refused with every reason, and leaves no trace', async () => {
  const { shop, counter, sell, ask } = await openOwedShop()
  const toRavi = await sell('ravi', { rice: 10 })
  const reasons = ['not_tax_invoice', 'buyer_unregistered']
  const { ineligibilities } = await counter.listing.ofInvoice({ invoiceId: toRavi.invoice.id })
  expect(ineligibilities).toEqual(reasons)
  await expectNoTrace(shop, () => ask(toRavi.invoice.id), 'listing_unfit', { number: toRavi.invoice.number, reasons })
  const { invoice } = await sell('trader', lakh)
  const input = await ask(invoice.id)
  await counter.listing.request(input)
  const again = { ...input, id: shop.newId() }
  await expectNoTrace(shop, () => counter.listing.request(again), 'listing_unfit', { reasons: ['listed'] })
  const near = await openOwedShop({ dueDays: 14 })
  const due = await near.sell('trader', lakh)
  await expect(near.ask(due.invoice.id)).rejects.toMatchObject({ details: { reasons: ['due_too_soon'] } })
})

test('it is the owner’s, until he lets others', async () => {
  const { shop, counter, sell } = await openOwedShop()
  const { invoice } = await sell('trader', lakh)
  const { signIn } = await addPeople(shop as never)
  const manager = await signIn('manager')
  const quote = (at = manager) => at.listing.quote({ invoiceId: invoice.id, pricing: atRate() })
  await expect(() => quote()).toBeRefused('not_permitted', { permission: 'offer_invoice' })
  expect(await manager.listing.ofInvoice({ invoiceId: invoice.id })).toMatchObject({ listings: [] })
  expect(await quote(counter)).toMatchObject({ quote: { facePaise: 1_00_000_00 } })
})
