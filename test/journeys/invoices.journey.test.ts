// A bill is found again, looked at as paper, handed on, and shown as the ledger holds it.
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { ravi, soap } from '../support/goods.ts'
import { openJourney, shareBrowser } from '../support/open-journey.ts'

const browser = shareBrowser()
const code = '8901030865278'

async function openWithTwoBills() {
  const journey = await openJourney(browser, {
    async fill(counter) {
      await counter.item.save({ id: v7(), ...soap({ barcodes: [code] }) })
      await counter.customer.save({ id: v7(), fields: ravi() })
    },
  })
  const { page, press, scan, sees, type } = journey
  await sees('Often sold')
  await scan(code)
  await expect.poll(() => page.locator('ol li').count()).toBe(1)
  await press('F9')
  await sees('To pay')
  await press('Enter')
  await sees('A1/26-27/00001')
  await type('@ravi')
  await sees('9876543210')
  await press('Enter')
  await type('5*')
  await scan(code)
  await expect.poll(() => page.locator('output').first().textContent()).toBe('₹200.00')
  await press('F9')
  await sees('To pay')
  await press('Enter')
  await sees('A1/26-27/00002')
  return journey
}

test('a bill is found by number, by customer and by amount, and opens with its lines, payments and entries', async () => {
  const { page, press, sees, type } = await openWithTwoBills()
  await press('Alt+2')
  await sees('2 bills')
  await type('ravi')
  await sees('1 bill')
  await press('Escape')
  await sees('2 bills')
  await type('40')
  await sees('1 bill')
  await press('Escape')
  await type('00002')
  await sees('1 bill')
  await press('Enter')
  await sees('5 nos')
  await sees('sold by Asha')
  await page.getByText('Entries', { exact: true }).click()
  await sees(/^[0-9a-f]{64}$/)
  await press('Escape')
  await expect.poll(() => page.url()).toMatch(/invoices$/)
})

test('a bill is looked at as paper in other sizes and languages, and kept as a file', async () => {
  const { page, press, sees, type } = await openWithTwoBills()
  await press('Escape')
  await type('#00001')
  await sees('A1/26-27/00001')
  await press('Enter')
  await sees('Receipt')
  await press('Control+o')
  await page.locator('iframe').waitFor()
  await page.getByLabel('Paper').selectOption('80mm')
  await page.getByRole('dialog').getByLabel('Language').selectOption('ta')
  await page.getByLabel('Duplicate').check()
  await page.locator('iframe').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as PDF' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
  await press('Escape')
  await page.getByRole('button', { name: 'Share' }).click()
  const link = await page.getByRole('menuitem', { name: 'By WhatsApp' }).getAttribute('href')
  expect(decodeURIComponent(link ?? '')).toContain('Bill A1/26-27/00001')
  await press('Escape')
  await expect.poll(() => page.getByRole('menuitem').count()).toBe(0)
  expect(page.url()).toMatch(/invoices\/[0-9a-f-]+$/)
})

test('without a printer the sale goes on and says what to do', async () => {
  const { page, press, sees } = await openWithTwoBills()
  await press('Control+p')
  await sees('No receipt printer is set up')
  await press('Control+o')
  await page.locator('iframe').waitFor()
})
