// A credit note for the receipt printer.
import { expect, test } from 'vitest'
import { lettersOf } from '../../support/paper/read-escpos.ts'
import { takeBack } from '../../support/returns.ts'
import { eventually } from '../eventually.ts'
import { expectNoTrace } from '../expect-no-trace.ts'
import { openPrintingShop, openShopWithoutPrinter } from './print-shop.ts'

test('the note is queued under its number and reaches the printer, as what it is', async () => {
  const { shop, counter, printer } = await openPrintingShop()
  const { invoice } = await counter.invoice.issue(shop.sale({ of: { soap: 3 }, paid: { upi: 12_000 } }))
  const { creditNote } = await counter.creditNote.issue(await takeBack(shop, invoice.id, { of: { 1: 1 }, by: 'upi' }))
  const job = await counter.print.queueCreditNote({ id: shop.newId(), creditNoteId: creditNote.id })
  expect(job.title).toBe('A1C/26-27/00001')
  await eventually(async () => (await counter.print.find({})).map(each => each.state)).toEqual(['printed'])
  const text = lettersOf(printer.jobs()[0] ?? new Uint8Array())
  const wanted = ['Credit Note', 'A1C/26-27/00001', 'Against invoice', 'A1/26-27/00001', 'Rs 40.00', 'Refunded: UPI']
  expect(wanted.filter(part => !text.includes(part))).toEqual([])
})

test('without a printer nothing is queued, nor for what is no credit note', async () => {
  const { shop, counter } = await openShopWithoutPrinter()
  const { invoice } = await counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const wrong = { id: shop.newId(), creditNoteId: invoice.id }
  await expect(counter.print.queueCreditNote(wrong)).toBeRefused('not_found', { record: 'credit note' })
  const { creditNote } = await counter.creditNote.issue(await takeBack(shop, invoice.id, { of: { 1: 1 } }))
  const job = { id: shop.newId(), creditNoteId: creditNote.id }
  await expectNoTrace(shop, () => counter.print.queueCreditNote(job), 'printer_not_set')
})
