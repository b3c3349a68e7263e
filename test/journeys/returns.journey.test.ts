// Goods come back: some of a bill, a whole bill, and goods without their bill; by keyboard alone.
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { ravi, soap } from '../support/goods.ts'
import { openJourney, shareBrowser } from '../support/open-journey.ts'

const browser = shareBrowser()
const code = '8901030865278'

async function openWithBill() {
  const journey = await openJourney(browser, {
    async fill(counter) {
      await counter.item.save({ id: v7(), ...soap({ barcodes: [code], openingStockThousandths: 20_000 }) })
      await counter.customer.save({ id: v7(), fields: ravi() })
    },
  })
  const { page, press, scan, sees, type } = journey
  await sees('Often sold')
  await type('3*')
  await scan(code)
  await expect.poll(() => page.locator('output').first().textContent()).toBe('₹120.00')
  await press('F9')
  await sees('To pay')
  await press('Enter')
  await sees('A1/26-27/00001')
  await press('Alt+2')
  await sees('1 bill')
  await press('ArrowDown', 'Enter')
  await sees('3 nos')
  return journey
}

test('one of three pieces comes back for cash, and its credit note is there as paper', async () => {
  const { page, press, sees, type } = await openWithBill()
  await press('F8')
  await sees('Goods back from bill A1/26-27/00001')
  await type('1')
  await sees('₹40.00')
  await press('Control+Enter')
  await sees('Credit note A1C/26-27/00001 made')
  await page.getByRole('button', { name: 'Credit note A1C/26-27/00001' }).click()
  await page.locator('iframe').waitFor()
  await press('Escape')
  await expect.poll(() => page.locator('iframe').count()).toBe(0)
  await press('F8')
  await sees('Goods back from bill A1/26-27/00001')
  await type('3')
  await sees('More than can come back')
  await press('Escape')
  await page.getByText('Entries', { exact: true }).click()
  await sees('Goods taken back')
})

test('a whole bill of today is taken back, with a reason, and nothing more can be done with it', async () => {
  const { page, press, sees, type } = await openWithBill()
  await press('F7')
  await sees('Take back the whole bill A1/26-27/00001')
  await type('typed twice')
  await press('Enter')
  await sees('Bill A1/26-27/00001 is taken back')
  await sees(/Taken back by Asha, .*: typed twice/)
  await expect.poll(() => page.getByRole('button', { name: /Take goods back|Take the bill back/ }).count()).toBe(0)
})

test('goods without their bill, of a customer who is known, go to his account', async () => {
  const { page, press, sees, scan, type } = await openWithBill()
  await press('Control+b')
  await sees('Take goods back without their bill')
  await scan(code)
  await sees('Hand back')
  await press('F6')
  await sees('Choose the customer')
  await type('Ravi')
  await sees('Ravi Kumar')
  await press('Enter')
  await sees('Take goods back without their bill')
  await page.getByText('To the account', { exact: true }).click()
  await page.getByLabel('₹ for one: Lux Soap').press('Control+Enter')
  await sees('Credit note A1C/26-27/00001 made')
  await press('F4')
  await press('ArrowDown', 'Enter')
  await sees('Ravi Kumar')
  await sees('To the account')
})

test('goods without their bill are found by scan and paid for as said', async () => {
  const { page, press, sees, scan } = await openWithBill()
  await press('Control+b')
  await sees('Take goods back without their bill')
  await scan(code)
  await sees('Hand back')
  await page.getByLabel('₹ for one: Lux Soap').fill('35')
  await sees('₹35.00')
  await press('Control+Enter')
  await sees('Credit note A1C/26-27/00001 made')
  // Without a bill it stands in the list of credit notes alone.
  await press('F4')
  await sees('1 credit note')
  await press('ArrowDown', 'Enter')
  await sees('without a bill')
  await sees('Hand back: Cash')
  await press('Control+o')
  await page.locator('iframe').waitFor()
})
