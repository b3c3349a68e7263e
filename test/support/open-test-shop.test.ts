// The test shop itself: what it says must be what the core did.
import { expect, test } from 'vitest'
import { outstation, ravi, rice, soap, tea, trader } from './goods.ts'
import { openTestShop } from './open-test-shop.ts'

test('a sale in trade words becomes an invoice, paid in cash', async () => {
  const shop = await openTestShop({ items: { soap: soap({ openingStockThousandths: 10_000 }), rice: rice() } })
  const { invoice, payments, state } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 2, rice: 1.25 } }))
  expect({ number: invoice.number, totalPaise: invoice.totalPaise, state }).toEqual({
    number: 'A1/26-27/00001',
    totalPaise: 15_500,
    state: 'paid',
  })
  expect(payments.map(({ tender, amountPaise }) => ({ tender, amountPaise }))).toEqual([
    { tender: 'cash', amountPaise: 15_500 },
  ])
  expect(shop.verify().isWhole).toBe(true)
})

test('customers buy on account, in this state and in another', async () => {
  const shop = await openTestShop({
    items: { tea: tea() },
    customers: { ravi: ravi(), trader: trader(), outstation: outstation() },
  })
  const types = []
  for (const to of ['ravi', 'trader', 'outstation'] as const) {
    const { invoice, duePaise } = await shop.counter.invoice.issue(shop.sale({ of: { tea: 2 }, to, onCredit: true }))
    types.push([invoice.supplyType, invoice.cgstPaise, invoice.igstPaise, duePaise])
  }
  expect(types).toEqual([
    ['intra', 1_250, 0, 52_500],
    ['intra', 1_250, 0, 52_500],
    ['inter', 0, 2_500, 52_500],
  ])
})

test('two shops of one seed hold the same rows', async () => {
  const dumps = []
  for (let run = 0; run < 2; run += 1) {
    const shop = await openTestShop({ items: { soap: soap() } })
    await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
    await shop.counter.cart.save(shop.cart({ of: { soap: 3 } }))
    dumps.push(shop.dump())
  }
  expect(dumps[0]).toEqual(dumps[1])
  expect(dumps[0]?.invoice).toHaveLength(1)
})

test('reopening keeps every row', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const before = shop.dump()
  await shop.reopen()
  expect(shop.dump()).toEqual(before)
  expect((await shop.counter.ledger.status({})).invoiceCount).toBe(1)
})
