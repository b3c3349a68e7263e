// A test page, so that the printer is known to work before the first customer.
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'
import { eventually } from '../eventually.ts'
import { expectNoTrace } from '../expect-no-trace.ts'
import { openPrintingShop, openShopWithoutPrinter } from './print-shop.ts'

test('a test page reaches the printer', async () => {
  const { shop, counter, printer } = await openPrintingShop()
  const id = shop.newId()
  expect(await counter.print.queueTest({ id })).toMatchObject({ id, title: 'Test', state: 'waiting' })
  await eventually(async () => (await counter.print.find({}))[0]?.state).toBe('printed')
  expect(printer.jobs()[0]?.length).toBeGreaterThan(100)
})

test('without a printer set, there is no test page', async () => {
  const { shop, counter } = await openShopWithoutPrinter()
  await expectNoTrace(shop, () => counter.print.queueTest({ id: shop.newId() }), 'printer_not_set')
})

test('before the first run there is no shop to name on it', async () => {
  const { counter, newId } = await openTestShop({ isSetUp: false })
  await expect(counter.print.queueTest({ id: newId() })).toBeRefused('not_set_up')
})
