// A list comes in from a file: seen first, problems told by line, then all of it or nothing. Bills of another program do too.
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openJourney, shareBrowser } from '../support/open-journey.ts'
import { projectFolder } from '../support/test-folders.ts'

const browser = shareBrowser()
const oddBills = join(projectFolder, 'test/fixtures/import/past-sales.csv')

const hasFocus = (element: Element) => element === document.activeElement

function fileOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'galla-list-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'items.csv')
  writeFileSync(file, text)
  return file
}

test('a list is checked, its bad row told by its line and left out, the rest brought in', async () => {
  const { page, press, sees } = await openJourney(browser)
  await sees('No items yet')
  await press('Alt+3')
  await page.getByRole('button', { name: 'Import a list' }).first().click()
  await sees('Drop your item list here')
  const list = 'Item name,Barcode,MRP,Rate,GST %\nLux Soap,8901030865275,42,40,18\nBad row,,,abc,5\nDal 1 kg,,,148,0\n'
  await page.locator('input[type=file]').setInputFiles(fileOf(list))
  await sees('3 rows')
  await expect.poll(() => page.getByLabel('Name', { exact: true }).inputValue()).toBe('0')
  await page.getByLabel('Price', { exact: true }).selectOption({ label: 'Rate' })
  await page.getByRole('button', { name: 'Check the list' }).click()
  await sees('This is no amount')
  const row = page.getByRole('row').filter({ hasText: 'This is no amount' })
  expect(await row.getByRole('cell').first().textContent()).toBe('3')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the problems as CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.csv$/)
  await page.getByRole('button', { name: 'Bring in 2 items, leave 1 row out' }).click()
  await sees('The list is in')
  await press('Enter')
  await sees('2 items')
  await sees('Dal 1 kg')
})

test('a file that is no list says what it is', async () => {
  const { page, press, sees } = await openJourney(browser)
  await sees('No items yet')
  await press('Alt+3')
  await page.getByRole('button', { name: 'Import a list' }).first().click()
  await page.locator('input[type=file]').setInputFiles(fileOf('%PDF-1.7\n'))
  await sees('This is a PDF')
})

test('past bills are brought in, their sums told by kind, found by number and item, and open as they were', async () => {
  const { page, press, type, sees } = await openJourney(browser)
  await sees('No items yet')
  await press('Alt+3')
  await page.getByRole('button', { name: 'Import a list' }).first().click()
  await page.getByText('Past sales (bills)').click()
  await sees('Drop your file here')
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

test('past bills are taken back whole, by keyboard, and the same file may come again only then', async () => {
  const { page, press, sees } = await openJourney(browser)
  await sees('No items yet')
  await page.goto(page.url().replace(/#.*|$/, '#/import'))
  const choose = async () => {
    await page.getByRole('radiogroup').getByText('Past sales (bills)').click()
    await page.locator('input[type=file]').setInputFiles(oddBills)
  }
  await choose()
  await sees('11 rows')
  await page.getByRole('button', { name: 'Check the list' }).click()
  await page.getByRole('button', { name: 'Bring in 7 past bills' }).click()
  await sees('The past bills are in')
  await page.getByRole('button', { name: 'Bring in another file' }).click()
  await choose()
  await sees(/These bills are in already: past-sales\.csv came in on \d\d-\d\d-\d{4} \d\d:\d\d, by/)
  await page.getByRole('button', { name: 'Take back…' }).focus()
  await press('Enter')
  await sees('7 records that came with it will be gone.')
  await expect.poll(() => page.getByRole('button', { name: 'Take it back' }).evaluate(hasFocus)).toBe(true)
  await press('Enter')
  await sees('was taken back.')
  await choose()
  await sees('11 rows')
})

test('a file too large for one message is refused before it is read', async () => {
  const { page, sees } = await openJourney(browser)
  await sees('No items yet')
  await page.goto(page.url().replace(/#.*|$/, '#/import'))
  await sees('Drop your item list here')
  const file = fileOf('Name,Price\n')
  truncateSync(file, 61 * 1024 * 1024)
  await page.locator('input[type=file]').setInputFiles(file)
  await sees('The file has 61 MB; at most 60 MB fit.')
  await sees('Drop your item list here')
})

test('customers come in with what they owe, by keyboard, and the whole list is taken back', async () => {
  const { page, press, sees } = await openJourney(browser)
  await sees('No items yet')
  await press('Alt+3')
  await page.getByRole('button', { name: 'Import a list' }).first().click()
  await sees('What is in the file?')
  await page.getByRole('radio', { name: 'Items' }).focus()
  await press('ArrowRight', 'ArrowRight')
  await sees('Drop your customer list here')
  const list = 'Name,Phone,Bill no,Bill date,Opening balance\nRavi Kumar,9845012345,B-1,31-03-2026,1250.00\n'
  await page.locator('input[type=file]').setInputFiles(fileOf(list))
  await sees('1 row')
  await expect.poll(() => page.getByRole('button', { name: 'Check the list' }).evaluate(hasFocus)).toBe(true)
  await press('Enter')
  await sees('opening bills')
  await expect.poll(() => page.getByRole('button', { name: 'Bring in 1 row' }).evaluate(hasFocus)).toBe(true)
  await press('Enter')
  await sees('The list is in')
  await press('Enter')
  await sees('Ravi Kumar')
  await sees('1,250.00')
  await page.goto(page.url().replace(/#.*|$/, '#/import'))
  await page.getByRole('button', { name: 'Bring in another file' }).click()
  const undo = page.getByRole('button', { name: 'Take back…' })
  await undo.focus()
  await press('Enter')
  await sees('1 record that came with it will be gone.')
  await sees('1 opening balance will be taken back.')
  await expect.poll(() => page.getByRole('button', { name: 'Take it back' }).evaluate(hasFocus)).toBe(true)
  await press('Enter')
  await sees('was taken back.')
  await expect.poll(() => page.getByRole('cell', { name: 'taken back' }).count()).toBe(1)
})
