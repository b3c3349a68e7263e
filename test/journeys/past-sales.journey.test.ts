// Bills of the program a shop used before come in from a file, are held against its totals, and are found again.
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openJourney, shareBrowser } from '../support/open-journey.ts'

const browser = shareBrowser()
const oddBills = fileURLToPath(new URL('../fixtures/import/past-sales.csv', import.meta.url))

test('past bills are brought in, their sums told by kind, found by number and item, and open as they were', async () => {
  const { page, press, type, sees } = await openJourney(browser)
  await sees('No items yet')
  await press('Alt+3')
  await page.getByRole('button', { name: 'Import a list' }).first().click()
  await sees('Drop your file here')
  await page.getByLabel('What is in the file').selectOption({ label: 'Past sales (bills)' })
  await page.locator('input[type=file]').setInputFiles(oddBills)
  await sees('11 rows')
  await expect.poll(() => page.getByLabel('Numbers of returns begin with').inputValue()).toBe('C')
  await page.getByLabel('Amounts are in').fill('gbp')
  await page.getByRole('button', { name: 'Check the list' }).click()
  const sums = page.getByRole('table').filter({ hasText: 'Write-offs' }).getByRole('row')
  await expect
    .poll(async () => (await sums.allTextContents()).map(text => text.replaceAll('\u00a0', ' ')))
    .toEqual([
      'KindBillsLinesQuantityAmount',
      'Sales3717.25GBP 327.406',
      'Returns22−7−GBP 20.80',
      'Write-offs22−13GBP 0.00',
      'All together711−2.75GBP 306.606',
    ])
  await page.getByRole('button', { name: 'Bring in 7 past bills' }).click()
  await sees('The past bills are in')
  await press('Enter')
  await sees('7 past bills')
  await type('rice')
  await sees('1 past bill')
  await press('Enter')
  await sees('RICE, BASMATI')
  await sees('From the file past-sales.csv')
  await sees(/GBP.37\.38/)
  await press('Escape', 'Escape')
  await page.getByRole('link', { name: 'Invoices', exact: true }).last().click()
  await sees('No bills yet')
  await page.getByRole('link', { name: 'Past bills' }).click()
  await sees('7 past bills')
})
