// A shift's report for the receipt printer.
import { expect, test } from 'vitest'
import { lettersOf } from '../../support/paper/read-escpos.ts'
import { eventually } from '../eventually.ts'
import { expectNoTrace } from '../expect-no-trace.ts'
import { openPrintingShop, openShopWithoutPrinter } from './print-shop.ts'

test('the Z report is queued under its number and reaches the printer', async () => {
  const { shop, counter, printer } = await openPrintingShop()
  const shiftId = shop.newId()
  await counter.shift.open({ id: shiftId, floatPaise: 500_00 })
  const x = await counter.print.queueShift({ id: shop.newId(), shiftId })
  await counter.shift.close({ id: shop.newId(), shiftId, count: { notes: [], loosePaise: 500_00 }, note: '' })
  const z = await counter.print.queueShift({ id: shop.newId(), shiftId })
  expect([x.title, z.title]).toEqual(['X', 'A1Z/26-27/00001'])
  await eventually(async () => (await counter.print.find({})).map(job => job.state)).toEqual(['printed', 'printed'])
  expect(lettersOf(printer.jobs()[1] ?? new Uint8Array())).toContain('Z Report')
})

test('without a printer nothing is queued, nor for what is no shift', async () => {
  const { shop, counter } = await openShopWithoutPrinter()
  const shiftId = shop.newId()
  await expect(counter.print.queueShift({ id: shop.newId(), shiftId })).toBeRefused('not_found')
  await counter.shift.open({ id: shiftId, floatPaise: 0 })
  await expectNoTrace(shop, () => counter.print.queueShift({ id: shop.newId(), shiftId }), 'printer_not_set')
})
