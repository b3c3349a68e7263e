// The drawer opens by itself for cash that goes in or out by hand, over the receipt printer it hangs on.
import { expect, test } from 'vitest'
import type { Tender } from '../../../src/shared/records/payment.ts'
import { takeBack } from '../../support/returns.ts'
import { eventually } from '../eventually.ts'
import { openPrintingShop, openShopWithoutPrinter } from './print-shop.ts'

const kick = Buffer.from([0x1b, 0x70, 0, 25, 250])

type PrintingShop = Awaited<ReturnType<typeof openPrintingShop>>
type Fact = (shop: PrintingShop, tender: Tender) => Promise<unknown>

const facts: Readonly<Record<string, Fact>> = {
  'a return against a bill': async ({ shop, counter }, by) => {
    const { invoice } = await counter.invoice.issue(shop.sale({ of: { soap: 2 } }))
    return counter.creditNote.issue(await takeBack(shop, invoice.id, { of: { 1: 1 }, by }))
  },
  'a return without a bill': ({ shop, counter }, tender) =>
    counter.creditNote.issueBlind({
      id: shop.newId(),
      customerId: null,
      lines: [
        {
          itemId: shop.ids.soap,
          quantityThousandths: 1_000,
          unitPricePaise: 4_000,
          priceMode: 'inclusive',
          isRestocked: true,
        },
      ],
      reason: 'not_wanted',
      note: '',
      refunds: [{ id: shop.newId(), tender, amountPaise: 4_000, note: '' }],
      toAccountPaise: 0,
      expectedTotalPaise: 4_000,
    }),
  'money for a bill': async ({ shop, counter }, tender) => {
    const { invoice } = await counter.invoice.issue(shop.sale({ of: { soap: 1 }, to: 'ravi', onCredit: true }))
    return counter.payment.take({ id: shop.newId(), invoiceId: invoice.id, tender, amountPaise: 4_000, note: '' })
  },
  'money on account': ({ shop, counter }, tender) =>
    counter.account.takePayment({ id: shop.newId(), customerId: shop.ids.ravi, tender, amountPaise: 4_000, note: '' }),
  'money paid back from his account': async ({ shop, counter }, tender) => {
    const customerId = shop.ids.ravi
    const advance = { id: shop.newId(), customerId, tender: 'bank', amountPaise: 4_000, note: '' } as const
    await counter.account.takePayment(advance)
    const refund = { id: shop.newId(), tender, amountPaise: 1_000, note: '' }
    return counter.account.refundCredit({ id: shop.newId(), customerId, refund })
  },
  'a whole bill taken back': async ({ shop, counter }, tender) => {
    const { invoice } = await counter.invoice.issue(shop.sale({ of: { soap: 1 }, paid: { [tender]: 4_000 } }))
    return counter.invoice.void({ id: shop.newId(), invoiceId: invoice.id, reason: 'typed twice' })
  },
  'a dealer paid': async ({ shop, counter }, tender) => {
    const dealerId = shop.newId()
    await counter.dealer.save({ id: dealerId, fields: { name: 'Mehta Traders' } })
    const money = { id: shop.newId(), dealerId, orderId: null, tender, amountPaise: 1_000, note: '', proof: null }
    return counter.dealerPayment.make(money)
  },
}

test.each(Object.entries(facts))('%s opens the drawer for cash, and leaves it shut for UPI', async (_name, make) => {
  const printing = await openPrintingShop()
  const { counter, printer } = printing
  await make(printing, 'upi')
  expect(await counter.print.find({})).toEqual([])
  await make(printing, 'cash')
  await eventually(async () => (await counter.print.find({})).map(job => job.state)).toEqual(['printed'])
  expect(printer.jobs()).toEqual([kick])
})

test.each(['in', 'out'] as const)('cash %s by hand opens it once, however often it is sent', async direction => {
  const { shop, counter, printer } = await openPrintingShop()
  const move = { id: shop.newId(), direction, amountPaise: 1_000, reason: 'other', note: 'tea' } as const
  await counter.shift.moveCash(move)
  await counter.shift.moveCash(move)
  await eventually(async () => (await counter.print.find({})).map(job => job.state)).toEqual(['printed'])
  expect(printer.jobs()).toEqual([kick])
})

test('a printer without a drawer is left alone, and so is a shop without a printer', async () => {
  const { shop, counter, printer } = await openPrintingShop()
  const { host, port } = printer
  const receiptPrinter = { host, port, paper: '80mm', kicksDrawer: false } as const
  await counter.shop.saveSettings({ settings: { receiptPrinter } })
  const move = { direction: 'in', amountPaise: 1_000, reason: 'change', note: '' } as const
  await counter.shift.moveCash({ id: shop.newId(), ...move })
  expect(await counter.print.find({})).toEqual([])
  const without = await openShopWithoutPrinter()
  await without.counter.shift.moveCash({ id: shop.newId(), ...move })
  expect(await without.counter.print.find({})).toEqual([])
})
