// The demo shop: made by the same calls a person makes, so whatever it shows can be done.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillDemo } from '../../src/main/core/fill-demo.ts'
import { readTable } from '../../src/main/import/read-table.ts'
import { openTestShop } from '../support/open-test-shop.ts'
import { projectFolder } from '../support/test-folders.ts'

const demoFolder = `${projectFolder}resources/demo`
/** The import thread goes by the real clock. */
const openEmptyShop = () => openTestShop({ isSetUp: false, at: new Date().toISOString() })
const rowsOf = async (name: string) => (await readTable(readFileSync(`${demoFolder}/${name}`), name)).rows.length

test('every item and customer of the demo is in a shop that is whole and can sell', async () => {
  const shop = await openEmptyShop()
  await fillDemo(shop.core, demoFolder, shop.newId)
  const { counter } = shop
  expect((await counter.shop.get({})).isSetUp).toBe(true)
  const items = await counter.item.find({ show: 'all', limit: 500 })
  expect(items.total).toBe(await rowsOf('items.csv'))
  expect((await counter.customer.find({})).total).toBe(await rowsOf('customers.csv'))
  const dealers = await counter.dealer.find({})
  expect(dealers.total).toBe(await rowsOf('dealers.csv'))
  for (const { id } of dealers.rows)
    expect((await counter.dealer.findItems({ dealerId: id })).length).toBeGreaterThan(50)
  expect(items.rows.every(({ hsn, unit }) => hsn !== null && unit !== '')).toBe(true)
  expect(items.rows.some(({ nameHi }) => nameHi !== null) && items.rows.some(({ nameTa }) => nameTa !== null)).toBe(
    true,
  )
  expect(shop.verify().isWhole).toBe(true)
})

test('registered buyers owe it, so that unpaid bills can be offered', async () => {
  const shop = await openEmptyShop()
  await fillDemo(shop.core, demoFolder, shop.newId)
  const eligible = await shop.counter.listing.eligible({})
  expect(eligible.total).toBe(3)
  for (const { quote } of eligible.rows) expect(quote.facePaise).toBeGreaterThan(1_000_00)
  expect((await shop.counter.stock.summary({})).belowZeroCount).toBe(0)
})

test('a shop that is set up already is left as it is', async () => {
  const shop = await openTestShop()
  const before = shop.dump()
  await fillDemo(shop.core, demoFolder, shop.newId)
  expect(shop.dump()).toEqual(before)
})
