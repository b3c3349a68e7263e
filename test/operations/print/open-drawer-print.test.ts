// Opening the cash drawer, which hangs on the receipt printer.
import { expect, test } from 'vitest'
import { eventually } from '../eventually.ts'
import { expectNoTrace } from '../expect-no-trace.ts'
import { openPrintingShop, openShopWithoutPrinter } from './print-shop.ts'

test('the printer is told to kick the drawer, and prints nothing', async () => {
  const { shop, counter, printer } = await openPrintingShop()
  expect(await counter.print.openDrawer({ id: shop.newId() })).toMatchObject({ title: 'Drawer', state: 'waiting' })
  await eventually(async () => (await counter.print.find({}))[0]?.state).toBe('printed')
  expect(printer.jobs().map(bytes => bytes.subarray(0, 2))).toEqual([Buffer.from([0x1b, 0x70])])
  expect(printer.jobs()[0]?.length).toBeLessThan(10)
})

test('without a printer set there is no drawer', async () => {
  const { shop, counter } = await openShopWithoutPrinter()
  await expectNoTrace(shop, () => counter.print.openDrawer({ id: shop.newId() }), 'printer_not_set')
})
