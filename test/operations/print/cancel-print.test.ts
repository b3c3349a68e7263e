// Taking a job out of the print queue.
import { expect, test } from 'vitest'
import { eventually } from '../eventually.ts'
import { expectNoTrace } from '../expect-no-trace.ts'
import { openPrintingShop, openShopWithPrinterOff } from './print-shop.ts'

test('a waiting job is taken out and waits no more', async () => {
  const { shop, counter } = await openShopWithPrinterOff()
  const id = shop.newId()
  await counter.print.queueTest({ id })
  await eventually(async () => (await counter.print.find({}))[0]?.tries).toBeGreaterThan(0)
  await eventually(async () => (await counter.print.find({}))[0]?.state).toBe('waiting')
  expect(await counter.print.cancel({ id })).toMatchObject({ id, state: 'cancelled' })
  expect((await counter.ledger.status({})).waitingPrintCount).toBe(0)
  await shop.reopen()
  expect((await shop.counter.print.find({}))[0]?.state).toBe('cancelled')
})

test('what is printed stays printed', async () => {
  const { shop, counter } = await openPrintingShop()
  const id = shop.newId()
  await counter.print.openDrawer({ id })
  await eventually(async () => (await counter.print.find({}))[0]?.state).toBe('printed')
  expect((await counter.print.cancel({ id })).state).toBe('printed')
})

test('a job that does not exist cannot be taken out', async () => {
  const { shop, counter } = await openPrintingShop()
  const id = shop.newId()
  await expectNoTrace(shop, () => counter.print.cancel({ id }), 'not_found', { record: 'print', id })
})
