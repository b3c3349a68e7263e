// Numbers: consecutive in each series and financial year, allotted at the sale and never twice.
import { expect, test } from 'vitest'
import { rice, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

const items = { soap: soap(), rice: rice() }

test('numbers follow each other without a gap, over refusals, windows and restarts', async () => {
  const shop = await openTestShop({ items })
  const numbers: string[] = []
  const sell = async (window = shop.counter) => {
    numbers.push((await window.invoice.issue(shop.sale({ of: { soap: 1 } }))).invoice.number)
  }
  await sell()
  await expect(shop.counter.invoice.issue(shop.sale({ of: { soap: 1 }, paid: {} }))).toBeRefused('tender_short')
  await sell(shop.openWindow())
  await shop.reopen()
  await sell()
  expect(numbers).toEqual(['A1/26-27/00001', 'A1/26-27/00002', 'A1/26-27/00003'])
})

test('a new financial year begins at midnight in India on 1 April, and with it each series at one', async () => {
  const shop = await openTestShop({ items, at: '2027-03-31T18:29:59.000Z' })
  const numbers: [string, string][] = []
  const sell = async (of: { soap: number } | { rice: number }) => {
    const { invoice } = await shop.counter.invoice.issue(shop.sale({ of }))
    numbers.push([invoice.issuedOn, invoice.number])
  }
  await sell({ soap: 1 })
  await sell({ soap: 1 })
  await sell({ rice: 1 })
  shop.clock.set('2027-03-31T18:30:00.000Z')
  await sell({ soap: 1 })
  await sell({ rice: 1 })
  expect(numbers).toEqual([
    ['2027-03-31', 'A1/26-27/00001'],
    ['2027-03-31', 'A1/26-27/00002'],
    ['2027-03-31', 'A1B/26-27/00001'],
    ['2027-04-01', 'A1/27-28/00001'],
    ['2027-04-01', 'A1B/27-28/00001'],
  ])
  expect(shop.verify().isWhole).toBe(true)
})

test('the counter’s code begins every number', async () => {
  const shop = await openTestShop({ items, counterCode: 'Z' })
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect([invoice.series, invoice.number]).toEqual(['Z', 'Z/26-27/00001'])
})

test('entries of a counter are numbered without a gap and chained', async () => {
  const shop = await openTestShop({ items })
  for (let sale = 0; sale < 3; sale += 1) await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const entries = shop.dump().entry ?? []
  expect(entries.map(entry => entry.number)).toEqual(entries.map((_, index) => index + 1))
  expect(new Set(entries.map(entry => entry.hash)).size).toBe(entries.length)
})
