// Taking money in every way a shop does, at the sale and after it.
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { ravi, soap } from '../support/goods.ts'
import { openJourney, shareBrowser } from '../support/open-journey.ts'
import type { Counter } from '../support/open-test-shop.ts'

const browser = shareBrowser()
const code = '8901030865278'

async function fill(counter: Counter): Promise<void> {
  await counter.item.save({ id: v7(), ...soap({ barcodes: [code], pricePaise: 96_900 }) })
  await counter.customer.save({ id: v7(), fields: ravi() })
}

async function openAtPayment() {
  const journey = await openJourney(browser, { fill })
  await journey.sees('Often sold')
  await journey.scan(code)
  await expect.poll(() => journey.page.locator('output').first().textContent()).toBe('₹969.00')
  await journey.press('F9')
  await journey.sees('To pay')
  return journey
}

test('a bill is split over cash, card and UPI, whose code shows the exact rest', async () => {
  const { page, type, press, sees } = await openAtPayment()
  await type('500')
  await press('Enter')
  await sees('Still to pay')
  await type('d69')
  await press('Enter')
  await press('u')
  await page.getByAltText('The customer scans this to pay').waitFor()
  await expect.poll(() => page.locator('figcaption strong').textContent()).toBe('₹400.00')
  await press('Enter')
  await sees('A1/26-27/00001')
  await press('Alt+2')
  await page.getByRole('gridcell').first().waitFor()
  await press('Enter')
  await sees('Paid')
  for (const part of ['Cash', 'Card', 'UPI']) await sees(part)
})

test('a quick note by its key gives the change', async () => {
  const { press, sees, page } = await openAtPayment()
  await press('w')
  await expect.poll(() => page.getByRole('dialog').locator('output').last().textContent()).toBe('₹31.00')
  await press('Enter')
  await sees('Last bill')
  await sees('₹31.00')
})

test('Enter pressed twice makes one bill', async () => {
  const { page, sees } = await openAtPayment()
  const { keyboard } = page
  const twice = [keyboard.down('Enter'), keyboard.up('Enter'), keyboard.down('Enter'), keyboard.up('Enter')]
  await Promise.all(twice)
  await sees('A1/26-27/00001')
  await sees('1 bill safe')
})

test('a scan while money is counted is not added and not typed as money', async () => {
  const { page, scan, sees } = await openAtPayment()
  await scan(code)
  await sees('Not added')
  expect(await page.getByRole('dialog').getByRole('textbox').inputValue()).toBe('')
})

test('credit asks for the customer, and the rest is taken later', async () => {
  const { page, type, press, sees } = await openAtPayment()
  await type('100')
  await press('Enter')
  await press('k', 'Enter')
  await sees('Credit needs a customer. Choose one')
  await page.getByRole('button', { name: 'Choose the customer' }).click()
  await type('ravi')
  await sees('9876543210')
  await press('Enter')
  await sees('goes on Ravi Kumar’s account')
  await press('Enter')
  await sees('On account')
  await press('Alt+2')
  await page.getByRole('gridcell').first().waitFor()
  await press('ArrowDown', 'ArrowUp', 'Enter')
  await sees('Part paid')
  await press('F9')
  await page.locator('[role=dialog] input:focus').waitFor()
  await type('869')
  await press('Control+Enter')
  await sees('Payment taken, receipt A1R/26-27/00001')
  await sees('Paid')
})
