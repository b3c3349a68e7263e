// Trying a print job again at once.
import { expect, test } from 'vitest'
import { openTestPrinter } from '../../support/paper/test-printer.ts'
import { eventually } from '../eventually.ts'
import { expectNoTrace } from '../expect-no-trace.ts'
import { openPrintingShop, openShopWithPrinterOff } from './print-shop.ts'

test('a job that was taken out of the queue is printed after all', async () => {
  const { shop, counter } = await openShopWithPrinterOff()
  const id = shop.newId()
  await counter.print.queueTest({ id })
  await counter.print.cancel({ id })
  const printer = await openTestPrinter()
  const { receiptPrinter } = (await counter.shop.get({})).settings
  if (receiptPrinter === null) throw new Error('a printer was set')
  await counter.shop.saveSettings({ settings: { receiptPrinter: { ...receiptPrinter, port: printer.port } } })
  expect(await counter.print.retry({ id })).toMatchObject({ id, state: 'waiting', problem: null })
  await eventually(async () => (await counter.print.find({}))[0]?.state).toBe('printed')
  expect(printer.jobs()).toHaveLength(1)
  await printer.switchOff()
})

test('a printed job is not printed twice', async () => {
  const { shop, counter, printer } = await openPrintingShop()
  const id = shop.newId()
  await counter.print.openDrawer({ id })
  await eventually(async () => (await counter.print.find({}))[0]?.state).toBe('printed')
  expect((await counter.print.retry({ id })).state).toBe('printed')
  expect(printer.jobs()).toHaveLength(1)
})

test('a job that does not exist cannot be tried again', async () => {
  const { shop, counter } = await openPrintingShop()
  const id = shop.newId()
  await expectNoTrace(shop, () => counter.print.retry({ id }), 'not_found', { record: 'print', id })
})
