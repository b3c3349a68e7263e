// Part A of the month's e-way bills.
import { expect, test } from 'vitest'
import { jsonOf, openMonth, period } from './month.ts'

test('each sale above the limit is one', async () => {
  const { counter } = await openMonth()
  const file = await counter.export.eWayBills({ period })
  expect(file.name).toBe('e-way-bills-2026-11.json')
  expect(jsonOf(file)).toMatchObject({
    version: '1.0.0621',
    billLists: [{ docNo: 'A1/26-27/00004', fromPincode: 411001, toPincode: 560001, totInvValue: 78_750 }],
  })
})

test('one whose goods go nobody knows where is left out', async () => {
  const shop = await openMonth()
  await shop.counter.invoice.issue(shop.sale({ of: { tea: 300 }, deliveryStateCode: '29' }))
  expect(jsonOf(await shop.counter.export.eWayBills({ period }))).toMatchObject({
    billLists: [{ docNo: 'A1/26-27/00004' }],
  })
})

test('a shop that is not registered makes none', async () => {
  const { counter } = await openMonth({ scheme: 'unregistered', gstin: null })
  await expect(counter.export.eWayBills({ period })).toBeRefused('return_not_due')
})
