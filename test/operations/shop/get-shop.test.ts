// What a window is told before it draws its first screen.
import { expect, test } from 'vitest'
import { shopFields } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

const firstSettings = {
  language: 'en',
  theme: 'auto',
  cashierName: 'Owner',
  scanSound: true,
  idleLockMinutes: 0,
  printAfterSale: 'nothing',
  invoicePaper: 'a4',
  invoiceLanguage: 'en',
  receiptPrinter: null,
}

test('before the first run there is no shop, and this machine has the usual settings', async () => {
  const { counter } = await openTestShop({ isSetUp: false })
  expect(await counter.shop.get({})).toEqual({
    isSetUp: false,
    shop: null,
    branch: null,
    counter: null,
    settings: firstSettings,
  })
})

test('after the first run a window learns shop, branch, counter and settings at once', async () => {
  const { counter } = await openTestShop({ counterCode: 'B2' })
  const branchId = expect.any(String)
  expect(await counter.shop.get({})).toEqual({
    isSetUp: true,
    shop: { ...shopFields(), version: 1, branch: { id: branchId, name: 'Main' } },
    branch: { id: branchId, name: 'Main' },
    counter: { id: expect.any(String), code: 'B2', branchId },
    settings: { ...firstSettings, cashierName: 'Asha' },
  })
})

test('every window of the counter is told the same, also after it was closed and opened again', async () => {
  const shop = await openTestShop()
  const told = await shop.counter.shop.get({})
  expect(await shop.openWindow().shop.get({})).toEqual(told)
  await shop.reopen()
  expect(await shop.counter.shop.get({})).toEqual(told)
})
