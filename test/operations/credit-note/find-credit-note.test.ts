// The list of credit notes.
import { expect, test } from 'vitest'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { takeBack } from '../../support/returns.ts'

test('newest first, by number, customer and day, with their sum', async () => {
  const shop = await openTestShop({ items: { soap: soap() }, customers: { ravi: ravi() } })
  const known = await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 }, to: 'ravi' }))
  const walkIn = await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 } }))
  await shop.counter.creditNote.issue(await takeBack(shop, known.invoice.id, { of: { 1: 1 } }))
  shop.clock.advance(24 * 3_600_000)
  await shop.counter.creditNote.issue(await takeBack(shop, walkIn.invoice.id, { of: { 1: 2 } }))
  const numbers = async (question: Parameters<typeof shop.counter.creditNote.find>[0]) =>
    (await shop.counter.creditNote.find(question)).rows.map(row => row.number)
  expect(await shop.counter.creditNote.find({})).toMatchObject({
    total: 2,
    totalPaise: 12_000,
    rows: [
      { number: 'A1C/26-27/00002', invoiceNumber: 'A1/26-27/00002', customerName: null, totalPaise: 8_000 },
      { number: 'A1C/26-27/00001', invoiceNumber: 'A1/26-27/00001', customerName: 'Ravi Kumar', totalPaise: 4_000 },
    ],
  })
  expect(await numbers({ text: 'A1C/26-27/00001' })).toEqual(['A1C/26-27/00001'])
  expect(await numbers({ text: '2' })).toEqual(['A1C/26-27/00002'])
  expect(await numbers({ text: 'soap' })).toEqual([])
  expect(await numbers({ customerId: shop.ids.ravi })).toEqual(['A1C/26-27/00001'])
  expect(await numbers({ fromOn: '2026-11-21' })).toEqual(['A1C/26-27/00002'])
  expect(await numbers({ toOn: '2026-11-20' })).toEqual(['A1C/26-27/00001'])
})
