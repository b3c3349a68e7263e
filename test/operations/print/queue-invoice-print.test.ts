// An invoice for the receipt printer: queued at once, printed when its turn comes. A sale never waits for paper.
import { expect, test } from 'vitest'
import { eventually } from '../eventually.ts'
import { expectNoTrace } from '../expect-no-trace.ts'
import { openPrintingShop, openShopWithoutPrinter, openShopWithPrinterOff } from './print-shop.ts'

const drawerKick = Buffer.from([0x1b, 0x70])

test('an invoice is queued under its number and reaches the printer', async () => {
  const { shop, counter, printer } = await openPrintingShop()
  const { invoice } = await counter.invoice.issue(shop.sale({ of: { soap: 2 } }))
  const id = shop.newId()
  expect(await counter.print.queueInvoice({ id, invoiceId: invoice.id })).toEqual({
    id,
    title: 'A1/26-27/00001',
    state: 'waiting',
    tries: 0,
    problem: null,
    createdAt: '2026-11-20T06:30:00.000Z',
  })
  await eventually(async () => (await counter.print.find({}))[0]?.state).toBe('printed')
  expect(printer.jobs()).toHaveLength(1)
  expect(printer.jobs()[0]?.length).toBeGreaterThan(500)
})

test('the drawer opens with a receipt for cash, and stays shut for any other', async () => {
  const { shop, counter, printer } = await openPrintingShop()
  for (const paid of [{ cash: 4_000 }, { upi: 4_000 }]) {
    const { invoice } = await counter.invoice.issue(shop.sale({ of: { soap: 1 }, paid }))
    await counter.print.queueInvoice({ id: shop.newId(), invoiceId: invoice.id })
  }
  await eventually(() => printer.jobs().length).toBe(2)
  await eventually(async () => (await counter.print.find({})).map(job => job.state)).toEqual(['printed', 'printed'])
  expect(printer.jobs().map(bytes => bytes.subarray(0, 32).includes(drawerKick))).toEqual([true, false])
})

test('the same job asked for twice is printed once', async () => {
  const { shop, counter, printer } = await openPrintingShop()
  const { invoice } = await counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const job = { id: shop.newId(), invoiceId: invoice.id }
  await counter.print.queueInvoice(job)
  await counter.print.queueInvoice(job)
  await eventually(async () => (await counter.print.find({})).map(found => found.state)).toEqual(['printed'])
  await counter.print.queueInvoice(job)
  expect(await counter.print.find({})).toHaveLength(1)
  expect(printer.jobs()).toHaveLength(1)
})

test('a printer that is off keeps the job waiting, and the shop sells on', async () => {
  const { shop, counter } = await openShopWithPrinterOff()
  const { invoice } = await counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  await counter.print.queueInvoice({ id: shop.newId(), invoiceId: invoice.id })
  await eventually(async () => (await counter.print.find({}))[0]?.tries).toBeGreaterThan(0)
  expect(await counter.ledger.status({})).toMatchObject({ waitingPrintCount: 1, failedPrintCount: 0 })
  expect((await counter.invoice.issue(shop.sale({ of: { soap: 1 } }))).state).toBe('paid')
})

test('without a printer set, nothing is queued', async () => {
  const { shop, counter } = await openShopWithoutPrinter()
  const { invoice } = await counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const job = { id: shop.newId(), invoiceId: invoice.id }
  await expectNoTrace(shop, () => counter.print.queueInvoice(job), 'printer_not_set')
})

test('an invoice that does not exist is not queued', async () => {
  const { shop, counter } = await openPrintingShop()
  const invoiceId = shop.newId()
  const job = { id: shop.newId(), invoiceId }
  await expectNoTrace(shop, () => counter.print.queueInvoice(job), 'not_found', { record: 'invoice', id: invoiceId })
})
