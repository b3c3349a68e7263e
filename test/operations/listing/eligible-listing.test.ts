// Which invoices could be offered today.
import { expect, test } from 'vitest'
import { openOwedShop } from './listing-shop.ts'

const lakh = { soap: { quantity: 2_500, pricePaise: 40_00 } } as const

test('what could be offered is listed, the soonest due first, with what it would bring', async () => {
  const { shop, counter, sell, ask } = await openOwedShop()
  const [first, second] = [await sell('trader', lakh), await sell('trader', { soap: 10 })]
  await sell('ravi', lakh)
  await shop.counter.payment.take({
    ...{ id: shop.newId(), invoiceId: second.invoice.id, tender: 'upi', amountPaise: 100_00, note: '' },
  })
  const page = await counter.listing.eligible({})
  expect(page).toMatchObject({ total: 2, duePaise: 1_00_300_00 })
  expect(page.rows.map(({ invoice, quote }) => [invoice.number, quote.facePaise])).toEqual([
    [first.invoice.number, 1_00_000_00],
    [second.invoice.number, 300_00],
  ])
  await counter.listing.request(await ask(first.invoice.id))
  expect(await counter.listing.eligible({})).toMatchObject({ total: 1 })
})
