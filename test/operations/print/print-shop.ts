// A shop with a receipt printer on this machine, for the calls about printing.
import { onTestFinished } from 'vitest'
import { ravi, soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { openTestPrinter, unusedPort } from '../../support/paper/test-printer.ts'

const items = { soap: soap() }
const customers = { ravi: ravi() }
const manners = { paper: '80mm', kicksDrawer: true } as const

export async function openPrintingShop() {
  const shop = await openTestShop({ items, customers })
  const printer = await openTestPrinter()
  onTestFinished(() => printer.switchOff())
  const receiptPrinter = { ...manners, host: printer.host, port: printer.port }
  await shop.counter.shop.saveSettings({ settings: { receiptPrinter } })
  return { shop, counter: shop.counter, printer }
}

/** The printer that is set is not there: jobs wait. */
export async function openShopWithPrinterOff() {
  const shop = await openTestShop({ items, customers })
  const receiptPrinter = { ...manners, host: '127.0.0.1', port: await unusedPort() }
  await shop.counter.shop.saveSettings({ settings: { receiptPrinter } })
  return { shop, counter: shop.counter }
}

export async function openShopWithoutPrinter() {
  const shop = await openTestShop({ items, customers })
  return { shop, counter: shop.counter }
}
