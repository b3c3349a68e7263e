// The jobs of the receipt printer.
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { eventually } from '../eventually.ts'
import { openPrintingShop, openShopWithPrinterOff } from './print-shop.ts'

test('a shop begins without print jobs', async () => {
  const { counter } = await openPrintingShop()
  expect(await counter.print.find({})).toEqual([])
})

test('jobs are listed, the newest first, and printed in the order they were asked for', async () => {
  const { shop, counter, printer } = await openPrintingShop()
  const ids = [shop.newId(), shop.newId(), shop.newId()]
  for (const id of ids) await counter.print.queueTest({ id })
  await eventually(async () => (await counter.print.find({})).map(({ id, state }) => [id, state])).toEqual(
    ids.toReversed().map(id => [id, 'printed']),
  )
  expect(printer.mostAtOnce()).toBe(1)
})

test('a job that waits outlives the program', async () => {
  const { shop, counter } = await openShopWithPrinterOff()
  const id = shop.newId()
  await counter.print.queueTest({ id })
  await shop.reopen()
  expect((await shop.counter.print.find({})).map(job => job.id)).toEqual([id])
})

test('every window hears when a job moves on', async () => {
  const { shop, counter } = await openPrintingShop()
  const heard: unknown[] = []
  shop.openWindow().on('ledger.changed', change => heard.push(change))
  await counter.print.openDrawer({ id: shop.newId() })
  await eventually(() => heard).toContainEqual({ record: 'print', ids: [] })
})

test('while the shop’s file cannot be opened there is no queue, and once it can there is', async () => {
  const { shop } = await openShopWithPrinterOff()
  const id = shop.newId()
  await shop.counter.print.queueTest({ id })
  const { name } = await shop.counter.ledger.backUp({})
  await shop.reopen(() => writeFileSync(shop.file, 'damaged beyond anything that could be read as a ledger'))
  await expect(shop.counter.print.find({})).toBeRefused('ledger_damaged')
  await shop.counter.ledger.restore({ name })
  expect((await shop.counter.print.find({})).map(job => job.id)).toEqual([id])
})
